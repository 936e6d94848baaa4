import { type Quantity, quantityAt } from '../../language/numbers.ts';
import type { Group, TollField } from '../../model/fields.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { personAt } from './party.ts';
import type { Cast } from './subject.ts';

/** A figure that a noun of counting states: "the death toll rose to 14", "the number of wounded is at least five". */
export interface Count {
  readonly field: TollField;
  readonly group: Group;
  /** Null: the sentence says that it is not known. */
  readonly quantity: Quantity | null;
  readonly head: readonly [number, number];
  /** Tokens that the count has used: words of harm within them say nothing more. */
  readonly covers: readonly [number, number];
  /** Set where the words say which way the figure went to get there. */
  readonly change: Change | null;
}

/** "rose to 14", "brings the number to seven", "now stands at 23"; "revised down to five". */
export type Change = 'raised' | 'lowered';

const HARMS = new Map<string, TollField>([
  ...'dead deaths fatalities killed death martyrs slain murders homicides murdered bodies'
    .split(' ')
    .map((w) => [w, 'killed'] as const),
  ...'wounded injured injuries hurt'.split(' ').map((w) => [w, 'wounded'] as const),
  ...'hospitalized hospitalised hospitals hospital'.split(' ').map((w) => [w, 'hospitalised'] as const),
  ...'missing disappeared'.split(' ').map((w) => [w, 'missing'] as const),
  ...'detained arrested arrests detentions detainees'.split(' ').map((w) => [w, 'detained'] as const),
  ...'abducted kidnapped hostages'.split(' ').map((w) => [w, 'abducted'] as const),
]);
const UNKNOWN = new Set('unknown unclear undetermined uncertain undisclosed'.split(' '));
const STATES = new Set(
  'is was stands stood rose rises risen reached reaches climbed climbs increased grew at to of : has reach hit exceeded exceeds passed topped now are were remains remained jumped jumps down up updated lowered raised revised put than bringing brought soared dropped fell hits mounts swells'.split(
    ' ',
  ),
);

/** Every figure stated by a noun of counting in one sentence. */
export function countsIn({ stretch }: Cast): Count[] {
  const counts: Count[] = [];
  const { tokens, first, last } = stretch;
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    const count =
      lower === 'toll' || lower === 'tolls' || (lower === 'total' && isRaised(stretch, i))
        ? toll(stretch, i)
        : lower === 'count' && tokens[i - 1]?.lower === 'body'
          ? toll(stretch, i)
          : lower === 'number' && tokens[i + 1]?.lower === 'of'
            ? numberOf(stretch, i)
            : lower === 'casualties'
              ? casualties(stretch, i)
              : HARMS.has(lower) && tokens[i - 1]?.lower === 'the'
                ? numbered(stretch, i)
                : null;
    if (count !== null) {
      counts.push({ ...count, change: changeOf(stretch, count) });
      i = count.covers[1] - 1;
    }
  }
  return counts;
}

type Range = Cast['stretch'];
type Bare = Omit<Count, 'change'>;

const RAISES =
  /^(?:rose|rises?|risen|rising|climb(?:s|ed|ing)?|increas(?:es|ed|ing)|gr[eo]w|grows|grown|soar(?:s|ed)|jump(?:s|ed)|mount(?:s|ed)|swell(?:s|ed)|rais(?:es|ed|ing)|br(?:ings|inging|ought)|takes|took|taking|push(?:es|ed|ing)|reach(?:es|ed)|hits?|tops|topped|up|upward|upwards|now)$/;
const LOWERS = /^(?:fell|falls|drop(?:s|ped)|lower(?:s|ed|ing)|reduc(?:es|ed|ing)|cuts?|down|downward|downwards)$/;

/** A verb that changes the figure stands between the noun and the figure, or just before the noun. */
function changeOf({ tokens, first }: Range, { head, quantity }: Bare): Change | null {
  if (quantity === null) return null;
  let change: Change | null = null;
  for (let i = Math.max(first, head[0] - 3); i < quantity.first; i++) {
    const { lower } = tokens[i]!;
    if (LOWERS.test(lower)) return 'lowered';
    if (RAISES.test(lower)) change = 'raised';
  }
  return change;
}

/** "the dead numbered more than 50", "the wounded number at least 30"; "put the dead at 14". */
function numbered(stretch: Range, at: number): Bare | null {
  const { tokens, last } = stretch;
  const next = tokens[at + 1]?.lower ?? '';
  const put = next === 'at' && /^(?:put|puts|putting|placed|estimated|counted)$/.test(tokens[at - 2]?.lower ?? '');
  if (!put && !/^(?:number|numbers|numbered|numbering)$/.test(next)) return null;
  const quantity = at + 2 < last ? quantityAt(tokens, at + 2, last) : null;
  // "put the dead at 17 children and two teachers" is a list of people, read as one.
  if (quantity === null || quantity.form === 'none' || personAt(tokens, quantity.last, last) !== null) return null;
  return figureOf(HARMS.get(tokens[at]!.lower)!, quantity, at);
}

/** "4 fatalities and 11 casualties": beside the dead, the casualties are the wounded. */
function casualties({ tokens, first }: Range, at: number): Bare | null {
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    const quantity = quantityAt(tokens, i, at);
    if (quantity === null || quantity.last !== at || quantity.form === 'none') continue;
    const dead = /^(?:and|,|&)$/.test(tokens[i - 1]?.lower ?? '') && HARMS.get(tokens[i - 2]?.lower ?? '') === 'killed';
    if (dead) return { ...figureOf('wounded', quantity, at), covers: [quantity.first, at + 1] };
  }
  return null;
}

function figureOf(field: TollField, quantity: Quantity, at: number): Bare {
  return { field, group: 'unspecified', quantity, head: [at, at + 1], covers: [at, quantity.last] };
}

/** The figure before "the number of": "brings to 34 the number of people killed". */
function statedBefore({ tokens, first, last }: Range, at: number): Quantity | null {
  if (tokens[at - 1]?.lower !== 'the') return null;
  for (let i = at - 2; i > Math.max(first, at - 6); i--) {
    const quantity = quantityAt(tokens, i, last);
    if (quantity?.last === at - 1 && tokens[i - 1]!.lower === 'to') return quantity;
  }
  return null;
}

const LETHAL = /^(?:died|dies|dead|killed|succumbed|perished|deaths?)$/;
/** "the number of students taken at 38": seized, where no hospital follows. */
const TAKEN = /^(?:taken|seized)$/;
const HELD = /^(?:at|is|was|has|stands|stood|rose|captive|hostage|by|from|,)$/;

/** "death toll from the blast rose to 14", "raised the toll from 4 to 6", "revised down to 150 from 164", "a toll of 9". */
function toll(stretch: Range, at: number): Bare | null {
  const { tokens, first, last } = stretch;
  const before = at > first ? tokens[at - 1]!.lower : '';
  if (/^(?:war|annual|year|yearly|road|daily|heavy|financial|economic|highway|bridge)$/.test(before)) return null;
  const field: TollField = /^(?:injury|injured|wounded)$/.test(before) ? 'wounded' : 'killed';
  const quantity = statedAfter(stretch, at + 1);
  if (quantity === null || quantity.last > last) return null;
  const head: [number, number] = [
    before === 'death' || before === 'casualty' || before === 'injury' || before === 'body' ? at - 1 : at,
    at + 1,
  ];
  // "14 killed" may follow the figure: those words belong to it.
  const reach = quantity.last < last && HARMS.has(tokens[quantity.last]!.lower) ? quantity.last + 1 : quantity.last;
  return { field, group: 'unspecified', quantity, head, covers: [head[0], reach] };
}

/** "taking the total to three dead": a total that a verb changes, and a word of harm right behind its figure. */
function isRaised({ tokens, first, last }: Range, at: number): boolean {
  if (!tokens.slice(Math.max(first, at - 3), at).some(({ lower }) => RAISES.test(lower))) return false;
  if (tokens[at + 1]?.lower !== 'to') return false;
  const quantity = quantityAt(tokens, at + 2, last);
  return quantity !== null && /^(?:dead|killed|deaths)$/.test(tokens[quantity.last]?.lower ?? '');
}

/** How far, in tokens, a figure may stand behind its noun; behind "the number of those who" farther. */
const NEAR = 22;
const FAR = 36;

/** The figure that a verb of standing or changing leads to; after "from" the old one is passed over. */
function statedAfter(stretch: Range, at: number, most = NEAR): Quantity | null {
  const { tokens, last } = stretch;
  let found: Quantity | null = null;
  for (let i = at; i < Math.min(last, at + most); i++) {
    const { lower, tag } = tokens[i]!;
    if (lower === ';' || (tag === 'PUNCT' && (lower === '.' || lower === '?'))) break;
    const quantity = quantityAt(tokens, i, last);
    if (quantity === null) continue;
    const lead = i > at ? tokens[i - 1]!.lower : '';
    if (quantity.form !== 'none' && STATES.has(lead) && lead !== 'from') {
      // "from 4 to 6" reads as a range: the toll is its upper end.
      return lower === 'from' ? { ...quantity, least: quantity.most } : quantity;
    }
    if (lower === 'from' && quantity.most !== null) return { ...quantity, least: quantity.most };
    if (quantity.form !== 'none' && i === at) found = quantity;
    i = quantity.last - 1;
  }
  return found;
}

/** Verbs behind what is counted: no word behind them says what it was. */
const MOVES =
  /^(?:is|was|are|were|has|have|rose|rises|stands|stood|remains|reached|climbed|increased|grew|including|,)$/;

/** "the number of shooting victims is at least five", "the number of dead rose to 9", "number of wounded is not known". */
function numberOf(stretch: Range, at: number): Bare | null {
  const { tokens, first, last } = stretch;
  let field: TollField | null = null;
  let group: Group = 'unspecified';
  let i = at + 2;
  let said = i;
  for (; i < Math.min(last, at + 14); i++) {
    const { lower } = tokens[i]!;
    const person = personAt(tokens, i, last);
    if (person !== null && person.group !== 'unspecified' && !HARMS.has(lower)) group = person.group;
    if (field === null && MOVES.test(lower)) return null;
    if (lower === 'victims' && tokens.slice(first, last).some((token) => LETHAL.test(token.lower))) field ??= 'killed';
    const shot = (lower === 'victims' || lower === 'casualties') && /^(?:shooting|gunshot)$/.test(tokens[i - 1]!.lower);
    if (shot) field ??= 'shot';
    else field ??= HARMS.get(lower) ?? outcomeOf(stretch, i);
    if (shot || HARMS.has(lower) || outcomeOf(stretch, i) !== null) said = i + 1;
    if (
      field !== null &&
      (quantityAt(tokens, i, last) !== null || /^(?:is|was|are|were|has|rose|stands|remains|reached|to)$/.test(lower))
    )
      break;
  }
  if (field === null) return null;
  const quantity = statedBefore(stretch, at) ?? statedAfter(stretch, at + 2, FAR);
  const unknown = quantity === null && isUnknown(stretch, first, Math.min(last, i + 8));
  if (quantity === null && !unknown) return null;
  return { field, group, quantity, head: [at, said], covers: [at, Math.max(said, quantity?.last ?? said)] };
}

/** A verb that says what became of those counted: "the number of inmates who died", "of students taken". */
function outcomeOf({ tokens }: Range, at: number): TollField | null {
  const { lower } = tokens[at]!;
  if (LETHAL.test(lower)) return 'killed';
  return TAKEN.test(lower) && HELD.test(tokens[at + 1]?.lower ?? '') ? 'abducted' : null;
}

/** "unknown", "not yet known", "not immediately clear", "unclear" in a stretch. */
export function isUnknown({ tokens }: Range, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    if (UNKNOWN.has(lower)) return true;
    if (
      /^(?:known|clear|determined|disclosed|confirmed|established|specified|reported|released|available|given)$/.test(
        lower,
      )
    ) {
      for (let k = Math.max(first, i - 5); k < i; k++)
        if (/^(?:not|n't|yet|never|no)$/.test(tokens[k]!.lower)) return true;
    }
  }
  return false;
}

export function statedMentions(text: string, { stretch }: Cast, counts: readonly Count[]): ValueMention[] {
  const { tokens } = stretch;
  const spanOf = (first: number, last: number): Span => [tokens[first]!.start, tokens[last - 1]!.end];
  return counts.map(({ field, group, quantity, head, covers, change }) => {
    const figure = quantity === null ? spanOf(head[0], head[1]) : spanOf(quantity.first, quantity.last);
    return {
      kind: 'value',
      field,
      group,
      value: {
        kind: 'toll',
        least: quantity?.least ?? null,
        most: quantity?.most ?? null,
        words: text.slice(figure[0], figure[1]),
        ...(quantity?.approximate && { approximate: true as const }),
      },
      polarity: quantity === null ? 'unknown' : 'asserted',
      span: spanOf(covers[0], covers[1]),
      anchor: spanOf(head[0], head[1]),
      ...(change !== null && { change }),
    };
  });
}
