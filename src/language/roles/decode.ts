import { ROLES, type Role } from './names.ts';

/** A candidate with its words in normal form and its probability for each role. */
export interface Scored {
  readonly words: string;
  readonly scores: readonly number[];
}

/** Initials of a name: "National Liberation Army" → "nla". */
function initials(words: string): string {
  return words
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'and' && word !== 'for')
    .map((word) => word[0])
    .join('');
}

/** True when two fillers of a role are likely one: one's words stand in the other, or one abbreviates the other. */
export function alike(a: string, b: string): boolean {
  if (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) return true;
  return (
    (a.length > 2 && !a.includes(' ') && initials(b) === a) || (b.length > 2 && !b.includes(' ') && initials(a) === b)
  );
}

/** The candidates taken as fillers of a role, best first: those above the line, one for each thing named. */
export function fillersOf<Candidate extends Scored>(
  candidates: readonly Candidate[],
  role: Role,
  threshold: number,
): readonly Candidate[] {
  const output = ROLES.indexOf(role);
  const taken: Candidate[] = [];
  const above = candidates
    .filter(({ scores, words }) => scores[output]! > threshold && words !== '')
    .sort((a, b) => b.scores[output]! - a.scores[output]!);
  for (const candidate of above) if (!taken.some((other) => alike(other.words, candidate.words))) taken.push(candidate);
  return taken;
}

/** Lower case, no punctuation, no articles, single spaces. */
export function normalWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}
