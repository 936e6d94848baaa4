import type { SourceMapping } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { hostOf } from './address.ts';
import { dateIn } from './dates.ts';
import { readHtmlPage } from './html-page.ts';
import { readPlainPage } from './plain-page.ts';
import type { GivenPage, PageReading } from './reading.ts';

/** The fields that capture wrote above a letter's readable part, and where that part starts. */
function partOf(content: string): { fields: ReadonlyMap<string, string>; start: number } {
  const end = content.indexOf('\n\n');
  const fields = new Map<string, string>();
  for (const line of content.slice(0, Math.max(0, end)).split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2));
  }
  return { fields, start: end < 0 ? 0 : end + 2 };
}

const moved = ([from, to]: Span, by: number): Span => [from + by, to + by];

/** Mappings of a part, as mappings of the whole page. A plain part is itself one run of the page. */
function mappingsOf({ assembled }: PageReading, start: number): SourceMapping[] {
  const { mappings, text } = assembled;
  if (mappings.length === 0) return text === '' ? [] : [{ text: [0, text.length], page: [start, start + text.length] }];
  return mappings.map(({ text: own, page }) => ({ text: own, page: moved(page, start) }));
}

/** A subject without "Fwd:" and "Re:". */
function titleOf(subject: string | undefined): string | null {
  const bare = (subject ?? '').replace(/^(?:\s*(?:re|fwd?|fw|aw)\s?:)+/i, '').trim();
  return bare === '' ? null : bare;
}

/** The name, or else the host, of a letter's sender. */
function senderOf(from: string | undefined): string | null {
  const name = /^"?([^"<>@]{2,80}?)"?\s*</.exec(from ?? '')?.[1]?.trim();
  if (name !== undefined && name !== '' && !/^saved by/i.test(name)) return name;
  return /@([\w.-]+\.\w+)/.exec(from ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Reads a letter or a web archive: the part a person reads, with what its fields tell where the part is silent. */
export function readLetterPage(content: string, given: GivenPage): PageReading {
  const { fields, start } = partOf(content);
  const part = content.slice(start);
  const location = fields.get('snapshot-content-location') ?? fields.get('content-location') ?? null;
  const archived = location !== null && /^https?:/i.test(location) && hostOf(location) !== null;
  const own: GivenPage = { url: given.url ?? (archived ? location : null), outlet: given.outlet };
  const html = fields.get('content-type') === 'text/html';
  const reading = html ? readHtmlPage(part, own) : readPlainPage(part, own);
  // The date of a web archive is the day it was saved, not the day the page came out.
  const sent = archived ? null : dateIn(mailDate(fields.get('date')), 'day-first');
  return {
    ...reading,
    title: reading.title ?? titleOf(fields.get('subject')),
    outlet: reading.outlet ?? (archived ? null : senderOf(fields.get('from'))),
    published: reading.published ?? (sent === null || sent === 'ambiguous' ? null : { edtf: sent, from: 'header' }),
    assembled: { ...reading.assembled, mappings: mappingsOf(reading, start) },
  };
}

/** `Mon, 18 Jul 2016 09:30:00 +0600` without the weekday. */
function mailDate(date: string | undefined): string {
  return (date ?? '').replace(/^\w{3},\s*/, '');
}
