import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Notice } from '../model/notice.ts';
import { overlaps, type Span } from '../model/span.ts';

/** Stands for one UTF-16 code unit that was taken out: spans stay where they are, and quotes still match. */
export const TOMBSTONE = '█';

/** What is to be taken out of an article and all that was read in it: everything, or these phrases. */
export type Takedown = { readonly kind: 'all' } | { readonly kind: 'phrases'; readonly phrases: readonly string[] };

/** The takedown a decision asks for: the phrases that stand in the spans, each as a whole. */
export function takedownOf(text: string, spans: readonly Span[] | null): Takedown {
  if (spans === null) return { kind: 'all' };
  const phrases = spans.map(([start, end]) => text.slice(start, end).trim()).filter((phrase) => phrase !== '');
  return { kind: 'phrases', phrases: [...new Set(phrases)] };
}

const blank = (text: string): string => TOMBSTONE.repeat(text.length);

/** The text without the phrases, wherever they stand as whole words, in any case; as long as before. */
export function withoutPhrases(text: string, takedown: Takedown): string {
  if (takedown.kind === 'all') return blank(text);
  let rest = text;
  for (const phrase of takedown.phrases) {
    const plain = phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    rest = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'giu'), blank);
  }
  return rest;
}

/** The article with its text blanked where the takedown and the spans (of this very text) say. */
export function blankArticle(article: Article, takedown: Takedown, spans: readonly Span[]): Article {
  const without = (text: string | null): string | null => (text === null ? null : withoutPhrases(text, takedown));
  let text = withoutPhrases(article.text, takedown);
  for (const [start, end] of spans) text = text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
  const leads =
    takedown.kind === 'all' ? [] : article.leads.filter(({ span }) => !text.slice(...span).includes(TOMBSTONE));
  return { ...article, text, title: without(article.title), byline: without(article.byline), leads };
}

/** The claim with its words taken anew from the blanked text, and its value's words blanked where its quote was. */
export function blankClaim(claim: Claim, takedown: Takedown, text: string): Claim {
  const quote = text.slice(...claim.span);
  const touched = quote !== claim.quote;
  const deeper: Takedown = touched ? wordsOf(takedown) : takedown;
  const attribution = claim.attribution.map((speaker) => ({ ...speaker, text: anew(speaker, takedown, text) }));
  const evidence = claim.evidence.map((item) => ({ ...item, text: anew(item, takedown, text) }));
  const own = takedown.kind === 'all' && claim.origin.kind === 'outlet';
  const origin = own ? claim.origin : { ...claim.origin, text: withoutPhrases(claim.origin.text, takedown) };
  return { ...claim, quote, attribution, evidence, origin, value: blankValue(claim.value, deeper) };
}

/** A speaker's words as they stand in the text now, where they are the text's own. */
function anew(item: { readonly text: string; readonly span: Span }, takedown: Takedown, text: string): string {
  const now = text.slice(...item.span);
  return now.length === item.text.length && now.includes(TOMBSTONE) ? now : withoutPhrases(item.text, takedown);
}

/** Each word of the phrases by itself: of "Ana Example" a value may hold the surname alone. */
function wordsOf(takedown: Takedown): Takedown {
  if (takedown.kind === 'all') return takedown;
  const words = takedown.phrases.flatMap((phrase) => phrase.match(/[\p{L}\p{N}]+/gu) ?? []);
  return { kind: 'phrases', phrases: [...takedown.phrases, ...words] };
}

/** Codes, dates and places' ids stay; what repeats the page's words does not. */
const CODED = new Set([
  'kind',
  'code',
  'edtf',
  'earliest',
  'latest',
  'country',
  'precision',
  'gazetteer',
  'event_type',
  'sub_event_type',
  'type',
  'mode',
]);

function blankValue<T>(value: T, takedown: Takedown): T {
  if (typeof value === 'string') return withoutPhrases(value, takedown) as T;
  if (Array.isArray(value)) return value.map((item) => blankValue(item, takedown)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, CODED.has(key) ? item : blankValue(item, takedown)]);
  return Object.fromEntries(entries) as T;
}

export function blankNotice(notice: Notice, takedown: Takedown): Notice {
  const without = (text: string | null): string | null => (text === null ? null : withoutPhrases(text, takedown));
  return {
    ...notice,
    message: withoutPhrases(notice.message, takedown),
    actual: without(notice.actual),
    expected: without(notice.expected),
  };
}

export function blankJudgement(judgement: Judgement, takedown: Takedown): Judgement {
  const reasons = judgement.reasons.map((reason) => ({ ...reason, detail: withoutPhrases(reason.detail, takedown) }));
  return { ...judgement, reasons };
}

/** Spans that lie within the text; the rest name nothing. */
export function spansWithin(spans: readonly Span[] | null, length: number): readonly Span[] {
  return (spans ?? []).filter((span) => overlaps(span, [0, length]));
}
