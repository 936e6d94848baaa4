import type { Analysis } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import { quantityAt } from '../../language/numbers.ts';
import type { Place } from '../../language/roles/candidates.ts';
import type { Role } from '../../language/roles/names.ts';
import type { Field } from '../../model/fields.ts';
import type { Value } from '../../model/value.ts';

const groups = lexicon<'group' | 'type'>('groups');
const facilities = lexicon<'facility' | 'class'>('facilities');
const weapons = lexicon<'weapon' | 'code'>('weapons');
const people = lexicon<'word' | 'sector'>('people');

export const FIELD: Readonly<Record<Role, Field>> = {
  perp_ind: 'perpetrator',
  perp_org: 'perpetrator',
  target: 'target',
  victim: 'victim',
  weapon: 'weapon',
};

interface Words {
  readonly text: string;
  readonly names: boolean;
}

function wordsAt({ text, tokens }: Analysis, { first, last }: Place): Words {
  return {
    text: text.slice(tokens[first]!.start, tokens[last - 1]!.end),
    names: tokens.slice(first, last).every(({ tag }) => tag === 'PROPN'),
  };
}

/** PLOVER's sector of an actor, from its words; `UAF` for people with arms whose side is not known. */
function sectorOf({ tokens }: Analysis, { first, last }: Place): string {
  const person = people.match(tokens, first, last).at(-1);
  const group = groups.match(tokens, first, last)[0];
  // The longer entry knows better: a "national liberation army" is no army of a state.
  if (group && (!person || group.last - group.first > person.last - person.first))
    return group.row.type === 'rebel' ? 'REB' : 'MIL';
  return person?.row.sector ?? 'UAF';
}

type Count = { readonly least: number | null; readonly most: number | null };

/** A filler without the figure before it, and that figure: "two gunmen" are gunmen, and two. */
export function counted(
  { tokens, chunks }: Analysis,
  place: Place,
): { readonly place: Place; readonly count: Count | null } {
  const from = place.chunk < 0 ? place.first : Math.min(place.first, chunks[place.chunk]!.first);
  const quantity = quantityAt(tokens, from, place.head);
  if (quantity === null || quantity.form === 'none') return { place, count: null };
  const { least, most, last } = quantity;
  return { place: { ...place, first: Math.max(place.first, last) }, count: { least, most } };
}

/** The value that a filler of a role stands for. */
export function fillerValue(analysis: Analysis, role: Role, place: Place, count: Count | null): Value {
  const { tokens } = analysis;
  const words = wordsAt(analysis, place);
  if (role === 'target') {
    const code = facilities.match(tokens, place.first, place.last).at(-1)?.row.class ?? 'other';
    return { kind: 'coded', code, words: words.text };
  }
  if (role === 'weapon') {
    const code = weapons.match(tokens, place.first, place.last).at(-1)?.row.code ?? 'other';
    return { kind: 'coded', code, words: words.text };
  }
  const code = role === 'victim' && words.names ? 'CIV' : sectorOf(analysis, place);
  return { kind: 'who', code, words: words.text, name: words.names ? words.text : null, count, descriptions: [] };
}
