import type { Analysis, Token } from '../analysis.ts';
import { type Clusters, clusterOf } from '../clusters.ts';
import { hashOf } from '../hash.ts';
import { anyOf, type Lexicon, lexicon, type Match } from '../lexicon.ts';
import { LEARNED } from '../tags.ts';

const groups: Lexicon<'group' | 'type'> = lexicon('groups');
const armed: Lexicon<'name' | 'sector'> = lexicon('armed-groups');
const structures: Lexicon<'facility' | 'class'> = lexicon('facilities');
const weapons: Lexicon<'weapon' | 'code'> = lexicon('weapons');
const names: Lexicon<'name'> = lexicon('given-names');
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
  /** Word clusters, coarse, middle and fine; 0 for a word in none. */
  readonly coarse: Int32Array;
  readonly middle: Int32Array;
  readonly fine: Int32Array;
  /** Which list: 1 weapon, 2 structure, 4 armed group, 8 state force, 16 person noun, 32 given name, as bits. */
  readonly lists: Uint8Array;
}

export const WEAPON = 1;
export const STRUCTURE = 2;
export const ARMED = 4;
export const STATE = 8;
export const PERSON = 16;
export const NAME = 32;

/** All figures are one word to the clusters. */
const NUMBER = hashOf('#');

const places = new Map(LEARNED.map((tag, i) => [tag as string, i + 1] as const));

type AnyMatch = Match<'type' | 'group' | 'class' | 'code'>;

interface List {
  readonly list: Omit<Lexicon<never>, 'at'> & {
    at(tokens: readonly Token[], at: number, last: number): AnyMatch | null;
  };
  /** Bit and class of an entry. */
  classify(row: AnyMatch['row']): readonly [bit: number, name: string];
}

/** Later lists win where two know a word. */
const LISTS: readonly List[] = [
  { list: people as never, classify: (row) => [PERSON, `p ${row.group}`] },
  { list: structures as never, classify: (row) => [STRUCTURE, `s ${row.class}`] },
  { list: names as never, classify: () => [NAME, 'n'] },
  { list: armed as never, classify: () => [ARMED, 'g rebel'] },
  { list: groups as never, classify: (row) => [row.type === 'rebel' ? ARMED : STATE, `g ${row.type}`] },
  { list: weapons as never, classify: (row) => [WEAPON, `w ${row.code}`] },
];

/** True for a token that an entry of one of the lists may begin with. */
const listed = anyOf([...LISTS.map(({ list }) => list), triggers as never]);

function markMatch(columns: RoleColumns, match: AnyMatch | null, classify: List['classify']): void {
  if (match === null) return;
  const [bit, name] = classify(match.row);
  const hash = hashOf(name);
  for (let k = match.first; k < match.last; k++) {
    columns.lists[k]! |= bit;
    columns.kind[k] = hash;
  }
}

function markEvent(
  columns: RoleColumns,
  tokens: readonly Token[],
  match: Match<'kind' | 'pos' | 'trigger'> | null,
): void {
  if (match === null) return;
  const wanted = tokens[match.last - 1]!.tag === 'VERB' ? 'verb' : 'noun';
  const hash = hashOf((match.rows.find(({ pos }) => pos === wanted) ?? match.row).kind);
  for (let k = match.first; k < match.last; k++) columns.event[k] = hash;
}

/** Fills the columns of a text. */
export function roleColumns({ tokens, sentences }: Analysis, clusters: Clusters): RoleColumns {
  const [coarse, middle, fine] = clusters.grains;
  const size = tokens.length;
  const columns: RoleColumns = {
    lemma: new Int32Array(size),
    lower: new Int32Array(size),
    end3: new Int32Array(size),
    tag: new Uint8Array(size),
    kind: new Int32Array(size),
    event: new Int32Array(size),
    coarse: new Int32Array(size),
    middle: new Int32Array(size),
    fine: new Int32Array(size),
    lists: new Uint8Array(size),
  };
  for (let i = 0; i < size; i++) {
    const { word, base, tag } = tokens[i]!;
    columns.lower[i] = word.hash;
    columns.lemma[i] = base.hash;
    columns.end3[i] = word.end3;
    columns.tag[i] = places.get(tag) ?? 0;
    const place = clusterOf(clusters, tag === 'NUM' ? NUMBER : columns.lemma[i]!);
    if (place < 0) continue;
    columns.coarse[i] = 1 + coarse![place]!;
    columns.middle[i] = 1 + middle![place]!;
    columns.fine[i] = 1 + fine![place]!;
  }
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      if (!listed(tokens[i]!)) continue;
      for (const { list, classify } of LISTS) markMatch(columns, list.at(tokens, i, last), classify);
      markEvent(columns, tokens, triggers.at(tokens, i, last));
    }
  }
  return columns;
}
