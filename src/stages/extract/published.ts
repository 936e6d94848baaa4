import type { Published } from '../../model/article.ts';
import { type DayOrder, dateIn, dateInAddress, wireDate } from './dates.ts';
import type { PageHead } from './head.ts';
import { articleThing } from './json-ld.ts';

/** What may tell when a page was published, in the order in which it is believed. */
export interface DateSources {
  readonly head: PageHead | null;
  /** The `date` field above a Markdown page. */
  readonly matter: string | null;
  /** `<time>` elements near the headline, best first: their machine form or their words. */
  readonly times: readonly string[];
  readonly bylines: readonly string[];
  readonly datelines: readonly string[];
  /** A wire service's dateline at the start of the text. */
  readonly wire: string | null;
  readonly url: string | null;
  /** The `Date` field of a letter. */
  readonly header: string | null;
  readonly order: DayOrder;
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

export interface DateFound {
  readonly published: Published | null;
  /** A date of numbers that fits two days, when nothing better was found. */
  readonly ambiguous: string | null;
}

/** When the page says it was published. Without a word about it there is no date: none is made up. */
export function publishedOf(sources: DateSources): DateFound {
  const { head, order } = sources;
  let ambiguous: string | null = null;
  const first = (from: Published['from'], values: readonly (string | null | undefined)[]): Published | null => {
    for (const value of values) {
      if (value === null || value === undefined) continue;
      const edtf = dateIn(value, order);
      if (edtf === 'ambiguous') ambiguous ??= value;
      else if (edtf !== null) return { edtf, from };
    }
    return null;
  };
  const metas = head === null ? [] : META.flatMap((name) => head.meta.get(name) ?? []);
  const wire = sources.wire === null ? null : wireDate(sources.wire);
  const address = sources.url === null ? null : dateInAddress(sources.url);
  const published =
    first('json-ld', head === null ? [] : [articleThing(head.things)?.published]) ??
    first('meta', [sources.matter, ...metas]) ??
    first('meta', head?.itemprops.get('datepublished') ?? []) ??
    first('time-element', sources.times) ??
    first('byline', sources.bylines) ??
    first('dateline', sources.datelines) ??
    (wire === null ? null : ({ edtf: wire, from: 'dateline' } as const)) ??
    (address === null ? null : ({ edtf: address, from: 'url' } as const)) ??
    first('header', [sources.header]);
  return { published, ambiguous: published === null ? ambiguous : null };
}
