import type { Analysis } from '../analysis.ts';
import { type Candidate, candidatesOf, type Place } from './candidates.ts';
import { type RoleColumns, roleColumns } from './columns.ts';
import { normalWords, type Scored } from './decode.ts';
import { bestPlace, type Relevance, roleFeatures } from './features.ts';
import { probability, ROLES, type RoleModel, TYPES } from './model.ts';
import { documentFeatures, sentenceFeatures } from './relevance.ts';

/** A sentence less likely than this to tell of an incident is not searched for fillers. */
export const GATE = 0.01;

/** A scored candidate and where in the text it is best read. */
export interface Filler extends Scored {
  readonly place: Place;
  readonly places: readonly Place[];
}

/** What the models say of a text: how likely it and its sentences tell of an incident, and who may fill which role. */
export interface ScoredText {
  /** Probability of each kind of incident, in the order of `TYPES`. */
  readonly types: readonly number[];
  readonly relevance: Relevance;
  readonly fillers: readonly Filler[];
}

/** How likely a text and each of its sentences tell of a violent incident. */
export function relevanceOf(
  model: Pick<RoleModel, 'document' | 'sentence'>,
  analysis: Analysis,
  columns: RoleColumns,
): Relevance {
  return {
    document: probability(model.document, documentFeatures(analysis, columns)),
    sentences: Float64Array.from(analysis.sentences, ({ index }) =>
      probability(model.sentence, sentenceFeatures(analysis, columns, index)),
    ),
  };
}

/** How likely a text tells of each kind of incident. */
export function typesOf(model: Pick<RoleModel, 'types'>, analysis: Analysis, columns: RoleColumns): number[] {
  const features = documentFeatures(analysis, columns);
  return TYPES.map((_, output) => probability(model.types, features, output));
}

/** Candidates of the sentences that may tell of an incident. */
export function gated(analysis: Analysis, columns: RoleColumns, { sentences }: Relevance): readonly Candidate[] {
  return candidatesOf(analysis, columns, (index) => sentences[index]! >= GATE);
}

/** A candidate's words as the text has them at its first place. */
export function wordsOf({ text, tokens }: Analysis, { first, last }: Place): string {
  return normalWords(text.slice(tokens[first]!.start, tokens[last - 1]!.end));
}

/** Scores everything in a text that might fill a role. */
export function scoreText(model: RoleModel, analysis: Analysis): ScoredText {
  const columns = roleColumns(analysis);
  const relevance = relevanceOf(model, analysis, columns);
  const fillers = gated(analysis, columns, relevance).map((candidate): Filler => {
    const features = roleFeatures(analysis, columns, candidate, relevance);
    const scores = ROLES.map((_, output) => probability(model.roles, features, output));
    return {
      words: wordsOf(analysis, candidate.places[0]!),
      scores,
      place: bestPlace(analysis, candidate, relevance),
      places: candidate.places,
    };
  });
  return { types: typesOf(model, analysis, columns), relevance, fillers };
}
