import type { Analysis } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { Place } from '../../language/roles/candidates.ts';
import type { Role } from '../../language/roles/model.ts';
import type { Field } from '../../model/fields.ts';
import type { Value } from '../../model/value.ts';

const groups = lexicon<'group' | 'type'>('groups');
const structures = lexicon<'structure' | 'type'>('structures');
const weapons = lexicon<'weapon' | 'type'>('weapon-nouns');
const people = lexicon<'word' | 'sector'>('people');

export const FIELD: Readonly<Record<Role, Field>> = {
  perp_ind: 'perpetrator',
  perp_org: 'perpetrator',
  target: 'target',
  victim: 'victim',
  weapon: 'weapon',
};

/** Classes of the word lists as codes of the fields; a class without one is `other`. */
const TARGETS: Readonly<Record<string, string>> = {
  government: 'government',
  security: 'military',
  home: 'residence',
  business: 'business',
  infrastructure: 'infrastructure',
  vehicle: 'vehicle',
  social: 'public_place',
};
const WEAPONS: Readonly<Record<string, string>> = {
  firearm: 'firearm',
  explosive: 'explosive',
  heavy: 'artillery',
  blade: 'blade',
  blunt: 'blunt',
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

/** The value that a filler of a role stands for. */
export function fillerValue(analysis: Analysis, role: Role, place: Place): Value {
  const { tokens } = analysis;
  const words = wordsAt(analysis, place);
  if (role === 'target') {
    const type = structures.match(tokens, place.first, place.last).at(-1)?.row.type ?? '';
    return { kind: 'coded', code: TARGETS[type] ?? 'other', words: words.text };
  }
  if (role === 'weapon') {
    const type = weapons.match(tokens, place.first, place.last).at(-1)?.row.type ?? '';
    return { kind: 'coded', code: WEAPONS[type] ?? 'other', words: words.text };
  }
  const code = role === 'victim' && words.names ? 'CIV' : sectorOf(analysis, place);
  return { kind: 'who', code, words: words.text, name: words.names ? words.text : null, count: null, descriptions: [] };
}
