import type { Token } from '../../language/analysis.ts';
import { type Lemmatise, lemmatiser } from '../../language/lemmas.ts';
import { lexicon, type Row } from '../../language/lexicon.ts';
import { cuesOf } from './cues.ts';

export type TriggerRow = Row<'trigger' | 'pos' | 'kind' | 'act' | 'strength' | 'source'>;

/** A word or phrase of violence in the text. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly noun: TriggerRow | null;
  readonly verb: TriggerRow | null;
}

interface Entry {
  readonly rest: readonly string[];
  readonly row: TriggerRow;
}

const TRIGGERS = lexicon<'trigger' | 'pos' | 'kind' | 'act' | 'strength' | 'source'>('triggers');
const KEPT = 20_000;

/** What a written form may begin or be a cue for, whatever its tag. */
interface Form {
  readonly entries: readonly Entry[] | null;
  readonly cues: number;
}

interface Index {
  readonly lemmatise: Lemmatise;
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** Entries a written form may open, whatever its tag: worked out once for each form. */
  readonly byForm: Map<string, Form>;
}

let index: Index | null = null;

function loaded(): Index {
  if (index !== null) return index;
  const byFirst = new Map<string, Entry[]>();
  const put = (words: readonly string[], row: TriggerRow) => {
    const [head, ...rest] = words;
    if (head === undefined) return;
    const known = byFirst.get(head);
    if (known) known.push({ rest, row });
    else byFirst.set(head, [{ rest, row }]);
  };
  for (const row of TRIGGERS.rows()) {
    const words = row.trigger.split(' ');
    put(words, row);
    if (words.length > 1) put([words.join('-')], row);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  index = { lemmatise: lemmatiser(), byFirst, byForm: new Map() };
  return index;
}

function formOf(lower: string): Form {
  const { byForm, byFirst, lemmatise } = loaded();
  const known = byForm.get(lower);
  if (known !== undefined) return known;
  const keys = new Set([lower, lemmatise(lower, 'NOUN'), lemmatise(lower, 'VERB')]);
  const all = [...keys].flatMap((key) =>
    (byFirst.get(key) ?? []).filter(({ row }) => key === lower || fitsForm(lower, key, row.pos)),
  );
  const entries = all.length === 0 ? null : all.sort((a, b) => b.rest.length - a.rest.length);
  const found = { entries, cues: cuesOf(lower, lemmatise(lower, 'VERB'), lemmatise(lower, 'NOUN')) };
  if (byForm.size < KEPT) byForm.set(lower, found);
  return found;
}

/** "attacks" is both a noun and a verb; "attacked" no noun, "shootings" no verb. */
function fitsForm(lower: string, key: string, pos: string): boolean {
  return loaded().lemmatise(lower, pos === 'noun' ? 'NOUN' : 'VERB') === key;
}

/** The row of a word of violence that is surely listed; throws for one that is not. */
export function triggerRow(trigger: string): TriggerRow {
  const row = TRIGGERS.get(trigger)[0];
  if (row === undefined) throw new Error(`trigger '${trigger}' is not in triggers.tsv; expected one of its entries.`);
  return row;
}

/** The dictionary form a word has as a verb. */
export function verbLemma(token: Token): string {
  return token.tag === 'VERB' ? token.lemma : loaded().lemmatise(token.lower, 'VERB');
}

/** The dictionary form a word has as a noun. */
export function nounLemma(token: Token): string {
  return token.tag === 'NOUN' ? token.lemma : loaded().lemmatise(token.lower, 'NOUN');
}

/** The words of violence in the tokens `[first, last)`, longest first, and the cues of every word. */
export function hitsIn(
  tokens: readonly Token[],
  first: number,
  last: number,
): { readonly hits: readonly Hit[]; readonly cues: number } {
  const hits: Hit[] = [];
  let cues = 0;
  let free = first;
  for (let i = first; i < last; i++) {
    const form = formOf(tokens[i]!.lower);
    cues |= form.cues;
    if (form.entries === null || i < free || isMonth(tokens, i)) continue;
    const hit = hitAt(form.entries, tokens, i, last);
    if (hit === null) continue;
    hits.push(hit);
    free = hit.last;
  }
  return { hits, cues };
}

/** "12 March", "in March", "March 2019": the month, no march. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.lower !== 'march' || tokens[at]!.text === 'march') return false;
  const before = tokens[at - 1]?.lower ?? '';
  return (
    /^\d/.test(tokens[at + 1]?.text ?? '') ||
    /^(?:\d{1,2}(?:st|nd|rd|th)?|in|of|since|until|till|by|early|late|mid|last|next|this)$/.test(before)
  );
}

/** The longest words of violence that start at token `at`; null without any. */
function hitAt(entries: readonly Entry[], tokens: readonly Token[], at: number, last: number): Hit | null {
  let length = -1;
  let noun: TriggerRow | null = null;
  let verb: TriggerRow | null = null;
  for (const { rest, row } of entries) {
    if (rest.length < length) break;
    if (!fits(rest, tokens, at, last)) continue;
    // "an axe attacked" is no "axe attack".
    if (rest.length > 0 && row.pos === 'noun' && isVerbForm(tokens[at + rest.length]!, rest)) continue;
    length = rest.length;
    if (row.pos === 'noun') noun ??= row;
    else verb ??= row;
  }
  return length < 0 ? null : { first: at, last: at + 1 + length, noun, verb };
}

function isVerbForm({ tag, lower }: Token, rest: readonly string[]): boolean {
  return tag === 'VERB' && lower !== rest.at(-1);
}

function fits(rest: readonly string[], tokens: readonly Token[], at: number, last: number): boolean {
  if (at + rest.length >= last) return false;
  for (let i = 0; i < rest.length; i++) {
    const token = tokens[at + 1 + i]!;
    if (token.lower !== rest[i] && token.lemma !== rest[i]) return false;
  }
  return true;
}
