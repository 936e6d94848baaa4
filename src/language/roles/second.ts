import { alike, fillersOf, type Scored } from './decode.ts';
import type { Relevance } from './features.ts';
import { ROLES } from './names.ts';

/**
 * Second looks at a text: each is a logistic regression over a few numbers, the first of them always 1, that the
 * first models gave. One row of weights an output.
 */
export interface Second {
  /** Whether the text tells of an incident, then of which kinds. */
  readonly text: readonly Float32Array[];
  /** Whether a candidate fills each role. */
  readonly fillers: readonly Float32Array[];
}

export const TEXT_LOOKS = 10 + 2 * ROLES.length;
export const FILLER_LOOKS = 17 + ROLES.length;
/** A candidate at least so likely to fill a role is looked at a second time. */
export const HOPEFUL = 0.04;
const FLOOR = 0.003;

const logit = (p: number) => Math.log((p + 1e-3) / (1 - p + 1e-3));

/** What the first models say of a whole text: its own probabilities, its likeliest sentence, and its likeliest fillers. */
export function textLook({ document, types, sentences }: Relevance, fillers: readonly Scored[]): number[] {
  const most = sentences.reduce((best, p) => Math.max(best, p), 0);
  const sum = sentences.reduce((total, p) => total + p, 0);
  const look = [1, logit(document), ...types.map(logit), logit(most), Math.log(0.1 + sum)];
  ROLES.forEach((role, output) => {
    const likely = fillersOf(fillers, role, 0.05);
    const mass = likely.reduce((total, { scores }) => total + scores[output]!, 0);
    look.push(logit(likely[0]?.scores[output] ?? 0.03), Math.log(0.1 + mass));
  });
  return look;
}

/** A candidate as the second look sees it. */
export interface Hopeful extends Scored {
  readonly places: readonly unknown[];
}

const holds = (a: string, b: string) => ` ${a} `.includes(` ${b} `);

/** What the first models say of one candidate beside its rivals, after the second look at the text. */
export function fillerLook(
  candidate: Hopeful,
  rivals: readonly Hopeful[],
  output: number,
  document: number,
  { document: told, types }: Relevance,
): number[] {
  const { words, scores, places } = candidate;
  const own = scores[output]!;
  let best = own;
  let longer = FLOOR;
  let shorter = FLOOR;
  let above = 0;
  for (const rival of rivals) {
    if (rival === candidate) continue;
    const score = rival.scores[output]!;
    if (score > best) best = score;
    if (holds(rival.words, words)) longer = Math.max(longer, score);
    else if (holds(words, rival.words)) shorter = Math.max(shorter, score);
    if (score > own && !alike(rival.words, words)) above++;
  }
  const length = words.split(' ').length;
  return [
    1,
    logit(own),
    ...scores.filter((_, other) => other !== output).map(logit),
    logit(told),
    logit(document),
    ...types.slice(0, 4).map(logit),
    Math.min(length, 4),
    length === 1 ? 1 : 0,
    logit(longer),
    logit(shorter),
    logit(longer) - logit(own),
    Math.log(1 + above),
    logit(best),
    Math.log(places.length),
    longer > own ? 1 : 0,
    shorter > own ? 1 : 0,
  ];
}

export function chanceOf(weights: Float32Array, look: readonly number[]): number {
  let score = 0;
  for (let k = 0; k < look.length; k++) score += weights[k]! * look[k]!;
  return 1 / (1 + Math.exp(-score));
}

/** The text's probabilities after the second look. */
export function lookAgain({ text }: Pick<Second, 'text'>, relevance: Relevance, fillers: readonly Scored[]): Relevance {
  const look = textLook(relevance, fillers);
  const [document = 0, ...types] = text.map((weights) => chanceOf(weights, look));
  return { document, types, sentences: relevance.sentences };
}

/** The candidates that may fill a role, with the probabilities of the second look; `document` is what the first said of the text. */
export function judged<Candidate extends Hopeful>(
  { fillers }: Pick<Second, 'fillers'>,
  candidates: readonly Candidate[],
  document: number,
  relevance: Relevance,
): Candidate[] {
  const hopeful = candidates.filter(({ scores, words }) => words !== '' && scores.some((score) => score > HOPEFUL));
  const rivals = fillers.map((_, output) => hopeful.filter(({ scores }) => scores[output]! > HOPEFUL));
  return hopeful.map((candidate) => ({
    ...candidate,
    scores: fillers.map((weights, output) =>
      candidate.scores[output]! > HOPEFUL
        ? chanceOf(weights, fillerLook(candidate, rivals[output]!, output, document, relevance))
        : 0,
    ),
  }));
}
