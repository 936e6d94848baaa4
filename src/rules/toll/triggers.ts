import type { Token } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { TollField } from '../../model/fields.ts';

/**
 * How a word that speaks of harm binds the people harmed. `past`: "killed", object after it or subject before it;
 * `finite`, `base`, `gerund`: object after it; `patient`: "died", subject before it; `state`: "dead", subject
 * before it; `people`: "fatalities", its own figure before it; `noun`: "death of", object after "of".
 */
export type Use = 'past' | 'finite' | 'base' | 'gerund' | 'patient' | 'state' | 'people' | 'noun';

/** A word or phrase of harm in the text: tokens `[first, last)`. */
export interface Trigger {
  readonly first: number;
  readonly last: number;
  readonly field: TollField;
  readonly uses: readonly Use[];
}

interface Entry {
  readonly rest: readonly string[];
  readonly field: TollField;
  readonly uses: Use[];
}

const WORDS = lexicon<'word' | 'field' | 'use' | 'source'>('tollwords');

/** By first word, longest first. Exact forms only: by its lemma, "shots" would be a shot man. */
function index(): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const row of WORDS.rows()) {
    const [first = '', ...rest] = row.word.split(' ');
    const entries = byFirst.get(first) ?? [];
    byFirst.set(first, entries);
    const same = entries.find((entry) => entry.rest.join(' ') === rest.join(' ') && entry.field === row.field);
    if (same) same.uses.push(row.use as Use);
    else entries.push({ rest, field: row.field as TollField, uses: [row.use as Use] });
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}

/** Read when first asked, like the list itself. */
const entriesOf = (() => {
  let byFirst: ReadonlyMap<string, readonly Entry[]> | null = null;
  return (word: string): readonly Entry[] | undefined => {
    byFirst ??= index();
    return byFirst.get(word);
  };
})();

const CARRIED = new Set(
  'took takes taking rushes airlifts rushing treated sends send sending puts landed landing sent taken rushed transported airlifted flown brought admitted sent transferred moved carried evacuated hospitalized driven conveyed shifted transporting'.split(
    ' ',
  ),
);
const HOSPITALS = new Set(
  'hospital hospitals clinic clinics infirmary medical trauma er burn hospitalised hospitalized doctors emergency surgery polyclinic'.split(
    ' ',
  ),
);

/** "were taken by ambulance to a nearby hospital": the verb and where it leads, within one clause. */
function carriage(tokens: readonly Token[], at: number, end: number): Trigger | null {
  if (!CARRIED.has(tokens[at]!.lower)) return null;
  let to = -1;
  for (let i = at + 1; i < Math.min(end, at + 14); i++) {
    const { lower, tag } = tokens[i]!;
    if (lower === 'to' || lower === 'into' || (i === at + 1 && lower === 'at')) to = i;
    else if (tag === 'PUNCT' && lower !== ',' && lower !== '.' && lower !== '-' && lower !== "'") return null;
    else if (lower === 'custody' || lower === 'jail' || lower === 'court') return null;
    else if (to > 0 && HOSPITALS.has(lower))
      return {
        first: at,
        last: lower === 'medical' || lower === 'trauma' ? Math.min(end, i + 2) : i + 1,
        field: 'hospitalised',
        uses: ['past'],
      };
  }
  return null;
}

const BEARING = new Set(
  'suffered suffers suffering sustained sustains sustaining received receiving with had has having got treated'.split(
    ' ',
  ),
);
const WOUNDS = new Set('wound wounds injury injuries burns'.split(' '));
const BY_GUN = new Set('gunshot bullet bullets graze gunfire shot'.split(' '));
const BETWEEN = new Set('from for a an at least one of by the his her their as well'.split(' '));

/** "suffered several non-life-threatening gunshot wounds": a verb of bearing and the wound, whatever qualifies it. */
function bearing(tokens: readonly Token[], at: number, end: number): Trigger | null {
  if (!BEARING.has(tokens[at]!.lower)) return null;
  let shot = false;
  for (let i = at + 1; i < Math.min(end, at + 9); i++) {
    const { lower, tag } = tokens[i]!;
    if (WOUNDS.has(lower)) return { first: at, last: i + 1, field: shot ? 'shot' : 'wounded', uses: ['patient'] };
    if (BY_GUN.has(lower)) shot = true;
    else if (tag !== 'ADJ' && tag !== 'NUM' && tag !== 'ADV' && tag !== 'NOUN' && tag !== 'VERB' && !BETWEEN.has(lower))
      return null;
  }
  return null;
}

const HURTS = new Set('burns cuts bruises shock fractures smoke lacerations tear'.split(' '));

/** "treated 17 people for burns and cuts": whom a hospital treats for a hurt. */
function treating(tokens: readonly Token[], at: number, end: number): Trigger | null {
  const { lower } = tokens[at]!;
  if (lower !== 'treated' && lower !== 'treating') return null;
  const used = at + 2 < end && tokens[at + 1]!.tag !== 'ADP';
  for (let i = at + 2; used && i < Math.min(end, at + 10); i++) {
    if (tokens[i]!.lower !== 'for') continue;
    for (let k = i + 1; k < Math.min(end, i + 5); k++) {
      const word = tokens[k]!.lower;
      if (WOUNDS.has(word) || HURTS.has(word) || BY_GUN.has(word))
        return { first: at, last: at + 1, field: BY_GUN.has(word) ? 'shot' : 'wounded', uses: ['past'] };
    }
    return null;
  }
  return null;
}

const MISSILES = new Set('bullet bullets gunfire shots rounds round pellets shrapnel'.split(' '));

/** "bullets hit six people". */
function hitting(tokens: readonly Token[], at: number): Trigger | null {
  const { lower } = tokens[at]!;
  if ((lower !== 'hit' && lower !== 'struck' && lower !== 'hitting' && lower !== 'striking') || at === 0) return null;
  const by = tokens[at - 1]!.lower;
  return MISSILES.has(by) || (by === ',' && MISSILES.has(tokens[at - 2]?.lower ?? ''))
    ? { first: at, last: at + 1, field: 'shot', uses: ['finite'] }
    : null;
}

const PATTERNED = new Set([...CARRIED, ...BEARING, 'treating', 'hit', 'struck', 'hitting', 'striking']);

const patterned = (tokens: readonly Token[], at: number, end: number): Trigger | null =>
  carriage(tokens, at, end) ?? treating(tokens, at, end) ?? bearing(tokens, at, end) ?? hitting(tokens, at);

/** The word or phrase of harm that starts at token `at` and ends before `end`; null without one. */
export function triggerAt(tokens: readonly Token[], at: number, end: number): Trigger | null {
  const word = tokens[at]!.lower;
  const entries = entriesOf(word);
  if (entries === undefined) return PATTERNED.has(word) ? patterned(tokens, at, end) : null;
  for (const { rest, field, uses } of entries) {
    if (at + rest.length >= end) continue;
    if (rest.every((part, i) => tokens[at + 1 + i]!.lower === part)) {
      return { first: at, last: at + 1 + rest.length, field, uses };
    }
  }
  return PATTERNED.has(word) ? patterned(tokens, at, end) : null;
}
