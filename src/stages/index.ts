/**
 * The way a page takes. Each stage is a pure function with an id and a version: the same input and the same
 * version give the same output, byte for byte.
 *
 *     capture   bytes            → Page         decoded characters, media type
 *     extract   Page             → Article      title, date, outlet, one text, blocks with roles
 *     segment   Article          → Reading      sentences, tokens, tags, chunks
 *     spot      Reading          → Mention[]    what the rules see
 *     attribute Mention[]        → Claim[]      who says it, how surely, of what time
 *     gather    Claim[]          → Account[]    one article's claims about one incident, each with a card for judging
 *     pair      Account[]        → pairs        who might tell of the same incident
 *     judge     pairs            → Judgement[]  same, different or unsure, with reasons
 *     compose   Judgement[]      → Incident[]   accounts judged the same
 *     settle    Incident         → Finding[]    one value a field under a rule profile
 */
import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import * as attributing from './attribute.ts';
import * as capturing from './capture.ts';
import * as extracting from './extract.ts';
import * as gathering from './gather.ts';
import * as carding from './gather-card.ts';
import { RULES } from './rule-list.ts';
import * as segmenting from './segment.ts';
import * as spotting from './spot.ts';

const STAGES = [capturing, extracting, segmenting, spotting, attributing, gathering, carding];

/** The stages and rules a page is read by, with their versions: the same bytes are read once by each such list. */
export const READING: string = [...STAGES, ...RULES].map(({ id, version }) => `${id}@${version}`).join(' ');

export { articleOf } from './extract.ts';

/** Carries out one stage's work, perhaps with a watch in hand. */
export type Timed = <T>(stage: string, work: () => T) => T;

/** A page read, or, when its bytes hold none, only the notices that say why. */
export interface PageRead {
  readonly kept: KeptPage | null;
  readonly notices: readonly Notice[];
}

/** Takes one page from bytes to accounts. Never throws for what a page holds. */
export function readPage(
  bytes: Uint8Array,
  given: capturing.GivenCapture,
  timed: Timed = (_stage, work) => work(),
): PageRead {
  const { page, capture, notices } = timed('capture', () => capturing.capture(bytes, given));
  if (page === null || capture === null) return { kept: null, notices };
  const { content: _, ...facts } = page;
  const { article, notices: extracted } = timed('extract', () => extracting.extract(page, capture));
  const base = { page: facts, bytes, capture, versions: READING };
  if (article === null)
    return { kept: { ...base, article, claims: [], accounts: [], notices: [...notices, ...extracted] }, notices: [] };
  const reading = timed('segment', () => segmenting.segment(article));
  const spotted = timed('spot', () => spotting.spot(reading, RULES, timed));
  const attributed = timed('attribute', () => attributing.attribute(reading, spotted.mentions));
  const gathered = timed('gather', () => gathering.gather(reading, attributed.claims));
  const accounts = timed('card', () =>
    gathered.accounts.map((account) => ({ ...account, card: carding.card(reading, account, gathered.claims) })),
  );
  const all = [...notices, ...extracted, ...spotted.notices, ...attributed.notices, ...gathered.notices];
  return { kept: { ...base, article, claims: gathered.claims, accounts, notices: all }, notices: [] };
}

/** A page captured and no more: what is kept of one whose reading the ledger has. */
export function capturedPage(bytes: Uint8Array, given: capturing.GivenCapture): PageRead {
  const { page, capture, notices } = capturing.capture(bytes, given);
  if (page === null || capture === null) return { kept: null, notices };
  const { content: _, ...facts } = page;
  const nothing = { article: null, claims: [], accounts: [], notices };
  return { kept: { page: facts, bytes, capture, versions: READING, ...nothing }, notices: [] };
}

/** A page handed on by another ledger, whose accounts get their cards drawn up anew: cards follow from the rest. */
export function carded(kept: KeptPage): KeptPage {
  if (kept.article === null || kept.accounts.length === 0) return kept;
  const reading = segmenting.segment(kept.article);
  const accounts = kept.accounts.map((account) => ({ ...account, card: carding.card(reading, account, kept.claims) }));
  return { ...kept, accounts };
}
