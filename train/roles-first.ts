import type { Analysis } from '../src/language/analysis.ts';
import type { Clusters } from '../src/language/clusters.ts';
import { candidatesOf, type Place } from '../src/language/roles/candidates.ts';
import { type RoleColumns, roleColumns } from '../src/language/roles/columns.ts';
import { bestPlace, type Relevance, roleFeatures } from '../src/language/roles/features.ts';
import { GLANCE, gateFeatures } from '../src/language/roles/gate.ts';
import { chanceBy, type Linear, probabilities, type RoleModel } from '../src/language/roles/model.ts';
import { ROLES, TYPES } from '../src/language/roles/names.ts';
import { documentFeatures, sentenceFeatures } from '../src/language/roles/relevance.ts';
import { type Filler, HOPELESS, wordsOf } from '../src/language/roles/score.ts';
import { distinct, newSink } from '../src/language/roles/sink.ts';
import { normal, type Report } from './muc4.ts';
import { fitLogistic } from './sparse-logistic.ts';

const DOCUMENT = { outputs: 1 + TYPES.length, bits: 16, epochs: 8, rate: 0.01, l2: 1e-6 };
const SENTENCE = { outputs: 1, bits: 17, epochs: 4, rate: 0.05, l2: 1e-6 };
const GATE = { outputs: 1, bits: 16, epochs: 4, rate: 0.05, l2: 1e-6 };
const ROLE = { outputs: ROLES.length, bits: 18, epochs: 6, rate: 0.02, l2: 1e-5, least: 2 };

/** A report, read once: what the relevance models need of it, and what they should say. */
export interface Read {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly columns: RoleColumns;
  readonly document: Int32Array;
  readonly sentences: readonly Int32Array[];
  /** Bit 0: tells of an incident; then its kinds. */
  readonly about: number;
  readonly telling: Uint8Array;
}

/** Bit 0: the report tells of an incident; then its kinds. */
export function aboutOf({ templates }: Report): number {
  return templates.reduce(
    (bits, { type }) =>
      bits |
      (2 <<
        Math.max(
          0,
          TYPES.findIndex((name) => type.startsWith(name.toLowerCase())),
        )),
    templates.length > 0 ? 1 : 0,
  );
}

export function read(report: Report, analysis: Analysis, clusters: Clusters): Read {
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
    about: aboutOf(report),
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

export function fitRelevance(reads: readonly Read[]): RelevanceModels {
  const relevant = { features: reads.map((r) => r.document), labels: Uint8Array.from(reads, (r) => r.about) };
  const telling = {
    features: reads.flatMap((r) => r.sentences),
    labels: Uint8Array.from(reads.flatMap((r) => [...r.telling])),
  };
  return {
    document: linear(fitLogistic(relevant, DOCUMENT), DOCUMENT, 0.004),
    sentence: linear(fitLogistic(telling, SENTENCE), SENTENCE, 0.01),
  };
}

/** A report's candidates, what the gate and the role models see of each, and the roles that the key gives them, as bits. */
export interface Offered {
  /** Where each is best read, and all its places. */
  readonly places: readonly Place[];
  readonly all: readonly (readonly Place[])[];
  readonly words: readonly string[];
  readonly glances: readonly Int32Array[];
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

export function offer({ report, analysis, columns }: Read, relevance: Relevance): Offered {
  const sink = newSink();
  const candidates = candidatesOf(analysis, columns);
  const words = candidates.map(({ places }) => wordsOf(analysis, places[0]!));
  const gold = ROLES.map((role) => new Set(report.templates.flatMap(({ roles }) => roles[role].flat())));
  const places = candidates.map((candidate) => bestPlace(analysis, candidate, relevance));
  return {
    places,
    all: candidates.map((c) => c.places),
    words,
    glances: candidates.map((candidate, i) =>
      gateFeatures(new Int32Array(GLANCE), analysis, columns, places[i]!, candidate.places.length, relevance),
    ),
    features: candidates.map((candidate, i) =>
      distinct(roleFeatures(sink, analysis, columns, candidate, places[i]!, relevance)),
    ),
    labels: Uint8Array.from(words, (name) => gold.reduce((bits, names, i) => bits | (names.has(name) ? 1 << i : 0), 0)),
  };
}

export function fitGate(offered: readonly Offered[]): Linear {
  const weights = fitLogistic(
    {
      features: offered.flatMap((o) => o.glances),
      labels: Uint8Array.from(offered.flatMap((o) => [...o.labels].map((bits) => (bits === 0 ? 0 : 1)))),
    },
    GATE,
  );
  return linear(weights, GATE, 0.02);
}

/** Only what a gate lets through. */
export function through(gate: Linear, o: Offered): Offered {
  const keep = o.glances.map((list) => chanceBy(gate, list, list.length) > HOPELESS);
  const of = <T>(list: readonly T[]) => list.filter((_, i) => keep[i]);
  return {
    places: of(o.places),
    all: of(o.all),
    words: of(o.words),
    glances: of(o.glances),
    features: of(o.features),
    labels: o.labels.filter((_, i) => keep[i]),
  };
}

export function fitRoles(offered: readonly Offered[]): Linear {
  const weights = fitLogistic(
    { features: offered.flatMap((o) => o.features), labels: Uint8Array.from(offered.flatMap((o) => [...o.labels])) },
    ROLE,
  );
  return linear(weights, ROLE, 0.01);
}

/** The candidates with the first models' scores. */
export function scored(roles: Linear, { places, all, words, features }: Offered): Filler[] {
  return words.map((name, i) => ({
    words: name,
    scores: probabilities(roles, { data: features[i]!, size: features[i]!.length }),
    place: places[i]!,
    places: all[i]!,
  }));
}
