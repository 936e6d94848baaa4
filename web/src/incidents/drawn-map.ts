import world from 'virtual:base-map';
import {
  type ExpressionSpecification,
  type GeoJSONSource,
  Map as MapLibre,
  NavigationControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { colours } from './map-colours.ts';

/** The source that holds the incidents. */
export const POINTS = 'incidents';

setWorkerUrl(workerUrl);

interface MapOptions {
  /** West, south, east, north with commas between: the part to open with. */
  readonly box: string | null;
  readonly open: (incident: string) => void;
}

/** Draws the map into an element. Throws where there is no WebGL. */
export function drawnMap(container: HTMLElement, { box, open }: MapOptions): MapLibre {
  const bounds = box?.split(',').map(Number);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new MapLibre({
    container,
    style: styleOf(),
    attributionControl: false,
    ...(bounds?.length === 4
      ? { bounds: bounds as [number, number, number, number] }
      : { center: [30, 25], zoom: 0.9 }),
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: still ? 0 : 200,
  });
  map.on('error', ({ error }) => console.error(error));
  map.on('idle', () => {
    container.dataset.drawn = 'true';
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.on('click', 'one', ({ features }) => open(String(features?.[0]?.properties.id)));
  map.on('click', 'many', async ({ features }) => {
    const [feature] = features ?? [];
    if (feature?.geometry.type !== 'Point') return;
    const zoom = await map.getSource<GeoJSONSource>(POINTS)!.getClusterExpansionZoom(feature.properties.cluster_id);
    map.easeTo({ center: feature.geometry.coordinates as [number, number], zoom, animate: !still });
  });
  for (const layer of ['one', 'many']) {
    map.on('mouseenter', layer, () => container.classList.add('over'));
    map.on('mouseleave', layer, () => container.classList.remove('over'));
  }
  const repaint = (): void => {
    map.setStyle(styleOf(map.getSource<GeoJSONSource>(POINTS)?.serialize().data as string | undefined));
  };
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const watching = new MutationObserver(repaint);
  watching.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  scheme.addEventListener('change', repaint);
  map.on('remove', () => {
    watching.disconnect();
    scheme.removeEventListener('change', repaint);
  });
  return map;
}

/** What the map shows: west, south, east, north. */
export function shown(map: MapLibre): string {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
    .map((degrees, at) => Math.max(at % 2 === 0 ? -180 : -90, Math.min(at % 2 === 0 ? 180 : 90, degrees)).toFixed(2))
    .join(',');
}

/** Wider with the number of incidents in a cluster. */
const GROWING: ExpressionSpecification = ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 0, 9, 4, 30];

function styleOf(points: string | object = { type: 'FeatureCollection', features: [] }) {
  const { sea, land, border, point, contested, ink } = colours();
  return {
    version: 8 as const,
    sources: {
      world: { type: 'geojson' as const, data: world },
      [POINTS]: {
        type: 'geojson' as const,
        data: points as never,
        cluster: true,
        clusterRadius: 36,
        clusterMaxZoom: 9,
      },
    },
    layers: [
      { id: 'sea', type: 'background' as const, paint: { 'background-color': sea } },
      {
        ...{ id: 'land', type: 'fill' as const, source: 'world' },
        filter: ['==', 'kind', 'land'] as never,
        paint: { 'fill-color': land },
      },
      {
        ...{ id: 'borders', type: 'line' as const, source: 'world' },
        filter: ['==', 'kind', 'borders'] as never,
        paint: { 'line-color': border, 'line-width': 0.7 },
      },
      {
        ...{ id: 'many', type: 'circle' as const, source: POINTS },
        filter: ['has', 'point_count'] as never,
        paint: { 'circle-color': point, 'circle-opacity': 0.75, 'circle-radius': GROWING },
      },
      {
        ...{ id: 'number', type: 'symbol' as const, source: POINTS },
        filter: ['has', 'point_count'] as never,
        layout: {
          'text-field': ['get', 'point_count_abbreviated'] as never,
          'text-size': 12,
          'text-allow-overlap': true,
        },
        paint: { 'text-color': sea },
      },
      {
        ...{ id: 'one', type: 'circle' as const, source: POINTS },
        filter: ['!', ['has', 'point_count']] as never,
        paint: {
          'circle-color': ['case', ['get', 'contested'], contested, point] as never,
          'circle-radius': ['interpolate', ['linear'], ['get', 'killed'], 0, 5, 50, 12] as never,
          'circle-stroke-color': ink,
          'circle-stroke-width': 1,
        },
      },
    ],
  };
}
