import type { Token } from '../../language/analysis.ts';
import type { Reading } from '../rule.ts';
import { type Hit, hitsIn } from '../scene/triggers.ts';
import type { Toponym } from './toponyms.ts';

/** How a name of a place stands to the event that is told. */
export type Bond = 'holder' | 'dateline' | 'locative' | 'modifier' | 'authority' | 'near' | 'origin' | 'care' | 'other';

export interface Tie {
  readonly toponym: Toponym;
  readonly bond: Bond;
  /** 0 for a name that has nothing to do with the event; 2 and more for one the words place it in. */
  readonly weight: number;
  /** The sentence tells of violence. */
  readonly violent: boolean;
  /** The sentence tells of another time or compares. */
  readonly aside: boolean;
}

const LOCATIVES = new Set([
  'in',
  'at',
  'outside',
  'inside',
  'within',
  'across',
  'throughout',
  'around',
  'on',
  'into',
  'through',
  'over',
]);
const NEARBY = new Set(['near', 'by', 'towards', 'toward', 'off']);
const BETWEEN = new Set(
  'the a an city town village settlement suburb port capital district province region neighborhood neighbourhood area state county municipality community northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown coastal border nearby volatile restive restless troubled besieged largest second-largest main rural remote outskirts part parts middle heart centre center of city of 00 block'.split(
    ' ',
  ),
);
const AUTHORITIES = new Set(
  'police officer officers sheriff sheriffs deputies authorities pd firefighters fire mayor prosecutor prosecutors coroner man woman teen teenager boy girl couple resident residents mother father homicide county'.split(
    ' ',
  ),
);
const COMPARING = new Set(['similar', 'reminiscent', 'unlike', 'echo', 'recall', 'scenario']);
const REMEMBERING = new Set(['anniversary', 'remember', 'commemorate']);
/** "a source in Damascus": who tells from afar, and who tells from the spot. */
const TELLERS = new Set(
  'source ministry official spokesman spokeswoman spokesperson correspondent reporter journalist analyst expert diplomat envoy government bureau office agency newspaper broadcaster leader'.split(
    ' ',
  ),
);
const BYSTANDERS = new Set(['witness', 'resident', 'police', 'doctor', 'medic', 'inhabitant']);
const HINTS = new Set(['injure', 'wound', 'grenade', 'rioter', 'gunman', 'victim', 'dead', 'homicide']);
const CARE = new Set(['hospital', 'clinic', 'airlift', 'morgue', 'rush', 'transport', 'medical', 'fly', 'evacuate']);

const BOND_WEIGHT: Readonly<Record<Bond, number>> = {
  holder: 0.3,
  locative: 2.2,
  modifier: 2,
  near: 1.8,
  dateline: 1.8,
  authority: 1.4,
  other: 0.5,
  origin: 0.25,
  care: 0.3,
};

/** How strongly each name in the article's own prose is tied to the violence that is told. */
export function ties(reading: Reading, toponyms: readonly Toponym[]): readonly Tie[] {
  const { tokens, sentences } = reading.analysis;
  const { blocks, published } = reading.article;
  const year = published === null ? null : Number(published.edtf.slice(0, 4));
  const firstBody = sentences.find(({ block }) => (blocks[block]?.role ?? 'body') === 'body')?.index ?? 0;
  const roleOf = (block: number) => blocks[block]?.role ?? 'body';
  const tempers = new Map<number, Temper>();
  const temperAt = (index: number): Temper => {
    const known = tempers.get(index);
    if (known !== undefined) return known;
    const sentence = sentences[index];
    const read = sentence !== undefined && STANDING[roleOf(sentence.block)] !== undefined;
    const temper = read ? temperOf(tokens, sentence.first, sentence.last, year) : CALM;
    tempers.set(index, temper);
    return temper;
  };
  const holders = new Set(toponyms.filter((one) => one.candidate.within !== null).map((one) => one.last + 1));
  const all = toponyms.flatMap((toponym): Tie[] => {
    const { index, block, first, last } = sentences[tokens[toponym.first]!.sentence]!;
    const role = roleOf(block);
    const standing = STANDING[role];
    if (standing === undefined) return [];
    const temper = temperAt(index);
    const violent = temper.trigger.size > 0;
    const aside = toponym.first >= temper.aside;
    const bond = holders.has(toponym.first)
      ? 'holder'
      : role === 'dateline'
        ? 'dateline'
        : bondOf(tokens, toponym, first, last, temper.trigger);
    const depth = index - firstBody;
    const early = role === 'headline' ? 1.5 : depth < 3 ? 1.4 : depth < 8 ? 1 : 0.6;
    const told = violent || bond === 'dateline' ? 1 : isBesideViolence(temperAt, index) ? 0.7 : 0.4;
    const weight = BOND_WEIGHT[bond] * standing * early * told * (aside ? 0.15 : 1);
    return [{ toponym, bond, weight, violent, aside }];
  });
  // A page without a word of violence has no scene, however many places it names.
  const told =
    all.some(({ violent }) => violent) ||
    sentences.some(({ block, first, last }) => STANDING[roleOf(block)] !== undefined && isHinted(tokens, first, last));
  return told ? all : [];
}

function isBesideViolence(temperAt: (index: number) => Temper, index: number): boolean {
  return temperAt(index - 1).trigger.size > 0 || temperAt(index + 1).trigger.size > 0;
}

const STANDING: Readonly<Record<string, number>> = { headline: 1, subhead: 1, dateline: 1, body: 1, caption: 0.7 };

interface Temper {
  /** Token from which the sentence tells of another time or compares; its end when it never does. */
  readonly aside: number;
  /** Tokens that open a word of violence. */
  readonly trigger: ReadonlySet<number>;
}

const CALM: Temper = { aside: Number.POSITIVE_INFINITY, trigger: new Set() };

function temperOf(tokens: readonly Token[], first: number, last: number, year: number | null): Temper {
  const trigger = new Set<number>();
  for (const hit of hitsIn(tokens, first, last).hits) if (isViolent(hit)) trigger.add(hit.first);
  let aside = last;
  for (let i = first; i < last; i++) {
    const { tag, lemma, lower } = tokens[i]!;
    if (COMPARING.has(lemma) && aside === last) aside = i;
    if (REMEMBERING.has(lemma)) aside = first;
    const said = tag === 'NUM' && lower.length === 4 && /^(19|20)\d\d$/.test(lower) ? Number(lower) : null;
    if (said !== null && year !== null && said < year - 1) aside = first;
  }
  return { aside, trigger };
}

/** Words that go with violence more often than not: enough to look for its place, not to call a sentence violent. */
function isHinted(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (HINTS.has(tokens[i]!.lemma)) return true;
  return hitsIn(tokens, first, last).hits.length > 0;
}

function isViolent({ noun, verb }: Hit): boolean {
  return [noun, verb].some(
    (row) => row !== null && (row.strength === 'main' || row.kind === 'killing' || row.kind === 'shooting'),
  );
}

/** "the Kabul bombing", "the Almaty police station attack": a noun of violence at most two nouns on. */
function leadsTo(tokens: readonly Token[], at: number, end: number, trigger: ReadonlySet<number>): boolean {
  for (let i = at; i < Math.min(end, at + 3); i++) {
    const { tag } = tokens[i]!;
    if (trigger.has(i)) return tag !== 'VERB' || i === at;
    if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ') return false;
  }
  return false;
}

function bondOf(
  tokens: readonly Token[],
  { first, last }: Toponym,
  start: number,
  end: number,
  trigger: ReadonlySet<number>,
): Bond {
  if (isDateline(tokens, first, last, start, end)) return 'dateline';
  const after = last < end ? tokens[last]! : null;
  const next = after?.lower === "'s" && last + 1 < end ? tokens[last + 1]! : after;
  if (next !== null && leadsTo(tokens, next.index, end, trigger)) return 'modifier';
  if (next !== null && AUTHORITIES.has(next.lower)) return 'authority';
  const before = governor(tokens, first, start);
  if (before === null) return 'other';
  if (before.lower === 'from' || before.lower === 'to')
    return isCare(tokens, before.index, start, trigger) ? 'care' : 'origin';
  const teller = before.index > start ? tokens[before.index - 1]!.lemma : '';
  if (TELLERS.has(teller)) return 'origin';
  if (BYSTANDERS.has(teller)) return 'authority';
  if (NEARBY.has(before.lower)) return 'near';
  if (!LOCATIVES.has(before.lower)) return before.lower === 'of' ? 'origin' : 'other';
  return isCare(tokens, before.index, start, trigger) ? 'care' : 'locative';
}

/** The preposition a name hangs on, past "the northern city of" and the smaller place before it ("in Kibera, Nairobi"). */
function governor(tokens: readonly Token[], first: number, start: number): Token | null {
  for (let i = first - 1; i >= Math.max(start, first - 8); i--) {
    const token = tokens[i]!;
    if (
      BETWEEN.has(token.lower) ||
      token.lower === ',' ||
      token.lower === "'s" ||
      token.tag === 'PROPN' ||
      token.tag === 'NUM'
    ) {
      if (token.lower === 'of' && !isPlaceWord(tokens[i - 1])) return token;
      continue;
    }
    return token.tag === 'ADP' || token.lower === 'to' || token.lower === 'near' || token.lower === 'outside'
      ? token
      : null;
  }
  return null;
}

function isPlaceWord(token: Token | undefined): boolean {
  return token !== undefined && (BETWEEN.has(token.lower) || BETWEEN.has(token.lemma) || token.tag === 'PROPN');
}

/** "taken to a hospital in Van": where the wounded are, not where they were hurt. */
function isCare(tokens: readonly Token[], at: number, start: number, trigger: ReadonlySet<number>): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 6) && !trigger.has(i); i--)
    if (CARE.has(tokens[i]!.lemma)) return true;
  return false;
}

/** "MOSUL, Iraq (AP) —": a name that opens its sentence and is cut off from it by a dash or an agency. */
function isDateline(tokens: readonly Token[], first: number, last: number, start: number, end: number): boolean {
  if (first - start > 3) return false;
  for (let i = last; i < Math.min(end, last + 9); i++) {
    const { lower, tag } = tokens[i]!;
    if (lower === '--' || lower === '—' || lower === '–' || (lower === '-' && tokens[i]!.start > tokens[i - 1]!.end))
      return true;
    if (tag === 'VERB' || tag === 'AUX' || tag === 'DET') return false;
  }
  return false;
}
