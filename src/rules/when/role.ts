import type { Analysis, Sentence, Token, VerbGroup } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { BlockRole } from '../../model/article.ts';
import { verbLemma } from '../scene/triggers.ts';
import { isLabel } from '../where/label.ts';
import type { Expression } from './expression.ts';
import type { Resolved } from './resolve.ts';

/** How likely a time is the event's, and why; over 0 it counts as the event's. */
export interface Weighed {
  readonly weight: number;
  readonly reason: string;
}

const triggers = lexicon<'trigger' | 'pos' | 'kind' | 'act' | 'strength' | 'source'>('triggers');

const HARM = new Set([
  'kill',
  'shoot',
  'wound',
  'injure',
  'stab',
  'attack',
  'explode',
  'detonate',
  'bomb',
  'fire',
  'open',
  'strike',
  'hit',
  'clash',
  'storm',
  'erupt',
  'ambush',
  'murder',
  'slay',
  'abduct',
  'kidnap',
  'riot',
  'occur',
  'happen',
  'take',
  'break',
  'burst',
  'gun',
  'rob',
  'assault',
  'raid',
  'unfold',
  'begin',
  'start',
  'ring',
  'hear',
  'respond',
  'find',
  'call',
  'leave',
  'set',
  'beat',
  'torch',
  'burn',
]);
export const SPEECH = new Set([
  'say',
  'tell',
  'announce',
  'report',
  'confirm',
  'add',
  'state',
  'write',
  'release',
  'identify',
  'publish',
  'update',
  'post',
  'issue',
  'deny',
  'warn',
  'condemn',
  'speak',
  'name',
]);
const LEGAL = new Set([
  'arrest',
  'charge',
  'sentence',
  'convict',
  'appear',
  'plead',
  'testify',
  'indict',
  'arraign',
  'book',
  'jail',
  'extradite',
  'release',
  'bury',
  'hold',
  'schedule',
  'bear',
  'expect',
  'plan',
  'resign',
  'elect',
  'vow',
  'mourn',
  'gather',
  'remember',
  'surrender',
  'detain',
  'try',
  'order',
  'rule',
  'execute',
  'mark',
  'visit',
  'meet',
]);
const DEATH = new Set(['die', 'pronounce', 'succumb']);

interface Place {
  readonly analysis: Analysis;
  readonly sentence: Sentence;
  readonly role: BlockRole;
  /** How many sentences of the body stand before it. */
  readonly position: number;
  /** Days from the time to the page's day; null where either is not known. */
  readonly age: number | null;
}

/** Weighs whether a time in a sentence is when the event of the page happened. */
export function weigh(expression: Expression, resolved: Resolved | null, place: Place): Weighed {
  const { analysis, sentence, position, age } = place;
  const eventful = hasTrigger(analysis, sentence) || headsEvent(analysis, sentence);
  const verb = governing(analysis, sentence, expression);
  const lemma = verb === null ? null : analysis.tokens[verb.head]!.lemma;
  let weight = eventful ? 1 : -0.5;
  let reason = eventful ? 'in a sentence that tells of the event' : 'in a sentence without an event';
  weight += position < 2 ? 1 : position < 5 ? 0.5 : 0;
  if (verb !== null && verb.modal !== null && verb.modal !== 'could')
    [weight, reason] = [weight - 3, 'of something to come'];
  else if (lemma !== null && SPEECH.has(lemma)) [weight, reason] = [weight - 2.2, 'when somebody spoke'];
  else if (lemma !== null && LEGAL.has(lemma))
    [weight, reason] = [weight - 2, 'when the law or a ceremony took its course'];
  else if (lemma !== null && DEATH.has(lemma)) weight -= 0.3;
  else if (lemma !== null && HARM.has(lemma)) [weight, reason] = [weight + 1, 'with the verb of the event'];
  if (!eventful && isInCourt(analysis, sentence))
    [weight, reason] = [weight - 2, 'when the law or a ceremony took its course'];
  if (/^(?:year|month|earlier)$/.test(expression.said.kind)) weight -= 1.5;
  if (expression.said.kind === 'part') weight -= eventful ? 0.6 : 1.6;
  if (expression.said.kind === 'after-event') weight -= 3;
  if (expression.clock !== null || expression.part !== null) weight += 0.5;
  if (age !== null && age < 0) [weight, reason] = [weight - 3, 'after the page was written'];
  if (age !== null && age > 45)
    [weight, reason] = [weight - (resolved?.edtf.length === 10 ? 0.8 : 2), 'long before the page was written'];
  if (isAboutLife(analysis.tokens, expression)) [weight, reason] = [weight - 3, 'of a life or a calendar'];
  return { weight, reason };
}

function hasTrigger(analysis: Analysis, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++)
    if (triggers.at(analysis.tokens, i, sentence.last) !== null || isDone(analysis.tokens[i]!)) return true;
  return false;
}

const isInCourt = ({ tokens }: Analysis, { first, last }: Sentence): boolean =>
  tokens
    .slice(first, last)
    .some(({ lower }) => /^(?:verdict|trial|hearing|sentencing|jury|court|tribunal)$/.test(lower));

/** "raided", which taggers take for an adjective behind a noun. */
const isDone = (token: Token): boolean =>
  token.tag === 'ADJ' && token.lower.endsWith('ed') && triggers.get(verbLemma(token)).some(({ pos }) => pos === 'verb');

/** True for a label ("4 February – Hays district.") with words of violence in the sentence behind it. */
function headsEvent(analysis: Analysis, sentence: Sentence): boolean {
  const next = analysis.sentences[sentence.index + 1];
  if (next === undefined || next.block !== sentence.block) return false;
  return isLabel(analysis.tokens, sentence.first, sentence.last) && hasTrigger(analysis, next);
}

/** The verb a time belongs to: the nearest before it with no comma or "that" in between, else the first after it. */
function governing(analysis: Analysis, sentence: Sentence, expression: Expression): VerbGroup | null {
  for (let i = expression.first - 1; i >= sentence.first; i--) {
    const token = analysis.tokens[i]!;
    if (token.verb >= 0) return analysis.verbs[token.verb]!;
    if (token.lower === 'that' || token.text === ';') break;
  }
  for (let i = expression.last; i < sentence.last; i++) {
    const token = analysis.tokens[i]!;
    if (token.verb >= 0) return analysis.verbs[token.verb]!;
  }
  return null;
}

/** "born in 1985", "since January", "until Friday", "anniversary", "expires on". */
function isAboutLife(tokens: readonly Token[], { first }: Expression): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first).map((token) => token.lower);
  if (before.at(-1) === 'to' && before.at(-2) === 'up') return true;
  return before.some((word) =>
    /^(born|since|until|till|anniversary|expires|expire|by|copyright|©|updated|posted|published)$/.test(word),
  );
}
