import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '../src/model/id.ts';
import type { Where } from '../src/model/value.ts';
import { kilometres } from '../src/rules/where/distance.ts';
import { attribute } from '../src/stages/attribute.ts';
import { gather } from '../src/stages/gather.ts';
import { RULES } from '../src/stages/rule-list.ts';
import { tell } from '../src/stages/settle-incident.ts';
import { spot } from '../src/stages/spot.ts';
import type { Figure, Scored } from './quality.ts';
import { type Report, readReport } from './reports.ts';

interface Row extends Report {
  /** The register's row; null for a report that belongs to several incidents. */
  readonly gold: { readonly lat?: number | string | null; readonly lon?: number | string | null } | null;
}

const GOLD = 'incidents/dev.jsonl.gz';
/** Rules without whose claims no place is settled on. */
const NEEDED = new Set(['toll', 'kind', 'who', 'target', 'means', 'where', 'when', 'mode']);
const rules = RULES.filter(({ id }) => NEEDED.has(id));
/** A settled place so near to the register's address is right. */
const NEAR = 50;

/** Where a report's main incident is settled to have been; null when it settles on no place. */
function settledPlace(report: Report): Where | null {
  const reading = readReport(report);
  const { accounts, claims } = gather(reading, attribute(reading, spot(reading, rules).mentions).claims);
  const main = accounts.find((account) => account.main);
  if (main === undefined) return null;
  const group = { id: 'scene', aliases: [], accounts: [main.id] };
  return tell({ group, claims, articles: [reading.article], profile: 'ucdp' }).incident.where;
}

function pointOf({ gold }: Row): { lat: number; lon: number } | null {
  if (gold === null || gold.lat === null || gold.lat === undefined || gold.lat === '') return null;
  const point = { lat: Number(gold.lat), lon: Number(gold.lon) };
  return Number.isFinite(point.lat) && Number.isFinite(point.lon) ? point : null;
}

/**
 * How often the place that a report's main incident settles on lies near the register's address. A measure of our own:
 * nothing published compares. Null when the data folder does not hold the reports.
 */
export function scoreScene(data: string): Scored | null {
  const path = join(data, GOLD);
  if (!existsSync(path)) return null;
  const before = performance.now();
  const bytes = readFileSync(path);
  const rows = gunzipSync(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  let [all, settled, right] = [0, 0, 0];
  for (const row of rows) {
    const point = pointOf(row);
    if (point === null) continue;
    all++;
    const place = settledPlace(row);
    if (place === null || place.lat === null || place.lon === null) continue;
    settled++;
    if (kilometres({ lat: place.lat, lon: place.lon }, point) <= NEAR) right++;
  }
  const share = (part: number, of: number): Figure => ({ value: of === 0 ? 0 : part / of, unit: 'share' });
  return {
    task: 'scene',
    gold: GOLD,
    documents: all,
    gold_sha256: sha256(bytes),
    figures: {
      [`settled place within ${NEAR} km, of all`]: share(right, all),
      [`settled place within ${NEAR} km, of those settled`]: share(right, settled),
    },
    published: [],
    seconds: Math.round((performance.now() - before) / 100) / 10,
  };
}
