import { readFileSync } from 'node:fs';
import type { Token } from './analysis.ts';
import type { Word } from './word.ts';

/** One line of a word list, by the names in its header. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/** An entry met in the text: tokens `[first, last)`, and every row of the list that bears this entry, in file order. */
export interface Match<Column extends string> {
  readonly first: number;
  readonly last: number;
  /** The first of `rows`. */
  readonly row: Row<Column>;
  readonly rows: readonly Row<Column>[];
}

/** A word list. It is read from disk when it is first asked, and never again. */
export interface Lexicon<Column extends string> {
  readonly name: string;
  rows(): readonly Row<Column>[];
  /** The rows of an entry written just so, lower-cased: `get('car bomb')`. Empty when it is not listed. */
  get(entry: string): readonly Row<Column>[];
  has(entry: string): boolean;
  /** The list's own bit in what words remember of lists. */
  readonly bit: number;
  /** True for a word that an entry begins with: a text's other words need no look at this list. */
  opens(word: Word): boolean;
  /** The longest entry that starts at token `at` and ends before `last`; null without one. */
  at(tokens: readonly Token[], at: number, last?: number): Match<Column> | null;
  /** Every entry in the tokens `[first, last)`, leftmost first, longest first, never overlapping. */
  match(tokens: readonly Token[], first?: number, last?: number): readonly Match<Column>[];
}

/** True for tokens that an entry of one of these lists may begin with: one look for all of them. */
export function anyOf(lists: readonly Lexicon<never>[]): (token: Token) => boolean {
  const all = lists.reduce((bits, { bit }) => bits | bit, 0);
  const opens = (word: Word): boolean => {
    if ((word.asked & all) !== all) for (const list of lists) list.opens(word);
    return (word.opens & all) !== 0;
  };
  return ({ word, base }) => opens(word) || (base !== word && opens(base));
}

/** An entry's words after its first, and its rows. */
interface Entry<Column extends string> {
  readonly rest: readonly string[];
  readonly rows: Row<Column>[];
}

interface Index<Column extends string> {
  readonly rows: readonly Row<Column>[];
  readonly byEntry: ReadonlyMap<string, Row<Column>[]>;
  readonly byFirst: ReadonlyMap<string, readonly Entry<Column>[]>;
}

/** Cells of a word list: a header line, then one row a line; empty lines and lines that start with `#` are skipped. */
export function parseRows<Column extends string>(tsv: string): Row<Column>[] {
  const lines = tsv.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const header = (lines.shift() ?? '').split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = {} as Record<Column, string>;
    for (let i = 0; i < header.length; i++) row[header[i]!] = cells[i] ?? '';
    return row;
  });
}

/** An entry as the tokenizer would cut it: possessive endings apart, hyphenated words whole. */
function wordsOf(entry: string): readonly string[] {
  if (/^[a-z-]+$/.test(entry)) return [entry];
  return entry
    .replace(/[‘’]/g, "'")
    .replace(/('s|'(?=\s|$))/g, ' $1')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function indexOf<Column extends string>(rows: readonly Row<Column>[], column: Column): Index<Column> {
  const byEntry = new Map<string, Row<Column>[]>();
  for (const row of rows) {
    const entry = row[column].toLowerCase();
    const known = byEntry.get(entry);
    if (known) known.push(row);
    else byEntry.set(entry, [row]);
  }
  const byFirst = new Map<string, Entry<Column>[]>();
  const put = (words: readonly string[], of: Row<Column>[]) => {
    const [head, ...rest] = words;
    if (head === undefined) return;
    const known = byFirst.get(head);
    if (known) known.push({ rest, rows: of });
    else byFirst.set(head, [{ rest, rows: of }]);
  };
  for (const [entry, of] of byEntry) {
    const words = wordsOf(entry);
    put(words, of);
    // "car-bomb" stands for "car bomb": reporters write either.
    if (words.length > 1 && !entry.includes("'") && !byEntry.has(words.join('-'))) put([words.join('-')], of);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return { rows, byEntry, byFirst };
}

function fits(entry: readonly string[], tokens: readonly Token[], at: number, last: number): boolean {
  if (at + entry.length >= last) return false;
  for (let i = 0; i < entry.length; i++) {
    const token = tokens[at + 1 + i]!;
    if (token.lower !== entry[i] && token.lemma !== entry[i]) return false;
  }
  return true;
}

/**
 * The word list `english/NAME.tsv`. Entries are matched word by word, each by its lower-cased form or by its lemma,
 * so that "hand grenade" also finds "hand grenades". The entries stand in `column`, by default the first.
 */
export function lexicon<Column extends string>(name: string, column?: Column): Lexicon<Column> {
  const key = `${name} ${column ?? ''}`;
  const known = lexicons.get(key) ?? made(name, column);
  lexicons.set(key, known as unknown as Lexicon<never>);
  return known as unknown as Lexicon<Column>;
}

/** One of each, however many rules ask for it. */
const lexicons = new Map<string, Lexicon<never>>();

function made<Column extends string>(name: string, column?: Column): Lexicon<Column> {
  const bit = 1 << lexicons.size;
  if (lexicons.size > 31)
    throw new Error(`${name} is word list number ${lexicons.size + 1}; expected 32 at most, a bit each.`);
  let loaded: Index<Column> | null = null;
  const index = (): Index<Column> => {
    if (loaded === null) {
      const rows = parseRows<Column>(readFileSync(new URL(`./english/${name}.tsv`, import.meta.url), 'utf8'));
      const first = column ?? (Object.keys(rows[0] ?? {})[0] as Column);
      loaded = indexOf(rows, first);
    }
    return loaded;
  };
  /** True for a word that an entry begins with; the word remembers. */
  const opens = (word: Word): boolean => {
    if ((word.asked & bit) === 0) {
      word.asked |= bit;
      if (index().byFirst.has(word.text)) word.opens |= bit;
    }
    return (word.opens & bit) !== 0;
  };
  const at = (tokens: readonly Token[], i: number, last = tokens.length): Match<Column> | null => {
    const { word, base } = tokens[i]!;
    const direct = opens(word);
    const indirect = base !== word && opens(base);
    if (!direct && !indirect) return null;
    const { byFirst } = index();
    const found = direct ? longest(byFirst.get(word.text), tokens, i, last) : null;
    const other = indirect ? longest(byFirst.get(base.text), tokens, i, last) : null;
    const best = other !== null && (found === null || other.rest.length > found.rest.length) ? other : found;
    return best && { first: i, last: i + 1 + best.rest.length, row: best.rows[0]!, rows: best.rows };
  };
  return {
    name,
    bit,
    opens,
    rows: () => index().rows,
    get: (entry) => index().byEntry.get(entry) ?? [],
    has: (entry) => index().byEntry.has(entry),
    at,
    match(tokens, first = 0, last = tokens.length) {
      const matches: Match<Column>[] = [];
      for (let i = first; i < last; ) {
        const found = at(tokens, i, last);
        if (found) matches.push(found);
        i = found?.last ?? i + 1;
      }
      return matches;
    },
  };
}

function longest<Column extends string>(
  entries: readonly Entry<Column>[] | undefined,
  tokens: readonly Token[],
  at: number,
  last: number,
): Entry<Column> | null {
  if (entries === undefined) return null;
  for (const entry of entries) if (fits(entry.rest, tokens, at, last)) return entry;
  return null;
}
