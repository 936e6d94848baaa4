import { type Quantity, quantityAt } from '../../language/numbers.ts';
import type { Group } from '../../model/fields.ts';
import { type Head, headAt } from './head.ts';
import { type Opening, openingAt } from './opening.ts';
import { isAge, isMinor, type Party } from './party.ts';
import { reachOf } from './reach.ts';
import { isName, nameEnd, type Stretch, stops } from './stretch.ts';
import { MORE, PLURAL_PRONOUNS, REFLEXIVES, SINGULAR_PRONOUNS } from './words.ts';

export function plain(first: number, last: number, group: Group, shape: Party['shape'], figure: number | null): Party {
  return {
    first,
    last,
    reach: last,
    head: last - 1,
    shape,
    least: figure,
    most: figure,
    approximate: false,
    group,
    additive: false,
    subset: false,
    words: [first, last],
  };
}

/** "her son": a determiner, not a pronoun. */
function owns({ tokens, last }: Stretch, at: number): boolean {
  return at + 1 < last && /^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[at + 1]!.tag);
}

/** "a family of six", "a crew of nine": the figure is theirs. */
function familyOf({ tokens, last }: Stretch, at: number): Quantity | null {
  if (at + 1 >= last || tokens[at]!.lower !== 'of' || !/^(?:family|crew)$/.test(tokens[at - 1]!.lower)) return null;
  return quantityAt(tokens, at + 1, last);
}

/** The phrase for people that starts at a token; null when none does. */
export function partyAt(stretch: Stretch, at: number): Party | null {
  const { tokens, last } = stretch;
  const token = tokens[at]!;
  const { lower } = token;
  if (at > stretch.first && tokens[at - 1]!.lower === 'how') return null;
  const pronoun = SINGULAR_PRONOUNS.has(lower) && !(lower === 'her' && owns(stretch, at));
  if (pronoun || lower === 'self')
    return plain(at, at + 1, REFLEXIVES.has(lower) || lower === 'self' ? 'attackers' : 'unspecified', 'pronoun', 1);
  if (PLURAL_PRONOUNS.has(lower)) return plain(at, at + 1, 'unspecified', 'plural', null);
  if (stops(token) && !MORE.has(lower) && token.tag !== 'NUM' && quantityAt(tokens, at, last) === null) return null;
  const open = openingAt(stretch, at);
  const { quantity } = open;
  if (
    quantity !== null &&
    quantity.form === 'none' &&
    /^(?:nobody|no-one|none|one)$/.test(tokens[quantity.last - 1]!.lower)
  )
    return { ...plain(at, quantity.last, 'unspecified', 'none', 0), head: quantity.last - 1 };
  if (lower === 'both' && quantity !== null && isName(stretch, open.next)) return null;
  const head = headAt(stretch, open.next, quantity !== null, open.next > at);
  // "both Roe and his daughter": the list that follows counts, not the word.
  if (quantity !== null && lower === 'both' && head?.noun?.plural === false) return null;
  if (head === null) return headless(stretch, at, open);
  if (head.unknown) {
    if (quantity === null) return null;
    return filled(stretch, at, open, head, quantity.form === 'none' ? 'none' : 'other');
  }
  const plural = head.noun?.plural ?? false;
  if (quantity !== null) return filled(stretch, at, open, head, quantity.form === 'none' ? 'none' : 'counted');
  if (head.noun?.members)
    return { ...filled(stretch, at, open, head, 'counted'), least: head.noun.members, most: head.noun.members };
  const members = familyOf(stretch, head.last);
  if (plural && members !== null)
    return {
      ...filled(stretch, at, open, { ...head, last: members.last }, 'counted'),
      least: members.least,
      most: members.most,
    };
  if (plural) return filled(stretch, at, open, head, 'plural');
  const shape = head.named ? 'name' : open.article ? 'one' : open.definite ? 'definite' : 'bare';
  return filled(stretch, at, open, head, shape);
}

function filled(stretch: Stretch, at: number, open: Opening, head: Head, shape: Party['shape']): Party {
  const { quantity } = open;
  const singular = shape === 'one' || shape === 'definite' || shape === 'bare' || shape === 'name';
  const least = quantity !== null ? quantity.least : singular ? 1 : null;
  const most = quantity !== null ? quantity.most : singular ? 1 : null;
  return {
    first: at,
    last: head.last,
    reach: reachOf(stretch, head.last, head.named),
    head: head.head,
    shape,
    least,
    most,
    approximate: quantity?.approximate ?? false,
    group: groupOf(stretch, at, head),
    additive: open.additive || head.additive,
    subset: open.subset,
    words: open.figure ?? [at, head.last],
  };
}

/** The noun's group; children where the phrase says their age: "a two-year-old boy", "her four-month-old daughter". */
function groupOf({ tokens }: Stretch, at: number, { noun, last }: Head): Group {
  const group = noun?.group ?? 'unspecified';
  if (group !== 'unspecified' && group !== 'civilians') return group;
  for (let i = at; i < last; i++) if (isAge(tokens[i]!.lower) && isMinor(tokens[i]!.lower)) return 'children';
  return group;
}

/** A figure with no noun ("killing nine"), an aged person, or a name. */
function headless(stretch: Stretch, at: number, open: Opening): Party | null {
  const { tokens } = stretch;
  const { quantity } = open;
  if (
    quantity !== null &&
    tokens[quantity.first]!.lower === 'both' &&
    open.next < stretch.last &&
    isName(stretch, open.next)
  )
    return null;
  if (quantity !== null) {
    const stop = Math.max(quantity.last, open.next);
    const shape = quantity.form === 'none' ? 'none' : 'figure';
    const party = plain(at, stop, 'unspecified', shape, null);
    return {
      ...party,
      least: quantity.least,
      most: quantity.most,
      approximate: quantity.approximate ?? false,
      additive: open.additive,
      subset: open.subset,
      words: [quantity.first, quantity.last],
    };
  }
  if (open.additive && open.article && tokens[at]!.lower === 'another')
    return { ...plain(at, at + 1, 'unspecified', 'figure', 1), additive: true };
  if (open.next > at) return null;
  const stop = nameEnd(stretch, at);
  if (stop === at) return null;
  return { ...plain(at, stop, 'unspecified', 'name', 1), reach: reachOf(stretch, stop, true) };
}
