import type { Analysis } from '../analysis.ts';
import { type Candidate, candidatesOf, type Place } from './candidates.ts';
import { type RoleColumns, roleColumns } from './columns.ts';
import { normalWords, type Scored } from './decode.ts';
import { bestPlace, type Relevance, roleFeatures } from './features.ts';
import { GLANCE, gateFeatures } from './gate.ts';
import { chanceBy, type Linear, probabilities, type RoleModel } from './model.ts';
import { documentFeatures, sentenceFeatures } from './relevance.ts';
import { HOPEFUL, judged, lookAgain, type Second } from './second.ts';
import { newSink } from './sink.ts';

/** A scored candidate and where in the text it is best read. */
export interface Filler extends Scored {
  readonly place: Place;
  readonly places: readonly Place[];
}

/** What the models say of a text: how likely it and its sentences tell of an incident, and who may fill which role. */
export interface ScoredText {
  readonly relevance: Relevance;
  readonly fillers: readonly Filler[];
}

type RelevanceModels = Pick<RoleModel, 'document' | 'sentence'>;

/** How likely a text and each of its sentences tell of a violent incident, and of which kinds. */
export function relevanceOf(model: RelevanceModels, analysis: Analysis, columns: RoleColumns): Relevance {
  const sink = newSink();
  const [document = 0, ...types] = probabilities(model.document, documentFeatures(sink, analysis, columns));
  const sentences = analysis.sentences.map(({ index }) => {
    const { data, size } = sentenceFeatures(sink, analysis, columns, index);
    return chanceBy(model.sentence, data, size);
  });
  return { document, types, sentences: Float64Array.from(sentences) };
}

/** A candidate less likely than this to fill any role is not looked at closely. */
export const HOPELESS = 0.015;

/** The candidates worth a close look, with the place where each is best read. */
export function worthy(
  gate: Linear,
  analysis: Analysis,
  columns: RoleColumns,
  relevance: Relevance,
): { readonly candidate: Candidate; readonly place: Place }[] {
  const kept: { readonly candidate: Candidate; readonly place: Place }[] = [];
  const glance = new Int32Array(GLANCE);
  for (const candidate of candidatesOf(analysis, columns)) {
    const place = bestPlace(analysis, candidate, relevance);
    gateFeatures(glance, analysis, columns, place, candidate.places.length, relevance);
    const chance = chanceBy(gate, glance, GLANCE);
    if (chance > HOPELESS) kept.push({ candidate, place });
  }
  return kept;
}

/** A candidate's words as the text has them at its first place. */
export function wordsOf({ text, tokens }: Analysis, { first, last }: Place): string {
  return normalWords(text.slice(tokens[first]!.start, tokens[last - 1]!.end));
}

/** Scores everything that might fill a role, in a text at least so likely to tell of an incident; other texts have no fillers. */
export function scoreText(model: RoleModel, analysis: Analysis, least = 0): ScoredText {
  const columns = roleColumns(analysis, model.clusters);
  const relevance = relevanceOf(model, analysis, columns);
  if (relevance.document < least) return { relevance, fillers: [] };
  const sink = newSink();
  const fillers = worthy(model.gate, analysis, columns, relevance).map(({ candidate, place }): Filler => {
    const scores = probabilities(model.roles, roleFeatures(sink, analysis, columns, candidate, place, relevance));
    // Most candidates fill no role: only the few that might are spelt out.
    const words = scores.some((score) => score > HOPEFUL) ? wordsOf(analysis, candidate.places[0]!) : '';
    return { words, scores, place, places: candidate.places };
  });
  return secondLook(model.second, relevance, fillers);
}

/** What the models hold for true once all of the first ones have spoken. */
export function secondLook(second: Second, relevance: Relevance, fillers: readonly Filler[]): ScoredText {
  const again = lookAgain(second, relevance, fillers);
  return { relevance: again, fillers: judged(second, fillers, relevance.document, again) };
}
