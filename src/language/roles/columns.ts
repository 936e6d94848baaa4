import type { Analysis } from '../analysis.ts';
import { hashOf, hashOfEnd } from '../hash.ts';
import { type Lexicon, lexicon } from '../lexicon.ts';
import { LEARNED } from '../tags.ts';

const groups: Lexicon<'group' | 'type'> = lexicon('groups');
const structures: Lexicon<'structure' | 'type'> = lexicon('structures');
const weapons: Lexicon<'weapon' | 'type'> = lexicon('weapon-nouns');
const people: Lexicon<'word' | 'group' | 'sector'> = lexicon('people');
const triggers: Lexicon<'trigger' | 'kind' | 'pos'> = lexicon('triggers');

/** What the role models see of each token: numbers only. 0 stands for "none". */
export interface RoleColumns {
  readonly lemma: Int32Array;
  readonly lower: Int32Array;
  readonly end3: Int32Array;
  readonly tag: Uint8Array;
  /** Hash of the class a word list gives the token: weapon, structure, armed group, person noun; 0 outside. */
  readonly kind: Int32Array;
  /** The same for the kind of event that the word triggers. */
  readonly event: Int32Array;
  /** Which list: 1 weapon, 2 structure, 4 armed group, 8 state force, 16 person noun, as bits. */
  readonly lists: Uint8Array;
}

export const WEAPON = 1;
export const STRUCTURE = 2;
export const ARMED = 4;
export const STATE = 8;
export const PERSON = 16;

const places = new Map(LEARNED.map((tag, i) => [tag as string, i + 1] as const));

/** Fills the columns of a text. */
export function roleColumns({ tokens, sentences }: Analysis): RoleColumns {
  const size = tokens.length;
  const columns: RoleColumns = {
    lemma: new Int32Array(size),
    lower: new Int32Array(size),
    end3: new Int32Array(size),
    tag: new Uint8Array(size),
    kind: new Int32Array(size),
    event: new Int32Array(size),
    lists: new Uint8Array(size),
  };
  for (let i = 0; i < size; i++) {
    const { lemma, lower, tag } = tokens[i]!;
    columns.lower[i] = hashOf(lower);
    columns.lemma[i] = lemma === lower ? columns.lower[i]! : hashOf(lemma);
    columns.end3[i] = hashOfEnd(lower, 3);
    columns.tag[i] = places.get(tag) ?? 0;
  }
  const mark = (first: number, last: number, bit: number, name: string) => {
    const hash = hashOf(name);
    for (let k = first; k < last; k++) {
      columns.lists[k]! |= bit;
      columns.kind[k] = hash;
    }
  };
  for (const { first, last } of sentences) {
    for (const match of people.match(tokens, first, last))
      mark(match.first, match.last, PERSON, `p ${match.row.group}`);
    for (const match of structures.match(tokens, first, last))
      mark(match.first, match.last, STRUCTURE, `s ${match.row.type}`);
    for (const match of groups.match(tokens, first, last)) {
      mark(match.first, match.last, match.row.type === 'rebel' ? ARMED : STATE, `g ${match.row.type}`);
    }
    for (const match of weapons.match(tokens, first, last))
      mark(match.first, match.last, WEAPON, `w ${match.row.type}`);
    for (const match of triggers.match(tokens, first, last)) {
      const row =
        match.rows.find(({ pos }) => tokens[match.last - 1]!.tag === (pos === 'verb' ? 'VERB' : 'NOUN')) ?? match.row;
      const hash = hashOf(row.kind);
      for (let k = match.first; k < match.last; k++) columns.event[k] = hash;
    }
  }
  return columns;
}
