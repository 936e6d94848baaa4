import type { Analysis } from '../../language/analysis.ts';
import { type Lexicon, lexicon } from '../../language/lexicon.ts';
import type { SpeakerKind } from '../../model/claim.ts';
import { OUTLET_NOUNS } from './words.ts';

const speakers: Lexicon<'word' | 'kind'> = lexicon('speakers');
const people: Lexicon<'word' | 'speaker'> = lexicon('people');

/** What kind of speaker the words `[first, last)` name, by their head's own phrase first; null when no list knows them. */
export function knownKind(analysis: Analysis, first: number, last: number): SpeakerKind | null {
  const { tokens, chunks } = analysis;
  const chunk = chunks[tokens[first]?.chunk ?? -1];
  const end = chunk === undefined ? last : Math.min(chunk.last, last);
  const kind = listedKind(analysis, first, end);
  const whole = end < last ? listedKind(analysis, first, last) : kind;
  if (kind === null) return tokens[end - 1]?.tag === 'PROPN' ? null : whole;
  // "a source in the security service", "the head of the hospital": what they belong to says more than they do.
  const vague = kind === 'anonymous' || kind === 'official';
  return vague && whole !== null && whole !== 'witness' && whole !== 'official' ? whole : kind;
}

function listedKind({ tokens }: Analysis, first: number, last: number): SpeakerKind | null {
  const found = speakers.match(tokens, first, last);
  const kind = found.at(-1)?.row.kind as SpeakerKind | undefined;
  if (kind === 'anonymous') {
    const other = found.find(({ row }) => row.kind !== 'anonymous' && row.kind !== 'witness');
    if (other !== undefined) return other.row.kind as SpeakerKind;
  }
  if (kind !== undefined) return kind;
  const person = people.match(tokens, first, last).at(-1)?.row.speaker as SpeakerKind | undefined;
  return person ?? null;
}

/** True when the words name an outlet or agency, by list or because they say so ("the X news agency", "example.kz"). */
export function isOutlet(analysis: Analysis, first: number, last: number): boolean {
  const { tokens } = analysis;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (isOutletNoun(analysis, i)) return true;
    if (isAddress(token.lower)) return true;
  }
  const kind = speakers.match(tokens, first, last).at(-1)?.row.kind;
  return kind === 'agency' || kind === 'outlet';
}

/** True when a list knows the words as people or bodies that speak. */
export function isSpeakerNoun({ tokens }: Analysis, index: number): boolean {
  const { lemma, lower } = tokens[index]!;
  return speakers.has(lower) || speakers.has(lemma) || people.has(lemma) || people.has(lower);
}

const address = /^[\w-]+\.(?:com|net|org|kz|ru|ua|kg|uz|info|tv|tr|in|pk|ng|uk|by|fr|de|za|ke)$/;

/** True for an outlet named by its address: "example.kz". */
export function isAddress(lower: string): boolean {
  return lower.length > 4 && address.test(lower);
}

const BUILDING =
  /^(?:police|fire|railway|train|bus|metro|subway|power|gas|petrol|filling|service|polling|rail|tube|border|ranger)$/;

/** "newspaper", "channel", "station", but no police station. */
export function isOutletNoun({ tokens }: Analysis, index: number): boolean {
  const { lemma, lower } = tokens[index]!;
  if (lower === 'papers') return false;
  return OUTLET_NOUNS.has(lemma) && !(lemma === 'station' && BUILDING.test(tokens[index - 1]?.lower ?? ''));
}
