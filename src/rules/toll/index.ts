import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import type { BlockRole } from '../../model/article.ts';
import type { ValueMention } from '../../model/mention.ts';
import { covers, overlaps } from '../../model/span.ts';
import type { Toll } from '../../model/value.ts';
import type { Reading, Rule, Spotted } from '../rule.ts';
import { countsIn, statedMentions } from './counts.ts';
import { denialsIn, mayDeny } from './denials.ts';
import { isBareAge } from './guards.ts';
import { type Harm, harmOf, listedDead } from './harm.ts';
import { impliedDeath, namedCounts } from './implied.ts';
import { partiesIn } from './list.ts';
import { mentionsOf } from './mentions.ts';
import { isOvertaken } from './overtaken.ts';
import { partsIn, partsOfOthers } from './parts.ts';
import { print } from './print.ts';
import { asAttacker } from './shooters.ts';
import { statisticScopes } from './statistics.ts';
import { stretchOf } from './stretch.ts';
import { type Trigger, triggerAt } from './triggers.ts';

/** Blocks that may say how many people were harmed; a credit, a comment or a money meter never does. */
const TELLING: ReadonlySet<BlockRole> = new Set(['headline', 'subhead', 'dateline', 'body', 'caption']);

export const rule: Rule<ValueMention> = {
  id: 'toll',
  version: 9,
  about:
    'How many people were killed, wounded, shot, taken to hospital, missing, detained or abducted, and of which group.',
  spot,
  print,
};

function spot(reading: Reading): Spotted<ValueMention> {
  const { analysis, article } = reading;
  const mentions: ValueMention[] = [];
  for (const sentence of analysis.sentences) {
    const block = article.blocks[sentence.block];
    if (block !== undefined && !TELLING.has(block.role)) continue;
    mentions.push(...inSentence(analysis, sentence), ...namedCounts(analysis, sentence));
  }
  if (!mentions.some(({ field }) => field === 'killed')) mentions.push(...impliedDeath(analysis));
  return { mentions: mentions.sort((a, b) => a.span[0] - b.span[0]), notices: [] };
}

/** The words of harm in a sentence, leftmost first, longest first. */
function triggersIn(tokens: readonly Token[], { first, last }: Sentence): Trigger[] {
  const triggers: Trigger[] = [];
  for (let i = first; i < last; ) {
    const trigger = triggerAt(tokens, i, last);
    if (trigger !== null) triggers.push(trigger);
    i = trigger?.last ?? i + 1;
  }
  return triggers;
}

/** False where nearly every word begins with a capital: capitals then mark no names. */
function isCased(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const { text } = tokens[i]!;
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  return words < 3 || capitals / words < 0.7;
}

/** A denial that a verb has already given: "no injuries" once. */
function repeats(mention: ValueMention, denial: ValueMention): boolean {
  return mention.field === denial.field && mention.polarity === denial.polarity && overlaps(mention.span, denial.span);
}

/** "The city has seen 14 people killed this year": of no single event. One person may still be this event's. */
function asStatistics(mentions: readonly ValueMention[], analysis: Analysis, sentence: Sentence): ValueMention[] {
  const several = ({ polarity, value }: ValueMention) =>
    polarity === 'asserted' && ((value as Toll).least ?? (value as Toll).most ?? 0) > 1;
  if (!mentions.some(several)) return [...mentions];
  const scopes = statisticScopes(analysis, sentence);
  return mentions.map((mention) =>
    several(mention) && scopes.some((scope) => covers(scope, mention.anchor))
      ? { ...mention, mode: 'historical' }
      : mention,
  );
}

function inSentence(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { text, tokens } = analysis;
  const triggers = triggersIn(tokens, sentence);
  if (triggers.length === 0 && !mayDeny(tokens, sentence)) return [];
  const stretch = stretchOf(tokens, sentence.first, sentence.last, isCased(tokens, sentence));
  const people = partiesIn(stretch);
  const cast = { stretch, parties: people.filter((party) => !isBareAge({ stretch, parties: people }, party)) };
  const harms: Harm[] = [];
  for (const trigger of triggers) {
    const harm = harmOf(cast, trigger, harms.at(-1) ?? null);
    if (harm !== null) harms.push(asAttacker(cast, harm));
  }
  harms.push(...listedDead(cast));
  const counted = countsIn(cast);
  const plain = harms.filter(
    ({ trigger }) => !counted.some(({ covers }) => covers[0] <= trigger.first && trigger.last <= covers[1]),
  );
  const mentions = [...mentionsOf(text, cast, plain), ...statedMentions(text, cast, counted)];
  const used = new Set(plain.map(({ party }) => party.first));
  const parts = [...partsIn(text, cast, plain), ...partsOfOthers(text, cast, used)];
  const denials = denialsIn(text, cast).filter((denial) => !mentions.some((mention) => repeats(mention, denial)));
  const all = [...mentions, ...parts, ...denials]
    .map((mention) => (isOvertaken(tokens, sentence, mention) ? { ...mention, overtaken: true as const } : mention))
    .sort((a, b) => a.span[0] - b.span[0]);
  return asStatistics(all, analysis, sentence);
}
