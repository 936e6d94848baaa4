import world from 'virtual:base-map';
import {
  type ExpressionSpecification,
  type GeoJSONSource,
  type GeoJSONSourceSpecification,
  type LayerSpecification,
  Map as MapLibre,
  NavigationControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { colours } from './map-colours.ts';
import { fontOf } from './streets.ts';

/** The source that holds the incidents. */
export const POINTS = 'incidents';

setWorkerUrl(workerUrl);

interface MapOptions {
  /** West, south, east, north with commas between: the part to open with. */
  readonly box: string | null;
  readonly open: (incident: string) => void;
  /** A style with streets, for the built-in map of the world. */
  readonly streets: StyleSpecification | null;
}

/** Draws the map into an element. Throws where there is no WebGL. */
export function drawnMap(container: HTMLElement, { box, open, streets }: MapOptions): MapLibre {
  const bounds = box?.split(',').map(Number);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new MapLibre({
    container,
    style: styleOf(streets),
    attributionControl: streets === null ? false : { compact: true },
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
    map.setStyle(styleOf(streets, map.getSource<GeoJSONSource>(POINTS)?.serialize().data as string | undefined));
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

/** The base map, built in or with streets, and the incidents over it. */
function styleOf(streets: StyleSpecification | null, points: string | object = NONE): StyleSpecification {
  const base = streets ?? worldStyle();
  const font = streets === null ? null : fontOf(streets);
  return {
    ...base,
    sources: { ...base.sources, [POINTS]: pointsSource(points) },
    layers: [...base.layers, ...pointLayers(font)],
  };
}

const NONE = { type: 'FeatureCollection', features: [] };

function worldStyle(): StyleSpecification {
  const { sea, land, border } = colours();
  return {
    version: 8,
    sources: { world: { type: 'geojson', data: world } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      {
        ...{ id: 'land', type: 'fill', source: 'world' },
        filter: ['==', 'kind', 'land'],
        paint: { 'fill-color': land },
      },
      {
        ...{ id: 'borders', type: 'line', source: 'world' },
        filter: ['==', 'kind', 'borders'],
        paint: { 'line-color': border, 'line-width': 0.7 },
      },
    ],
  };
}

const pointsSource = (points: string | object): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: points as never,
  cluster: true,
  clusterRadius: 36,
  clusterMaxZoom: 9,
});

function pointLayers(font: readonly string[] | null): LayerSpecification[] {
  const { sea, point, contested, ink } = colours();
  return [
    {
      ...{ id: 'many', type: 'circle', source: POINTS },
      filter: ['has', 'point_count'],
      paint: { 'circle-color': point, 'circle-opacity': 0.75, 'circle-radius': GROWING },
    },
    {
      ...{ id: 'number', type: 'symbol', source: POINTS },
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-size': 12,
        'text-allow-overlap': true,
        ...(font !== null && { 'text-font': [...font] }),
      },
      paint: { 'text-color': sea },
    },
    {
      ...{ id: 'one', type: 'circle', source: POINTS },
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-color': ['case', ['get', 'contested'], contested, point],
        'circle-radius': ['interpolate', ['linear'], ['get', 'killed'], 0, 5, 50, 12],
        'circle-stroke-color': ink,
        'circle-stroke-width': 1,
      },
    },
  ];
}
