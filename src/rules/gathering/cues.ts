import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../rule.ts';
import { MONTHS, WEEKDAYS } from '../when/calendar.ts';
import { type Time, times } from '../when/times.ts';
import { bySentence, storyOf, type Told } from './told.ts';

/**
 * `apart`: the sentence sets its event apart from the one before ("In a separate incident", "Elsewhere"); `counted`: it
 * counts it ("The second shooting happened"), which means another event only where a page tells of several.
 */
export type Cue = 'apart' | 'counted' | null;

/** A sentence with claims, and what its words and its place say of which event it tells. */
export interface Telling extends Told {
  readonly cue: Cue;
  readonly block: number;
  /** True for the headline and the first sentence of the story, which may sum several events up. */
  readonly leads: boolean;
  /** True where the sentence goes on about somebody: "He died at a hospital". */
  readonly goesOn: boolean;
  /** True where it says "in" or "near" a name, whether or not the gazetteer holds it. */
  readonly names: boolean;
  /** Names it places something at or calls an event by: "near Fataki", "the Fataki attack". */
  readonly said: readonly string[];
  /** The place it opens with and calls a town or a district ("In the town of X", "In X district"); null for none. */
  readonly opensAt: string | null;
  /** When its event happened, as it says: also a clock time that stands without a day. */
  readonly times: readonly Moment[];
}

/** A day and a clock time, each null where none is said. */
export interface Moment {
  readonly day: string | null;
  readonly clock: string | null;
}

const EVENT =
  '(?:incidents?|shootings?|attacks?|stabbings?|cases?|blasts?|explosions?|bombings?|raids?|ambush(?:es)?|killings?|homicides?|murders?|clash(?:es)?|assaults?|strikes?|robber(?:y|ies)|abductions?|kidnappings?)';
const NAMED_EVENT = new RegExp(`^${EVENT}$`);
const WORD = '(?:[\\p{L}-]+ )';
const APART = new RegExp(
  `^(?:(?:police said )?(?:in|during) (?:a|an|the|yet)? ?(?:separate|second|third|fourth|fifth|another|different|unrelated|other) ${WORD}{0,2}${EVENT}|(?:separately|elsewhere)\\b|(?:a|another|in a) (?:separate|unrelated) ${WORD}?${EVENT}|(?:a few|several|some|two|three|four|five|six|\\d+) (?:more|other) (?:localities|villages|towns|settlements|districts|areas|places|sites|locations|communities|neighbou?rhoods)|another ${WORD}?(?:incident|shooting|attack|stabbing|ambush|raid|killing)\\b|.{0,40}\\bin another (?:neighbou?rhood|part|area|district|village|town|city|suburb|province|state)\\b|.{0,30}\\b(?:across town|in an unrelated ${WORD}?${EVENT})\\b|(?:and )?in (?:the )?neighbou?ring (?!countr))`,
  'u',
);
const COUNTED = new RegExp(
  `^(?:in )?the (?:first|second|third|fourth|fifth|sixth|other|latest|last|final)(?: ${WORD}?${EVENT}| happened| occurred| took| came| was)|^.{0,30}\\b(?:hours?|minutes?) (?:later|earlier|before|after)\\b`,
  'u',
);
const SEVERAL = new RegExp(
  `\\b(?:separate|unrelated|different|series of|string of|spate of|wave of|two|three|four|five|six|seven|eight|nine|ten|several|multiple|numerous|\\d+) ${WORD}?(?:incidents|shootings|attacks|stabbings|cases|blasts|explosions|bombings|raids|ambushes|killings|homicides|murders|assaults|strikes)\\b|\\b(?:weekend (?:of )?(?:violence|shootings)|(?:bloody|violent|deadly) (?:weekend|night|day)|shootings across|attacks across|following incidents|police (?:log|blotter|briefs)|crime (?:log|blotter|briefs)|round-?up)\\b`,
  'u',
);
const UNIT =
  '(?:city|town|village|settlement|district|municipality|county|province|region|suburb|township|parish|commune)';
const NAME = "(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)";
const OPENS_AT = new RegExp(
  `^(?:In|At|Near|Around) (?:the )?(?:\\p{Ll}+ )?(?:${UNIT} of ${NAME}|${NAME}(?:['’]s)? (?:\\p{Ll}+ )?${UNIT}\\b)`,
  'u',
);
const GOES_ON =
  /^(?:he|she|they|his|her|their|it|both|neither|(?:the|that) (?:victims?|man|woman|boy|girl|teen|two|other|suspect))$/;

/** The sentences that claim something, or count and date what the next one claims, in text order. */
export function tellingsOf(reading: Reading, claims: readonly Claim[]): readonly Telling[] {
  const claimed = new Map(bySentence(claims).map((told) => [told.start, told.claims]));
  const timed = Map.groupBy(times(reading), (time) => time.sentence);
  const first = storyOf(reading)[0];
  return reading.analysis.sentences.flatMap((sentence) => {
    const own = claimed.get(sentence.span[0]) ?? [];
    const moments = (timed.get(sentence.index) ?? []).flatMap(momentOf);
    if (own.length === 0 && moments.length === 0) return [];
    return [tellingOf(reading, sentence, { claims: own, times: moments, leads: sentence === first })];
  });
}

function tellingOf(
  { analysis, article }: Reading,
  sentence: Sentence,
  { claims, times: moments, leads }: Pick<Telling, 'claims' | 'times' | 'leads'>,
): Telling {
  const words = wordsOf(analysis, sentence);
  const [one = '', two = ''] = words.split(' ');
  const role = article.blocks[sentence.block]?.role ?? 'body';
  const body = role === 'body';
  return {
    start: sentence.span[0],
    claims,
    times: moments,
    cue: !body && role !== 'subhead' ? null : APART.test(words) ? 'apart' : COUNTED.test(words) ? 'counted' : null,
    block: sentence.block,
    leads: leads || !body,
    goesOn: GOES_ON.test(one) || GOES_ON.test(`${one} ${two}`),
    ...placeNames(analysis, sentence),
    opensAt:
      OPENS_AT.exec(analysis.text.slice(...sentence.span))
        ?.slice(1)
        .find((name) => name !== undefined) ?? null,
  };
}

function placeNames({ tokens }: Analysis, { first, last }: Sentence): Pick<Telling, 'names' | 'said'> {
  const said: string[] = [];
  let names = false;
  for (let i = first; i < last; i++) {
    if (!isName(tokens[i]!)) continue;
    const before = i > first ? tokens[i - 1]!.lower : '';
    const within = /^(?:in|near|outside)$/.test(before);
    names ||= within;
    if (within || /^(?:at|of|on)$/.test(before) || (i + 1 < last && NAMED_EVENT.test(tokens[i + 1]!.lower)))
      said.push(tokens[i]!.text);
  }
  return { names, said };
}

const isName = ({ tag, text, lower }: Token): boolean =>
  tag === 'PROPN' && /^\p{Lu}/u.test(text) && MONTHS[lower] === undefined && WEEKDAYS[lower] === undefined;

function momentOf({ role, resolved, expression: { said, clock, part }, value }: Time): Moment[] {
  if (said.kind === 'part') return clock === null ? [] : [{ day: null, clock }];
  if (role !== 'event' || !/^(?:date|weekday|offset)$/.test(said.kind)) return [];
  return [{ day: resolved?.edtf ?? value.words.toLowerCase(), clock: clock ?? part }];
}

/** True for a page whose headline or first sentence speaks of several events. */
export function tellsSeveral({ analysis, article }: Reading): boolean {
  const first = storyOf({ article, analysis })[0];
  for (const sentence of analysis.sentences) {
    const role = article.blocks[sentence.block]?.role ?? 'body';
    if (role !== 'headline' && role !== 'subhead' && role !== 'body') continue;
    if (SEVERAL.test(wordsOf(analysis, sentence))) return true;
    if (sentence === first) return false;
  }
  return false;
}

/** The beginning of a sentence in lower case, words apart by one space, marks left out. */
function wordsOf({ tokens }: Analysis, { first, last }: Sentence): string {
  let words = '';
  for (let i = first; i < Math.min(last, first + 40); i++)
    if (tokens[i]!.tag !== 'PUNCT') words += `${words === '' ? '' : ' '}${tokens[i]!.lower}`;
  return words;
}
