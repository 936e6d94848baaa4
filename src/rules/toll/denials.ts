import type { Sentence, Token } from '../../language/analysis.ts';
import type { Polarity } from '../../model/claim.ts';
import type { Group, TollField } from '../../model/fields.ts';
import type { ValueMention } from '../../model/mention.ts';
import { isUnknown } from './counts.ts';
import type { Cast } from './subject.ts';

/** Nouns that stand for people harmed, and the fields they speak of. */
const NOUNS = new Map<string, readonly TollField[]>([
  ['casualties', ['killed', 'wounded']],
  ['casualty', ['killed', 'wounded']],
  ['victims', ['killed', 'wounded']],
  ['fatalities', ['killed']],
  ['deaths', ['killed']],
  ['injuries', ['wounded']],
  ['injury', ['wounded']],
  ['arrests', ['detained']],
  ['arrest', ['detained']],
]);
const SAFE = new Set('unhurt unharmed uninjured unscathed'.split(' '));
const NO = new Set('no without zero'.split(' '));
const AVOIDED = new Set('avoided averted prevented escaped'.split(' '));
const ASKED = new Set('many anyone anybody'.split(' '));
const HARMED = new Map<string, TollField>([
  ['killed', 'killed'],
  ['died', 'killed'],
  ['dead', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['hurt', 'wounded'],
  ['hospitals', 'hospitalised'],
  ['hospital', 'hospitalised'],
  ['hospitalized', 'hospitalised'],
  ['missing', 'missing'],
  ['arrested', 'detained'],
  ['detained', 'detained'],
  ['shot', 'shot'],
  ['hit', 'shot'],
]);

/** True when a sentence without a word of harm may still deny one: "there were no casualties", "victims were avoided". */
export function mayDeny(tokens: readonly Token[], { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    if (NOUNS.has(lower) || SAFE.has(lower) || lower === 'toll') return true;
  }
  return false;
}

/** What one sentence denies, or says is not known. */
export function denialsIn(text: string, cast: Cast): ValueMention[] {
  const { tokens, first, last } = cast.stretch;
  const mentions: ValueMention[] = [];
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    const fields = NOUNS.get(lower);
    if (fields !== undefined) mentions.push(...ofNoun(text, cast, i, fields));
    else if (SAFE.has(lower)) mentions.push(...ofSafe(text, cast, i));
    else if (lower === 'how' && ASKED.has(tokens[i + 1]?.lower ?? '')) mentions.push(...ofQuestion(text, cast, i));
    else if ((lower === 'if' || lower === 'whether') && ASKED.has(tokens[i + 1]?.lower ?? ''))
      mentions.push(...ofQuestion(text, cast, i));
  }
  return mentions;
}

function mention(
  text: string,
  { stretch: { tokens } }: Cast,
  range: readonly [number, number],
  at: number,
  say: { field: TollField; group: Group; polarity: Polarity },
): ValueMention {
  const span = [tokens[range[0]]!.start, tokens[range[1] - 1]!.end] as const;
  const figure = say.polarity === 'denied' ? 0 : null;
  return {
    kind: 'value',
    ...say,
    value: { kind: 'toll', least: figure, most: figure, words: text.slice(span[0], span[1]) },
    span,
    anchor: [tokens[at]!.start, tokens[at]!.end],
  };
}

/** "no casualties", "no reports of injuries", "without casualties", "victims were avoided", "casualties are not known". */
function ofNoun(text: string, cast: Cast, at: number, fields: readonly TollField[]): ValueMention[] {
  const { tokens, first, last } = cast.stretch;
  const avoided = avoidedAfter(cast, at);
  const opening = negationBefore(cast, at);
  const next = at + 1 < last ? tokens[at + 1]!.lower : '';
  const open = /^(?:is|are|was|were)$/.test(next) && isUnknown(cast.stretch, at + 1, Math.min(last, at + 6));
  const word = opening >= 0 && tokens[opening]!.lower === 'word';
  const polarity: Polarity | null =
    word || (open && opening < 0) ? 'unknown' : avoided > 0 || opening >= 0 ? 'denied' : null;
  if (polarity === null) return [];
  if (
    tokens[at]!.lower.startsWith('injur') &&
    opening >= 0 &&
    /^(?:life-threatening|serious|major)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return [];
  const range: [number, number] = [
    opening >= 0 ? opening : Math.max(first, at),
    avoided > 0 ? avoided : open ? Math.min(last, at + 4) : at + 1,
  ];
  const group = avoided > 0 ? groupBefore(cast, at) : 'unspecified';
  return fields.map((field) => mention(text, cast, range, at, { field, group, polarity }));
}

/** Token after "were avoided"; −1 without it. */
function avoidedAfter({ stretch: { tokens, last } }: Cast, at: number): number {
  for (let i = at + 1; i < Math.min(last, at + 5); i++) if (AVOIDED.has(tokens[i]!.lower)) return i + 1;
  return -1;
}

/** Where the negation of a noun begins: "no [known] casualties", "no reports of any injuries", "no word on", "did not cause". */
function negationBefore({ stretch: { tokens, first } }: Cast, at: number): number {
  for (let i = at - 1; i >= Math.max(first, at - 8); i--) {
    const { lower, tag } = tokens[i]!;
    if (NO.has(lower)) return i + 1 < at && tokens[i + 1]!.lower === 'word' ? i + 1 : i;
    if (lower === 'not' || lower === "n't") return i;
    if (tag === 'PUNCT' && lower !== ',' && lower !== '-') return -1;
    if (
      !/^(?:of|any|on|about|reports?|immediate|immediately|known|other|further|reported|serious|civilian|human|cause|report|claim|result|in|have|been|and|or|deaths?|damage|fatalities|injuries|casualties|additional|word|information|details|,|confirmed|apparent|physical|significant|major|there|were|was)$/.test(
        lower,
      )
    )
      return -1;
  }
  return -1;
}

/** The group last named before the sentence: whose building was emptied, and so whose victims were avoided. */
function groupBefore({ stretch: { tokens, first } }: Cast, at: number): Group {
  for (let i = at - 1; i >= Math.max(0, first - 30); i--) {
    const word = tokens[i]!.lower;
    if (/^(?:employees?|staff|workers?|residents?|tenants?|visitors?|passengers?|students?)$/.test(word))
      return 'civilians';
  }
  return 'unspecified';
}

/** "escaped unhurt", "the driver was unharmed": the people before it, or nobody named. */
function ofSafe(text: string, cast: Cast, at: number): ValueMention[] {
  const { tokens } = cast.stretch;
  const party = cast.parties.findLast(({ last }) => last <= at && at - last < 6);
  if (party === undefined || tokens[at - 1]?.lower === 'not') return [];
  return [mention(text, cast, [party.first, at + 1], at, { field: 'wounded', group: party.group, polarity: 'denied' })];
}

/** "it is not clear how many people were hurt", "not known if anyone was killed". */
function ofQuestion(text: string, cast: Cast, at: number): ValueMention[] {
  const { tokens, first, last } = cast.stretch;
  const noWord =
    tokens[at - 1]?.lower === 'on' &&
    tokens[at - 2]?.lower === 'word' &&
    /^(?:no|immediate)$/.test(tokens[at - 3]?.lower ?? '');
  if (!noWord && !isUnknown(cast.stretch, Math.max(first, at - 9), at)) return [];
  const mentions: ValueMention[] = [];
  for (let i = at + 1; i < Math.min(last, at + 14); i++) {
    const field = HARMED.get(tokens[i]!.lower);
    if (field === undefined) continue;
    mentions.push(mention(text, cast, [at, i + 1], i, { field, group: 'unspecified', polarity: 'unknown' }));
  }
  return mentions;
}
