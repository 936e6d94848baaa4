import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

/** What the desk imports to learn where its base map stands. */
const NAME = 'virtual:base-map';

type World = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

/** A plane of degrees. Going through a projection cuts what crosses the antimeridian, else a line runs across Russia. */
const degrees = geoEquirectangular()
  .reflectY(true)
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0.1);

/** Land and borders of Natural Earth 1:50m as GeoJSON, cut at the antimeridian, to a hundredth of a degree. */
function drawn(): string {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as World;
  const land = geoProject(feature(world, world.objects.land), degrees);
  const borders = geoProject(mesh(world, world.objects.countries, (a, b) => a !== b) as never, degrees);
  const features = [
    ...('features' in land ? land.features : [land]).map((one) => part('land', one.geometry)),
    part('borders', borders),
  ];
  return JSON.stringify({ type: 'FeatureCollection', features }, (_, value) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  );
}

const part = (kind: string, geometry: unknown) => ({ type: 'Feature', properties: { kind }, geometry });

/** Puts the offline base map among the desk's files; `import url from 'virtual:base-map'` says where. */
export function baseMap(): Plugin {
  return {
    name: 'base-map',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const file = this.emitFile({ type: 'asset', name: 'world.json', source: drawn() });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
