import type { Analysis, Token } from '../../language/analysis.ts';
import { gazetteer } from '../../language/gazetteer/gazetteer.ts';
import { lexicon, type Match } from '../../language/lexicon.ts';
import type { Place } from '../../language/roles/candidates.ts';
import type { Role } from '../../language/roles/names.ts';

const groups = lexicon<'group' | 'type'>('groups');
const armed = lexicon<'name' | 'sector'>('armed-groups');
const facilities = lexicon<'facility' | 'class'>('facilities');
const weapons = lexicon<'weapon' | 'code'>('weapons');
const people = lexicon<'word' | 'group' | 'sector'>('people');
const triggers = lexicon<'trigger' | 'kind'>('triggers');
const given = lexicon<'name'>('given-names');

type List = { match(tokens: readonly Token[], first?: number, last?: number): readonly Match<never>[] };

/** True when an entry of the list ends the words: their head is such a thing. */
function ends(list: unknown, { tokens }: Analysis, { first, head }: Place): boolean {
  return (list as List).match(tokens, first, head + 1).some(({ last }) => last === head + 1);
}

const isName = ({ tokens }: Analysis, { first, last }: Place) =>
  tokens.slice(first, last).every(({ tag }) => tag === 'PROPN');

/** A name that some place bears, without a given name before it. */
function isOfPlace({ text, tokens }: Analysis, { first, last }: Place): boolean {
  if (given.has(tokens[first]!.lower) && last - first > 1) return false;
  return gazetteer().named(text.slice(tokens[first]!.start, tokens[last - 1]!.end)).length > 0;
}

/** A person's name: of words in no other list, two or more, or one that is a given name. */
function isPerson(analysis: Analysis, place: Place): boolean {
  if (!isName(analysis, place) || isOfPlace(analysis, place)) return false;
  if ([facilities, weapons, triggers, groups, armed].some((list) => ends(list, analysis, place))) return false;
  return place.last - place.first > 1 || given.has(analysis.tokens[place.first]!.lower);
}

/** People who do not do such deeds as a kind: those who live nearby, watch, heal, report, or are told by their office. */
const BYSTANDERS = new Set(['children', 'medics', 'journalists', 'officials']);

function actsOf(analysis: Analysis, place: Place): boolean {
  const row = people.match(analysis.tokens, place.first, place.head + 1).at(-1)?.row;
  if (row === undefined) return false;
  return row.group !== 'civilians' ? !BYSTANDERS.has(row.group) : YOUNG.has(analysis.tokens[place.head]!.lemma);
}

/** Words for people that are told of doers as of anybody. */
const YOUNG = new Set('youth youngster man woman individual stranger student herder'.split(' '));

function isNamedPlace({ tokens }: Analysis, { first, last, head }: Place): boolean {
  const { tag, text } = tokens[head]!;
  if (tag !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  return (facilities as unknown as List).match(tokens, first, last).length > 0;
}

/** "the two men", "members": nothing in the words tells a doer from anybody else. */
function isAnybody({ tokens }: Analysis, { first, head }: Place): boolean {
  if (!/^(?:man|men|people|persons?|members?|woman|women|individuals?)$/.test(tokens[head]!.lower)) return false;
  if (!/^(?:the|these|those|both|some)$/.test(tokens[first]!.lower)) return false;
  return tokens.slice(first, head).every(({ tag }) => tag === 'DET' || tag === 'NUM');
}

/** "wounding two officers": whoever stands right behind a verb of harm did not do it. */
function isHurt({ tokens }: Analysis, { first }: Place): boolean {
  let at = first - 1;
  while (at > 0 && /^(?:NUM|DET|ADJ)$/.test(tokens[at]!.tag)) at--;
  // Taggers take "wounding" for a noun.
  return /^(?:kill|wound|injur|murder)(?:ed|ing)$|^slain$|^hurt(?:ing)?$/.test(tokens[at]?.lower ?? '');
}

/** Whether words can be of the kind of thing that fills a role: a model trained elsewhere also picks what only stood in its place. */
export function isPlausible(analysis: Analysis, role: Role, place: Place): boolean {
  switch (role) {
    case 'weapon':
      // "the District Headquarters Hospital Tank": a hospital in a town of that name.
      if (isNamedPlace(analysis, place)) return false;
      return weapons.match(analysis.tokens, place.first, place.last).length > 0 && !ends(facilities, analysis, place);
    case 'target':
      return ends(facilities, analysis, place) && !ends(people, analysis, place);
    case 'victim':
      return isPerson(analysis, place) || ends(people, analysis, place);
    case 'perp_ind':
      if (isAnybody(analysis, place) || isHurt(analysis, place)) return false;
      return isPerson(analysis, place) || actsOf(analysis, place) || isGroup(analysis, place);
    case 'perp_org':
      return (isGroup(analysis, place) || actsOf(analysis, place)) && !isHurt(analysis, place);
  }
}

/** A group by its list, or by a name of more than one word, or in capitals, that no other list knows. */
function isGroup(analysis: Analysis, place: Place): boolean {
  if (ends(groups, analysis, place) || ends(armed, analysis, place)) return true;
  if (!isName(analysis, place) || isOfPlace(analysis, place)) return false;
  if ([facilities, weapons, triggers].some((list) => ends(list, analysis, place))) return false;
  return place.last - place.first > 1;
}
