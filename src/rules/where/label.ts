import type { Token } from '../../language/analysis.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words for kinds and parts of places that stand between a preposition and a name. */
export const BETWEEN = set(
  'the a an neighbouring neighboring adjacent city town village settlement suburb port capital district province region neighborhood neighbourhood area state county municipality community commune township northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown coastal border nearby volatile restive restless troubled besieged largest second-largest main rural remote outskirts part parts middle heart centre center side city of 00 block',
);

export const MONTHS = set(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december jan. feb. mar. apr. aug. sep. sept. oct. nov. dec.',
);

/** Longest label, in tokens. */
const LONGEST = 10;

/** "4 February – Hays district.", "JONGLEI": a sentence of names, days and words for kinds of places, and nothing else. */
export function isLabel(tokens: readonly Token[], start: number, end: number): boolean {
  if (end - start > LONGEST) return false;
  for (let i = start; i < end; i++) {
    const { lower, tag, text } = tokens[i]!;
    const other = tag === 'PUNCT' || tag === 'SYM' || tag === 'NUM' || MONTHS.has(lower) || BETWEEN.has(lower);
    if (!other && (!/^\p{Lu}/u.test(text) || tag === 'VERB' || tag === 'AUX')) return false;
  }
  return true;
}
