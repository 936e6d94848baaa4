import type { Sentence, Token } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';

/** Verbs by which somebody takes back what they said: "withdrew its figure of 164", "retracted the claim that …". */
const TAKES_BACK =
  /^(?:withdr(?:ew|aw|aws|awn|awing)|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|disown(?:s|ed)?|scrap(?:s|ped)|correct(?:s|ed|ing))$/;
/** What is taken back or was put earlier. */
const FIGURE =
  /^(?:figures?|tolls?|counts?|numbers?|tall(?:y|ies)|estimates?|statements?|reports?|claims?|totals?|versions?)$/;
const EARLIER = /^(?:earlier|previous|previously|initial|initially|original|originally|preliminary|provisional|first)$/;
/** Verbs of saying that put a figure, in "had earlier said", "initially reported". */
const SAYS =
  /^(?:said|say|says|reported|reporting|put|announced|stated|claimed|told|given|gave|estimated|counted|listed|spoken|believed|thought)$/;

/** Words between the sign that a figure is an earlier one and the figure, at most. */
const REACH = 14;

/**
 * True for a figure that the sentence itself says is an earlier one: "withdrew its figure of 164 dead", "had earlier said
 * that 52 people were killed", "initial reports put the toll at nine", "the previous toll of 12". Where a later figure is
 * told, such a one stands no more; alone it stands as any other.
 */
export function isOvertaken(tokens: readonly Token[], { first }: Sentence, { anchor, span }: ValueMention): boolean {
  const start = Math.min(anchor[0], span[0]);
  let at = tokens.length - 1;
  while (at > first && tokens[at]!.start >= start) at--;
  for (let i = at; i >= first && i > at - REACH; i--) {
    const { lower } = tokens[i]!;
    if (endsClause(tokens, i)) return false;
    if (TAKES_BACK.test(lower)) return tokens.slice(i + 1, at + 1).some((token) => FIGURE.test(token.lower));
    if (!EARLIER.test(lower)) continue;
    const next = [tokens[i + 1], tokens[i + 2]].filter((token) => token !== undefined);
    if (next.some((token) => SAYS.test(token.lower)) || hadSaid(tokens, i)) return true;
    if (next.some((token) => FIGURE.test(token.lower)) && lower !== 'first') return true;
  }
  return false;
}

/** "had said earlier"; not "said earlier on Monday", which is the hour. */
const hadSaid = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 2]?.lower === 'had' && SAYS.test(tokens[i - 1]?.lower ?? '');

/** A full stop to what a sign reaches over: a semicolon, a contrast. */
function endsClause(tokens: readonly Token[], i: number): boolean {
  return /^(?:;|but|while|whereas|although|though|however|now|since)$/.test(tokens[i]!.lower);
}
