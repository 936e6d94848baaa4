import type { Published } from '../../model/article.ts';
import { dateInAddress } from './address.ts';
import { type DayOrder, dateIn } from './dates.ts';
import type { Habit } from './day-order.ts';
import type { PageHead } from './head.ts';
import { articleThing } from './json-ld.ts';
import { statements } from './statements.ts';

/** What may tell when a page was published, in the order in which it is believed. */
export interface DateSources {
  readonly head: PageHead | null;
  /** The `date` field above a Markdown page. */
  readonly matter: string | null;
  /** `<time>` elements near the headline, best first: their machine form or their words. */
  readonly times: readonly string[];
  readonly bylines: readonly string[];
  readonly datelines: readonly string[];
  /** Lines with a date above the headline: as often the day somebody looked at the page. */
  readonly above?: readonly string[];
  /** A wire service's dateline at the start of the text. */
  readonly wire: string | null;
  readonly url: string | null;
  /** The `Date` field of a letter. */
  readonly header: string | null;
  /** What the page's address says of the order of day and month. */
  readonly order: DayOrder;
  /** What the page shows of it otherwise; asked only for a date that fits two days, as it is written. */
  readonly habit: (written: string) => Habit | null;
}

const META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'sailthru.date',
  'parsely-pub-date',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'published_time',
  'date.available',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'displaydate',
  'cxenseparse:recs:publishtime',
  'article.published',
  'originalpublicationdate',
  'timestamp',
  'date',
];

/** A date of numbers that fits two days: as it is written, and how it was read, null where nothing shows which is meant. */
export interface TwoDays {
  readonly written: string;
  readonly habit: Habit | null;
}

export interface DateFound {
  readonly published: Published | null;
  readonly twoDays: TwoDays | null;
}

/** When the page says it was published. Without a word about it there is no date: none is made up. */
export function publishedOf(sources: DateSources): DateFound {
  const { head, order } = sources;
  let doubtful: { readonly written: string; readonly from: Published['from'] } | null = null;
  const first = (from: Published['from'], values: readonly (string | null | undefined)[]): Published | null => {
    for (const value of statements(values)) {
      const edtf = dateIn(value, order);
      if (edtf === 'ambiguous') doubtful ??= { written: value, from };
      else if (edtf !== null) return { edtf, from };
    }
    return null;
  };
  const metas = head === null ? [] : META.flatMap((name) => head.meta.get(name) ?? []);
  const address = sources.url === null ? null : dateInAddress(sources.url);
  const published =
    first('json-ld', head === null ? [] : [articleThing(head.things)?.published]) ??
    first('meta', [sources.matter, ...metas]) ??
    first('meta', head?.itemprops.get('datepublished') ?? []) ??
    first('time-element', sources.times) ??
    first('byline', sources.bylines) ??
    first('dateline', sources.datelines) ??
    first('dateline', sources.above ?? []) ??
    first('dateline', [sources.wire]) ??
    (address === null ? null : ({ edtf: address, from: 'url' } as const)) ??
    first('header', [sources.header]);
  if (published !== null || doubtful === null) return { published, twoDays: null };
  const { written, from } = doubtful as { readonly written: string; readonly from: Published['from'] };
  const habit = sources.habit(written);
  const edtf = habit === null ? 'ambiguous' : dateIn(written, habit.order);
  const read = edtf === null || edtf === 'ambiguous' ? null : { edtf, from };
  return { published: read, twoDays: { written, habit } };
}
