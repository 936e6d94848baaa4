import type { Article } from '../model/article.ts';
import type { Claim, Evidence, Origin, Polarity, Speaker } from '../model/claim.ts';
import { type IdField, idOf } from '../model/id.ts';
import type { EvidenceScope, HedgeScope, ModeScope, SpeechScope, ValueMention } from '../model/mention.ts';
import type { Notice } from '../model/notice.ts';
import { covers, type Span } from '../model/span.ts';
import type { Reading } from '../rules/rule.ts';
import type { SpottedMention } from './spot.ts';

export const id = 'attribute';
export const version = 2;

export interface Attributed {
  /** In text order of their quotes. */
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

interface Scopes {
  readonly speech: readonly SpeechScope[];
  readonly hedge: readonly HedgeScope[];
  readonly mode: readonly ModeScope[];
  readonly evidence: readonly EvidenceScope[];
  /** Figures whose own rule knows that they are of another time. */
  readonly figures: readonly ValueMention[];
}

/** Says of every value who tells it, how surely, of what time, and on what it rests. */
export function attribute(reading: Reading, mentions: readonly SpottedMention[]): Attributed {
  const scopes = scopesOf(mentions);
  const claims: Claim[] = [];
  for (const { mention, by } of mentions)
    if (mention.kind === 'value') claims.push(claimOf(reading, mention, by, scopes));
  return { claims, notices: [] };
}

function scopesOf(mentions: readonly SpottedMention[]): Scopes {
  const scopes = {
    speech: [] as SpeechScope[],
    hedge: [] as HedgeScope[],
    mode: [] as ModeScope[],
    evidence: [] as EvidenceScope[],
    figures: [] as ValueMention[],
  };
  for (const { mention } of mentions) {
    if (mention.kind === 'speech') scopes.speech.push(mention);
    else if (mention.kind === 'hedge') scopes.hedge.push(mention);
    else if (mention.kind === 'mode') scopes.mode.push(mention);
    else if (mention.kind === 'evidence') scopes.evidence.push(mention);
    else if (mention.value.kind === 'toll' && mention.mode !== undefined) scopes.figures.push(mention);
  }
  return scopes;
}

function claimOf(reading: Reading, mention: ValueMention, by: string, scopes: Scopes): Claim {
  const { article, analysis } = reading;
  const { span, anchor, field, group, value } = mention;
  const told = scopes.speech.filter((scope) => scope.content.some((part) => covers(part, anchor)));
  const attribution = chainOf(told).map(onOneLine);
  const at = analysis.sentences[sentenceAt(reading, anchor[0])];
  return {
    id: idOf('c', [article.id, field, group, span, JSON.stringify(value)]),
    article: article.id,
    account: null,
    field,
    group,
    value,
    polarity: polarityOf(mention.polarity, told),
    hedge: mention.hedge ?? hedgeOf(scopes.hedge, anchor),
    mode: ordered(field, ownMode(mention, scopes)) ?? modeUnder(field, modeOf(scopes.mode, anchor)),
    quote: article.text.slice(span[0], span[1]),
    span,
    sentence: at?.span ?? span,
    role: article.blocks[at?.block ?? -1]?.role ?? 'body',
    attribution,
    hops: attribution.length,
    origin: originOf(article, attribution),
    evidence: evidenceOf(article, scopes.evidence, anchor),
    ...countsOf(mention),
    inferred: false,
    basis: [],
    by,
  };
}

function countsOf({ additive, partOf, overtaken, change }: ValueMention): Pick<Claim, 'counts'> {
  if (overtaken) return { counts: 'earlier' };
  if (additive) return { counts: 'more' };
  if (partOf !== undefined) return { counts: 'part' };
  return change === undefined ? {} : { counts: change };
}

/** Index of the sentence that holds a position; the last that starts before it when none does. */
function sentenceAt({ analysis }: Reading, at: number): number {
  let low = 0;
  let high = analysis.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (analysis.sentences[middle]!.span[0] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A name that a line break runs through is still one name. */
function onOneLine(speaker: Speaker): Speaker {
  return /\s\s|[^\S ]/.test(speaker.text) ? { ...speaker, text: speaker.text.replace(/\s+/g, ' ') } : speaker;
}

/** The speakers over a value, outermost first: the wider a scope the further out it stands; nobody stands twice. */
export function chainOf(told: readonly SpeechScope[]): Speaker[] {
  const size = (scope: SpeechScope) => scope.content.reduce((sum, [start, end]) => sum + end - start, 0);
  const chain: Speaker[] = [];
  const seen = new Set<string>();
  for (const scope of [...told].sort((a, b) => size(b) - size(a))) {
    for (const speaker of scope.speakers) {
      const name = nameKey(speaker.text);
      if (seen.has(name)) continue;
      seen.add(name);
      chain.push(speaker);
    }
  }
  return chain;
}

/** What somebody denies is denied; a denial of a denial stays a denial, since nobody then asserts it. */
function polarityOf(polarity: Polarity, told: readonly SpeechScope[]): Polarity {
  return polarity === 'asserted' && told.some((scope) => scope.denies) ? 'denied' : polarity;
}

const DOUBT = ['none', 'reported', 'alleged', 'unconfirmed'] as const;

/** The gravest hedge over a value. */
function hedgeOf(scopes: readonly HedgeScope[], anchor: Span): Claim['hedge'] {
  let gravest = 0;
  for (const scope of scopes) if (covers(scope.scope, anchor)) gravest = Math.max(gravest, DOUBT.indexOf(scope.hedge));
  return DOUBT[gravest]!;
}

/** The mode of the narrowest scope over a value. */
function modeOf(scopes: readonly ModeScope[], anchor: Span): Claim['mode'] {
  let best: ModeScope | null = null;
  for (const scope of scopes) {
    if (!covers(scope.scope, anchor)) continue;
    if (best === null || scope.scope[1] - scope.scope[0] < best.scope[1] - best.scope[0]) best = scope;
  }
  return best?.mode ?? 'actual';
}

/** The mode its rule knows; people whom a figure counts are of the figure's time: "2,300 civilians killed since the war began". */
function ownMode({ mode, value, anchor }: ValueMention, { figures }: Scopes): Claim['mode'] | undefined {
  if (mode !== undefined || value.kind !== 'who') return mode;
  return figures.find(({ span }) => covers(span, anchor))?.mode;
}

/** What is ordered or advised for later ("a curfew will be in force") is ordered now. */
function modeUnder(field: Claim['field'], mode: Claim['mode']): Claim['mode'] {
  return field === 'measure' && mode !== 'historical' ? 'actual' : mode;
}

/** "Schools will stay shut on Monday" orders it now. */
function ordered(field: Claim['field'], mode: Claim['mode'] | undefined): Claim['mode'] | undefined {
  return field === 'measure' && mode === 'future' ? 'actual' : mode;
}

function evidenceOf({ text }: Article, scopes: readonly EvidenceScope[], anchor: Span): Evidence[] {
  return scopes
    .filter((scope) => covers(scope.scope, anchor))
    .map(({ evidence, span }) => ({ kind: evidence, text: text.slice(span[0], span[1]), span }));
}

/** A speaker's name as it is compared: lower case, without article. */
function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|a|an|local|some|several|two) /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Where a claim comes from, as far as one page can tell. Named bodies are the same everywhere; a bare description
 * ("a witness") names somebody else on every page, so its id holds the article's.
 */
function originOf(article: Article, attribution: readonly Speaker[]): Origin {
  const inner = attribution.at(-1);
  if (inner === undefined) {
    const text = article.outlet ?? article.source;
    return { id: idOf('o', ['outlet', nameKey(text)]), text, kind: 'outlet' };
  }
  const key: IdField[] = [inner.kind, nameKey(inner.text)];
  if (!isNamed(inner)) key.push(article.id);
  return { id: idOf('o', key), text: inner.text, kind: inner.kind };
}

/** True when the description holds a name: a capital after its first word, or a first word that is none of the language's. */
function isNamed({ text, kind }: Speaker): boolean {
  const words = text.split(/\s+/);
  const [first = ''] = words;
  if (words.length === 1 && (kind === 'agency' || kind === 'outlet') && /^\p{Lu}/u.test(first)) return true;
  return (
    words.slice(1).some((word) => /^\p{Lu}/u.test(word)) || /^\p{Lu}\p{Lu}|\.\p{L}|^\p{Lu}\p{Ll}+\p{Lu}/u.test(first)
  );
}
