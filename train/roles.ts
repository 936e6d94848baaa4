import { writeFileSync } from 'node:fs';
import { analyse } from '../src/language/analyse.ts';
import type { Analysis } from '../src/language/analysis.ts';
import { type Clusters, packClusters, unpackClusters } from '../src/language/clusters.ts';
import { type Candidate, candidatesOf } from '../src/language/roles/candidates.ts';
import { type RoleColumns, roleColumns } from '../src/language/roles/columns.ts';
import { fillersOf, type Scored } from '../src/language/roles/decode.ts';
import { type Relevance, roleFeatures } from '../src/language/roles/features.ts';
import { type Linear, packRoles, probabilities, ROLES, type RoleModel, TYPES } from '../src/language/roles/model.ts';
import { documentFeatures, sentenceFeatures } from '../src/language/roles/relevance.ts';
import { relevanceOf, wordsOf } from '../src/language/roles/score.ts';
import { distinct, newSink } from '../src/language/roles/sink.ts';
import { clustersOf } from './clusters.ts';
import { normal, type Report, readReports } from './muc4.ts';
import { fitLogistic } from './sparse-logistic.ts';

const FOLDS = 5;
const DOCUMENT = { outputs: 1, bits: 18, epochs: 8, rate: 0.01, l2: 1e-6 };
const SENTENCE = { outputs: 1, bits: 17, epochs: 4, rate: 0.05, l2: 1e-6 };
const TYPE = { outputs: TYPES.length, bits: 16, epochs: 8, rate: 0.01, l2: 1e-6 };
const ROLE = { outputs: ROLES.length, bits: 19, epochs: 6, rate: 0.02, l2: 1e-5 };

/** A report, read once: what the relevance models need of it, and what they should say. */
interface Read {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly columns: RoleColumns;
  readonly document: Int32Array;
  readonly sentences: readonly Int32Array[];
  readonly relevant: 0 | 1;
  readonly telling: Uint8Array;
}

function read(report: Report, analysis: Analysis, clusters: Clusters): Read {
  const columns = roleColumns(analysis, clusters);
  const sink = newSink();
  const names = report.templates
    .flatMap(({ roles }) => ROLES.flatMap((role) => roles[role].flat()))
    .filter((name) => name !== '');
  return {
    report,
    analysis,
    columns,
    document: distinct(documentFeatures(sink, analysis, columns)),
    sentences: analysis.sentences.map(({ index }) => distinct(sentenceFeatures(sink, analysis, columns, index))),
    relevant: report.templates.length > 0 ? 1 : 0,
    telling: Uint8Array.from(analysis.sentences, ({ span }) => {
      const words = ` ${normal(report.text.slice(...span))} `;
      return names.some((name) => words.includes(` ${name} `)) ? 1 : 0;
    }),
  };
}

/** Weights as bytes; the largest magnitude kept is 127 units. */
function linear(weights: Float32Array, { outputs, bits }: { outputs: number; bits: number }, unit: number): Linear {
  return {
    bits,
    outputs,
    unit,
    weights: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / unit)))),
  };
}

type RelevanceModels = Pick<RoleModel, 'document' | 'sentence'>;

function fitRelevance(reads: readonly Read[]): RelevanceModels {
  const relevant = { features: reads.map((r) => r.document), labels: Uint8Array.from(reads, (r) => r.relevant) };
  const telling = {
    features: reads.flatMap((r) => r.sentences),
    labels: Uint8Array.from(reads.flatMap((r) => [...r.telling])),
  };
  return {
    document: linear(fitLogistic(relevant, DOCUMENT), DOCUMENT, 0.004),
    sentence: linear(fitLogistic(telling, SENTENCE), SENTENCE, 0.01),
  };
}

/** Kinds of incident over whole texts; a text with no incident has none. */
function fitTypes(reads: readonly Read[]): Linear {
  const labels = Uint8Array.from(reads, ({ report }) =>
    report.templates.reduce(
      (bits, { type }) =>
        bits |
        (1 <<
          Math.max(
            0,
            TYPES.findIndex((name) => type.startsWith(name.toLowerCase())),
          )),
      0,
    ),
  );
  return linear(fitLogistic({ features: reads.map((r) => r.document), labels }, TYPE), TYPE, 0.004);
}

/** A report's candidates, their features and the roles that the key gives them, as bits. */
interface Offered {
  readonly candidates: readonly Candidate[];
  readonly words: readonly string[];
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

function offer({ report, analysis, columns }: Read, relevance: Relevance): Offered {
  const sink = newSink();
  const candidates = candidatesOf(analysis, columns);
  const words = candidates.map(({ places }) => wordsOf(analysis, places[0]!));
  const gold = ROLES.map((role) => new Set(report.templates.flatMap(({ roles }) => roles[role].flat())));
  return {
    candidates,
    words,
    features: candidates.map((candidate) => distinct(roleFeatures(sink, analysis, columns, candidate, relevance))),
    labels: Uint8Array.from(words, (name) => gold.reduce((bits, names, i) => bits | (names.has(name) ? 1 << i : 0), 0)),
  };
}

function fitRoles(offered: readonly Offered[]): Linear {
  const weights = fitLogistic(
    { features: offered.flatMap((o) => o.features), labels: Uint8Array.from(offered.flatMap((o) => [...o.labels])) },
    ROLE,
  );
  return linear(weights, ROLE, 0.01);
}

function scored(roles: Linear, { words, features }: Offered): Scored[] {
  return words.map((name, i) => ({
    words: name,
    scores: probabilities(roles, { data: features[i]!, size: features[i]!.length }),
  }));
}

/** Every fold's reports, treated by what the other folds taught. */
function outOfFold<Item, Model, Result>(
  items: readonly Item[],
  teach: (items: readonly Item[]) => Model,
  use: (model: Model, item: Item) => Result,
): Result[] {
  const results: Result[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = teach(items.filter((_, i) => i % FOLDS !== fold));
    items.forEach((item, i) => {
      if (i % FOLDS === fold) results[i] = use(model, item);
    });
  }
  return results;
}

/** Right, given and wanted fillers of one role over reports, as CEAF-REE counts them. */
function countRole(
  reports: readonly Report[],
  scores: readonly (readonly Scored[])[],
  output: number,
  threshold: number,
): number[] {
  const role = ROLES[output]!;
  const totals = [0, 0, 0];
  reports.forEach(({ templates }, i) => {
    const entities = templates
      .flatMap(({ roles }) => roles[role])
      .filter((entity, at, all) => !all.slice(0, at).some((other) => other.some((name) => entity.includes(name))));
    const fillers = fillersOf(scores[i]!, role, threshold);
    const left = [...entities];
    for (const { words } of fillers) {
      const hit = left.findIndex((entity) => entity.includes(words));
      if (hit < 0) continue;
      left.splice(hit, 1);
      totals[0]!++;
    }
    totals[1]! += fillers.length;
    totals[2]! += entities.length;
  });
  return totals;
}

const f1 = ([right = 0, given = 0, wanted = 0]: readonly number[]) => (200 * right) / (given + wanted || 1);

/** The line for each role that serves best on scores of reports the model has not seen. */
function tuned(reports: readonly Report[], scores: readonly (readonly Scored[])[]): number[] {
  return ROLES.map((_, output) => {
    const lines = Array.from({ length: 29 }, (__, i) => 0.1 + i * 0.025);
    const figures = lines.map((line) => f1(countRole(reports, scores, output, line)));
    return lines[figures.indexOf(Math.max(...figures))]!;
  });
}

function tell(
  name: string,
  reports: readonly Report[],
  scores: readonly (readonly Scored[])[],
  thresholds: readonly number[],
): void {
  const counts = thresholds.map((line, output) => countRole(reports, scores, output, line));
  const sum = [0, 1, 2].map((k) => counts.reduce((total, count) => total + count[k]!, 0));
  const parts = counts.map((count, i) => `${ROLES[i]} ${f1(count).toFixed(1)}`).join(', ');
  console.error(
    `roles: ${name} F ${f1(sum).toFixed(1)} P ${((100 * sum[0]!) / sum[1]!).toFixed(1)} R ${((100 * sum[0]!) / sum[2]!).toFixed(1)} (${parts})`,
  );
}

/** Trains relevance and roles on MUC-4's training part; thresholds come from scores out of fold. */
export function trainRoles(data: string, out: string): void {
  const reports = readReports(`${data}/muc4/train.jsonl.gz`);
  const analyses = reports.map(({ text }) => analyse(text));
  const { words, grains } = clustersOf(analyses, 4);
  const packed = packClusters(words, grains);
  writeFileSync(`${out}/clusters.bin`, packed);
  const clusters = unpackClusters(packed);
  const reads = reports.map((report, i) => read(report, analyses[i]!, clusters));
  const honest = outOfFold(reads, fitRelevance, (models, r) => relevanceOf(models, r.analysis, r.columns));
  const offered = reads.map((r, i) => offer(r, honest[i]!));
  const scores = outOfFold(offered, fitRoles, scored);
  const thresholds = tuned(reports, scores);
  tell('out of fold', reports, scores, thresholds);
  const model: RoleModel = {
    ...fitRelevance(reads),
    types: fitTypes(reads),
    roles: fitRoles(offered),
    thresholds,
    clusters,
  };
  const dev = readReports(`${data}/muc4/dev.jsonl.gz`);
  const devScores = dev.map((report) => {
    const r = read(report, analyse(report.text), clusters);
    return scored(model.roles, offer(r, relevanceOf(model, r.analysis, r.columns)));
  });
  tell('dev', dev, devScores, thresholds);
  writeFileSync(`${out}/roles.bin`, packRoles(model));
}
