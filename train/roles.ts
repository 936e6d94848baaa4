import { writeFileSync } from 'node:fs';
import { analyse } from '../src/language/analyse.ts';
import { packClusters, unpackClusters } from '../src/language/clusters.ts';
import { packRoles, type RoleModel } from '../src/language/roles/model.ts';
import { relevanceOf, scoreText, secondLook } from '../src/language/roles/score.ts';
import { clustersOf } from './clusters.ts';
import { outOfFold } from './folds.ts';
import { readReports } from './muc4.ts';
import { fitGate, fitRelevance, fitRoles, offer, read, scored, through } from './roles-first.ts';
import { tell, tuned } from './roles-lines.ts';
import { fitSecond, type Told } from './roles-second.ts';

/**
 * Trains relevance, gate, roles and second looks on MUC-4's training part. Every later model learns from what the
 * earlier ones say of texts they have not seen; so are the lines drawn.
 */
export function trainRoles(data: string, out: string): void {
  const reports = readReports(`${data}/muc4/train.jsonl.gz`);
  const analyses = reports.map(({ text }) => analyse(text));
  const { words, grains } = clustersOf(analyses, 4);
  const packed = packClusters(words, grains);
  writeFileSync(`${out}/clusters.bin`, packed);
  const clusters = unpackClusters(packed);
  const reads = reports.map((report, i) => read(report, analyses[i]!, clusters));
  const honest = outOfFold(reads, fitRelevance, (models, r) => relevanceOf(models, r.analysis, r.columns));
  const all = reads.map((r, i) => offer(r, honest[i]!));
  const offered = outOfFold(all, fitGate, through);
  const first = outOfFold(offered, fitRoles, scored);
  const told = reports.map((report, i): Told => ({ report, relevance: honest[i]!, fillers: first[i]! }));
  const second = outOfFold(
    told,
    fitSecond,
    (model, { relevance, fillers }) => secondLook(model, relevance, fillers).fillers,
  );
  const thresholds = tuned(reports, second);
  tell('out of fold', reports, second, thresholds);
  const model: RoleModel = {
    ...fitRelevance(reads),
    gate: fitGate(all),
    roles: fitRoles(offered),
    second: fitSecond(told),
    thresholds,
    clusters,
  };
  const dev = readReports(`${data}/muc4/dev.jsonl.gz`);
  tell(
    'dev',
    dev,
    dev.map(({ text }) => scoreText(model, analyse(text)).fillers),
    thresholds,
  );
  writeFileSync(`${out}/roles.bin`, packRoles(model));
}
