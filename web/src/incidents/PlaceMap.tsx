import 'maplibre-gl/dist/maplibre-gl.css';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { along, changed, go, useAddress } from '../address/address.ts';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';
import { drawnMap, POINTS, shown } from './drawn-map.ts';
import { useHeld } from './held.ts';
import { streets } from './streets.ts';

/** Where incidents happened, on a base map that needs no network. Moving it narrows the list when that is wished. */
export default function PlaceMap() {
  const words = useWords();
  const address = useAddress();
  const { points, answer } = useHeld();
  const follows = address.query.has('box');
  const { place, map, failed } = useMap();
  useEffect(() => {
    if (map === null || points === null) return;
    void map.getSource<import('maplibre-gl').GeoJSONSource>(POINTS)?.setData(points);
  }, [map, points]);
  const fitted = useRef(address.query.has('box'));
  useEffect(() => {
    if (map === null || fitted.current || !answer?.bounds) return;
    fitted.current = true;
    map.fitBounds(answer.bounds as [number, number, number, number], { padding: 48, maxZoom: 5, animate: false });
  }, [map, answer]);
  useEffect(() => {
    if (map === null || !follows) return;
    const moved = (): void => go(changed(now(), { box: shown(map) }), { replace: true });
    map.on('moveend', moved);
    return () => void map.off('moveend', moved);
  }, [map, follows]);
  return (
    <figure className="map-figure">
      <section className="map" ref={place} aria-label={words.list.mapNote}>
        {failed && <p className="empty">{words.list.noMap}</p>}
      </section>
      <figcaption>
        <label>
          <input
            type="checkbox"
            checked={follows}
            onChange={(event) => go(changed(address, { box: event.target.checked && map ? shown(map) : null }))}
          />{' '}
          {words.list.followMap}
        </label>
        <span className="note">
          {answer !== null && answer.unplaced > 0 && `${filled(words.list.unplaced, { n: answer.unplaced })}. `}
          {words.app.baseMap}
        </span>
      </figcaption>
    </figure>
  );
}

/** The address as it is when a map has moved, which may be later than it was drawn. */
const now = () => ({ path: location.pathname, query: new URLSearchParams(location.search) });

function useMap() {
  const place = useRef<HTMLElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let made: MapLibre | null = null;
    let gone = false;
    void streets().then((style) => {
      if (gone) return;
      try {
        made = drawnMap(place.current!, {
          box: new URLSearchParams(location.search).get('box'),
          open: (id) => go(along(now(), `/incidents/${id}`)),
          streets: style,
        });
        made.once('style.load', () => setMap(made));
      } catch {
        // Without WebGL there is no map; the list and the timeline do without it.
        setFailed(true);
      }
    });
    return () => {
      gone = true;
      made?.remove();
    };
  }, []);
  return { place, map, failed };
}
