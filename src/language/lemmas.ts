import type { Tag } from './analysis.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { type Word, wordOf } from './word.ts';

const irregular: Lexicon<'form' | 'part' | 'lemma'> = lexicon('irregular');
const eVerbs: Lexicon<'verb'> = lexicon('e-verbs');

interface Forms {
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, string>;
  readonly e: ReadonlySet<string>;
}

/** Endings whose stem alone does not show the lost "e", as a set made once per lemmatiser. */
function forms(): Forms {
  const of = (part: string) =>
    new Map(
      irregular
        .rows()
        .filter((row) => row.part === part)
        .map((row) => [row.form, row.lemma] as const),
    );
  return { verbs: of('v'), nouns: of('n'), e: new Set(eVerbs.rows().map((row) => row.verb)) };
}

/** The singular of a noun: `policemen` → `policeman`, `bodies` → `body`, `boxes` → `box`. */
function singular(word: string, nouns: ReadonlyMap<string, string>): string {
  const known = nouns.get(word);
  if (known !== undefined) return known;
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -3)}man`;
  if (word.endsWith('children')) return word.slice(0, -3);
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is|ous|'s)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The stem of a verb once "ed" or "ing" is off: a doubled consonant undone, a lost "e" put back. */
function restored(stem: string, e: ReadonlySet<string>): string {
  if (e.has(`${stem}e`)) return `${stem}e`;
  const last = stem.at(-1)!;
  if (stem.length > 3 && last === stem.at(-2) && !'lsfzeo'.includes(last)) return stem.slice(0, -1);
  if (
    /[^aeiou](?:v|c|u)$|[aeiou](?:v|c|z)$|[^l]l[gv]$|[rd]g$|[^aeiou][bgtkpdfz]l$|i[zs]$|[^aeiou]at$|[lnr]s$/.test(
      stem,
    ) &&
    stem.length > 2
  ) {
    return `${stem}e`;
  }
  return stem;
}

function base(word: string, verbs: ReadonlyMap<string, string>, e: ReadonlySet<string>): string {
  const known = verbs.get(word);
  if (known !== undefined) return known;
  const length = word.length;
  if (length < 4) return word;
  if (word.endsWith('ied') && length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed') && !word.endsWith('eed')) return restored(word.slice(0, -2), e);
  if (word.endsWith('ing') && length > 5) return restored(word.slice(0, -3), e);
  if (word.endsWith('ies') && length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zzes|oes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** What a lemmatiser does: the dictionary form of a lower-cased word, given its tag. */
export type Lemmatise = (lower: string, tag: Tag) => string;

/** Makes a lemmatiser over English's irregular forms (`irregular.tsv`) and the regular endings. */
export function lemmatiser(): Lemmatise {
  const { verbs, nouns, e } = forms();
  return (lower, tag) => {
    if (tag === 'VERB' || tag === 'AUX') return lower === "'s" ? 'be' : base(lower, verbs, e);
    if (tag === 'NOUN') return singular(lower, nouns);
    if (lower === "n't") return 'not';
    return lower;
  };
}

/** The base of a word, given its tag: the word itself where it is its own. */
export function baseOf(word: Word, tag: Tag, lemmatise: Lemmatise): Word {
  const made = (): Word => {
    const lemma = lemmatise(word.text, tag);
    return lemma === word.text ? word : wordOf(lemma);
  };
  if (tag === 'VERB' || tag === 'AUX') {
    word.verb ??= made();
    return word.verb;
  }
  if (tag === 'NOUN') {
    word.noun ??= made();
    return word.noun;
  }
  return made();
}
