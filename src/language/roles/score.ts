import type { Analysis } from '../analysis.ts';
import { candidatesOf, type Place } from './candidates.ts';
import { type RoleColumns, roleColumns } from './columns.ts';
import { normalWords, type Scored } from './decode.ts';
import { bestPlace, type Relevance, roleFeatures } from './features.ts';
import { probabilities, type RoleModel } from './model.ts';
import { documentFeatures, sentenceFeatures } from './relevance.ts';
import { newSink, type Sink } from './sink.ts';

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

type RelevanceModels = Pick<RoleModel, 'document' | 'sentence'>;

/** How likely a text and each of its sentences tell of a violent incident. */
export function relevanceOf(model: RelevanceModels, analysis: Analysis, columns: RoleColumns): Relevance {
  return relevanceBy(model, analysis, columns, documentFeatures(newSink(), analysis, columns));
}

function relevanceBy(model: RelevanceModels, analysis: Analysis, columns: RoleColumns, text: Sink): Relevance {
  const sink = newSink();
  const [document = 0] = probabilities(model.document, text);
  const sentences = analysis.sentences.map(({ index }) => {
    const [telling = 0] = probabilities(model.sentence, sentenceFeatures(sink, analysis, columns, index));
    return telling;
  });
  return { document, sentences: Float64Array.from(sentences) };
}

/** How likely a text tells of each kind of incident. */
export function typesOf(model: Pick<RoleModel, 'types'>, analysis: Analysis, columns: RoleColumns): number[] {
  return probabilities(model.types, documentFeatures(newSink(), analysis, columns));
}

/** A candidate's words as the text has them at its first place. */
export function wordsOf({ text, tokens }: Analysis, { first, last }: Place): string {
  return normalWords(text.slice(tokens[first]!.start, tokens[last - 1]!.end));
}

/** Scores everything that might fill a role, in a text at least so likely to tell of an incident; other texts have no fillers. */
export function scoreText(model: RoleModel, analysis: Analysis, least = 0): ScoredText {
  const columns = roleColumns(analysis, model.clusters);
  const text = documentFeatures(newSink(), analysis, columns);
  const relevance = relevanceBy(model, analysis, columns, text);
  const types = probabilities(model.types, text);
  const sink = newSink();
  const candidates = relevance.document < least ? [] : candidatesOf(analysis, columns);
  const fillers = candidates.map((candidate): Filler => {
    const scores = probabilities(model.roles, roleFeatures(sink, analysis, columns, candidate, relevance));
    // Nearly all candidates fill no role: only the few that might are spelt out.
    const words = scores.some((score) => score > 0.05) ? wordsOf(analysis, candidate.places[0]!) : '';
    return { words, scores, place: bestPlace(analysis, candidate, relevance), places: candidate.places };
  });
  return { types, relevance, fillers };
}
