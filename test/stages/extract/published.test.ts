import { expect, test } from 'vitest';
import { capture } from '../../../src/stages/capture.ts';
import { extract } from '../../../src/stages/extract.ts';

/** A page and when it was published: a day, with or without a clock; null for none; 'ambiguous' for one of two days. */
interface Case {
  readonly name: string;
  readonly page: string;
  readonly date: string | null;
  readonly html?: true;
  readonly url?: string;
  readonly byline?: string;
  readonly outlet?: string;
}

const STORY = `A grenade was thrown into a bar in the old town, wounding six people, police said.

Two suspects on a motorcycle escaped towards the river. A police spokeswoman said the bar had received threats.

Shop owners nearby closed early and called for more patrols in the evening.`;
const H = (head: string, tail = '', lang = 'en'): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>Grenade wounds six in bar</title></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Grenade wounds six in bar</h1>${head}${STORY.split(
    '\n\n',
  )
    .map((p) => `<p>${p}</p>`)
    .join('')}</article>${tail}</body></html>`;

const CASES: readonly Case[] = [
  {
    name: 'pipe-dots',
    page: `Grenade wounds six in bar\n\nAnatolian Example | 08.07.2018\nHAKKARI\n\n${STORY}`,
    date: '2018-07-08',
  },
  { name: 'dots-time', page: `Grenade wounds six in bar\n\n13.02.2024, 18:42\n\n${STORY}`, date: '2024-02-13' },
  {
    name: 'published-mdy',
    page: `Grenade wounds six in bar\n\nOur Correspondent\nPublished January 15, 2024\n\n${STORY}`,
    date: '2024-01-15',
  },
  {
    name: 'dateline-weekday',
    page: `Grenade wounds six in bar\n\nJENIN, Tuesday, September 5, 2023 (EXAFA) – ${STORY}`,
    date: '2023-09-05',
  },
  {
    name: 'updated-est',
    page: `Grenade wounds six in bar\n\nPosted: 1:15 PM EST Jan 4, 2022\nUpdated: 3:45 PM EST Jan 5, 2022\n\n${STORY}`,
    date: '2022-01-04',
  },
  {
    name: 'updated-only',
    page: `Grenade wounds six in bar\n\nUpdated: 3:45 PM EST Jan 5, 2022\nBy Dana Example\n\n${STORY}`,
    date: '2022-01-05',
    byline: 'Dana Example',
  },
  {
    name: 'russian-month',
    page: `Grenade wounds six in bar\n\n5 сентября 2019, 14:20\n\n${STORY}`,
    date: '2019-09-05',
  },
  {
    name: 'gmt-pipe',
    page: `Example Wire\nWorld\nGrenade wounds six in bar\n14 Feb 2020 | 09:30 GMT\n\n${STORY}`,
    date: '2020-02-14',
  },
  { name: 'iso-t', page: `Grenade wounds six in bar\n2019-03-14T10:22\n\n${STORY}`, date: '2019-03-14' },
  {
    name: 'dateline-noyear',
    page: `KABUL, May 8 (Example News) — ${STORY}\n\nCopyright 2016 Example News Agency`,
    date: null,
  },
  {
    name: 'posted-on',
    page: `Grenade wounds six in bar\nPosted on Monday, 3 June 2013 by staff\n\n${STORY}\n\nRelated stories\n12 May 2013 - Bus bombed in the south\n1 May 2013 - Curfew lifted`,
    date: '2013-06-03',
  },
  {
    name: 'last-modified',
    page: `Grenade wounds six in bar\nLast modified: 22nd August 2017 - 08:15\n\n${STORY}`,
    date: '2017-08-22',
  },
  {
    name: 'related-only',
    page: `Grenade wounds six in bar\n\n${STORY}\n\nMore stories\nBus bombed in the south - 12 May 2013\nCurfew lifted in the city - 1 May 2013\n© 2014 Example Times`,
    date: null,
  },
  {
    name: 'comments-only',
    page: `Grenade wounds six in bar\n\n${STORY}\n\n2 comments\nalex\nMarch 3, 2015 at 4:10 pm\nTerrible news.\nmaria\nMarch 4, 2015 at 9:00 am\nSo sad.`,
    date: null,
  },
  {
    name: 'slash-us-time',
    page: `Grenade wounds six in bar\n\nBy Jordan Example | 03/04/2019 5:02 pm CST\n\n${STORY}`,
    date: '2019-03-04',
    byline: 'Jordan Example',
  },
  { name: 'slash-ambig', page: `Grenade wounds six in bar\n\n03/04/2019\n\n${STORY}`, date: 'ambiguous' },
  {
    name: 'slash-lagos',
    page: `Grenade wounds six in bar\n\n03/04/2019\n\nLAGOS, Nigeria (EX) — ${STORY}`,
    date: '2019-04-03',
  },
  {
    name: 'slash-texas',
    page: `Grenade wounds six in bar\n\n03/04/2019\n\nHOUSTON, Texas — ${STORY}`,
    date: '2019-03-04',
  },
  {
    name: 'day-month-wd',
    page: `The Example Daily\nGrenade wounds six in bar\nBy A. Reporter, Kano\nFri, 12th Nov 2021\n\n${STORY}`,
    date: '2021-11-12',
  },
  {
    name: 'short-year',
    page: `Grenade wounds six in bar\n\nPublished: 12 Nov 21, 10:15 am\n\n${STORY}`,
    date: '2021-11-12',
  },
  {
    name: 'in-address',
    page: `Source: https://news.example.org/world/2018/11/23/checkpoint-attack.html\n\nGrenade wounds six in bar\n\n${STORY}`,
    date: '2018-11-23',
  },
  {
    name: 'two-line',
    page: `Grenade wounds six in bar\nPublished\n7 April 2022\nShare\n\n${STORY}`,
    date: '2022-04-07',
  },
  { name: 'dateline-date', page: `MOGADISHU, Oct. 29, 2022 (EXW) -- ${STORY}`, date: '2022-10-29' },
  { name: 'dateline-daymonth', page: `PESHAWAR, 12 Dec 2019 — ${STORY}`, date: '2019-12-12' },
  { name: 'ago-date', page: `Grenade wounds six in bar\nA. Writer\n4 years ago\n\n${STORY}`, date: null },
  {
    name: 'first-pub',
    page: `Grenade wounds six in bar\nFirst published on Sun 9 Jan 2022 07.15 GMT\n\n${STORY}`,
    date: '2022-01-09',
  },
  { name: 'spanish', page: `Grenade wounds six in bar\n17 de octubre de 2019\n\n${STORY}`, date: '2019-10-17' },
  {
    name: 'date-colon',
    page: `Title: Grenade wounds six in bar\nDate: 2017-05-06\nSource: Example Post\n\n${STORY}`,
    date: '2017-05-06',
  },

  {
    name: 'site-date-top',
    page: `Monday, November 23, 2026\nExample Tribune\nHome\nNews\nSport\nWeather\nObituaries\nJobs\nGrenade wounds six in bar\nBy Maria Example\nAug 3, 2018\n\n${STORY}`,
    date: '2018-08-03',
    byline: 'Maria Example',
  },
  {
    name: 'upd-pub-one-line',
    page: `Grenade wounds six in bar\nUpdated: Jan. 12, 2020, 9:15 p.m. | Published: Jan. 11, 2020, 6:40 p.m.\n\n${STORY}`,
    date: '2020-01-11',
  },
  {
    name: 'outlet-pipe',
    page: `Grenade wounds six in bar\nThe Coastal Observer | 4 June 2016\n\n${STORY}`,
    date: '2016-06-04',
    outlet: 'The Coastal Observer',
  },
  {
    name: 'writer-outlet',
    page: `Grenade wounds six in bar\nDaniel Example • Lakeside Herald • March 9, 2021\n\n${STORY}`,
    date: '2021-03-09',
    outlet: 'Lakeside Herald',
    byline: 'Daniel Example',
  },
  {
    name: 'end-published',
    page: `Grenade wounds six in bar\n\n${STORY}\n\nFirst Published: March 3, 2017, 10:22 IST\n\nAlso read: Old town bars ask for cameras`,
    date: '2017-03-03',
  },
  {
    name: 'end-related-date',
    page: `Grenade wounds six in bar\n\n${STORY}\n\nRead more\nBar owners ask for cameras\nPublished 4 May 2011\nFire in market hall\nPublished 6 May 2011`,
    date: null,
  },
  {
    name: 'kigali-slash',
    page: `Grenade wounds six in bar\n07/08/2017 10:15\n\n${STORY.replace('the old town', 'Kigali, Rwanda')}`,
    date: '2017-08-07',
  },
  {
    name: 'slash-other-dates',
    page: `Grenade wounds six in bar\n07/08/2017\n\n${STORY}\n\nLatest\n31/07/2017 Fire in market hall\n28/07/2017 Bus strike ends`,
    date: '2017-08-07',
  },
  { name: 'weekday-slash', page: `Grenade wounds six in bar\nMonday 07/08/2017\n\n${STORY}`, date: '2017-08-07' },
  {
    name: 'manila',
    page: `Grenade wounds six in bar\n07/08/2017\n\nCOTABATO CITY, Philippines – ${STORY}`,
    date: '2017-07-08',
  },
  {
    name: 'turkish-month',
    page: `Grenade wounds six in bar\n12 Ağustos 2015 Çarşamba 13:45\n\n${STORY}`,
    date: '2015-08-12',
  },
  {
    name: 'iso-slash',
    page: `Grenade wounds six in bar\n2018/11/02 21:15\nExample News Agency\n\n${STORY}`,
    date: '2018-11-02',
  },
  {
    name: 'mday-th',
    page: `Grenade wounds six in bar\nPosted by admin on August 9th, 2014\n\n${STORY}`,
    date: '2014-08-09',
  },
  {
    name: 'dateline-agency-date',
    page: `BUJUMBURA, Burundi (Example Wire) – 14/05/2015 - ${STORY}`,
    date: '2015-05-14',
  },
  {
    name: 'upi-style',
    page: `Grenade wounds six in bar\nBUJUMBURA, Burundi, May 14, 2015 (EX)-- ${STORY}`,
    date: '2015-05-14',
  },
  {
    name: 'tass-style',
    page: `Grenade wounds six in bar\n\nMOSCOW, May 14. /EXASS/. ${STORY}\n\n© 2019 EXASS`,
    date: null,
  },
  {
    name: 'text-mentions',
    page: `Grenade wounds six in bar\n\n${STORY} The last such attack was on 3 March 2009.`,
    date: null,
  },
  {
    name: 'html-text-date',
    html: true,
    page: H('<div class="info">by <a href="/a">Nora Example</a> — <span>5 Feb 2019</span></div>'),
    date: '2019-02-05',
  },
  {
    name: 'html-sidebar',
    html: true,
    page: H(
      '',
      '<aside class="sidebar"><h3>Latest</h3><ul><li><a href="/1">Market fire</a> <time datetime="2020-01-01">1 Jan 2020</time></li></ul></aside><footer>© 2021 Example</footer>',
    ),
    date: null,
  },
  {
    name: 'html-comments',
    html: true,
    page: H(
      '',
      '<section id="comments"><h3>2 comments</h3><div class="comment"><b>alex</b> <time datetime="2018-02-02T10:00">2 Feb 2018</time><p>Terrible.</p></div></section>',
    ),
    date: null,
  },
  {
    name: 'html-upd-pub',
    html: true,
    page: H('<p class="dates">Updated: 7 Feb 2019 10:00 | Published: 6 Feb 2019 09:00</p>'),
    date: '2019-02-06',
  },
  {
    name: 'html-slash-ng',
    html: true,
    url: 'https://example.ng/a',
    page: H('<p class="post-date">07/08/2017</p>', '', 'en-US'),
    date: '2017-08-07',
  },
  {
    name: 'html-slash-enus',
    html: true,
    page: H('<p class="post-date">07/08/2017</p>', '', 'en-US'),
    date: '2017-07-08',
  },
  {
    name: 'html-time-text',
    html: true,
    page: H('<time>Thursday 7 February 2019 06.00 GMT</time>'),
    date: '2019-02-07',
  },
  { name: 'html-ru', html: true, page: H('<span class="date">7 февраля 2019 г. 16:05</span>'), date: '2019-02-07' },
  {
    name: 'md-source',
    page: `[Grenade wounds six in bar](https://news.example.org/2013/04/05/grenade)\n\n${STORY}`,
    date: null,
  },
  {
    name: 'byline-date-city',
    page: `Grenade wounds six in bar\nBy Our Reporter, Jos | 2nd February, 2016 | 7:45am\n\n${STORY}`,
    date: '2016-02-02',
  },
  { name: 'abbr-dots', page: `Grenade wounds six in bar\nSat., Sept. 3, 2011\n\n${STORY}`, date: '2011-09-03' },
  {
    name: 'kazakh-style',
    page: `Main » News » Incidents\n\nGrenade wounds six in bar\n\n21 July 2016, 11:20\nViews: 3412\n\n${STORY}`,
    date: '2016-07-21',
  },
  {
    name: 'agencyline',
    page: `Grenade wounds six in bar\nExample Foreign Press - Agence\n05 Oct 2015\nRead time: 3 minutes\n\n${STORY}`,
    date: '2015-10-05',
  },
];

test.each(CASES)('$name: $date', ({ page: content, html, url = null, date, byline, outlet }) => {
  const source = html === true ? 'page.html' : 'page.txt';
  const given = { source, url, fetched: '2026-11-01T00:00:00Z', how: 'file' } as const;
  const { page, capture: captured } = capture(new TextEncoder().encode(content), given);
  const { article, notices } = extract(page!, captured!);
  const doubtful = notices.some(({ rule }) => rule === 'extract/ambiguous-date');
  expect(article!.published?.edtf.slice(0, 10) ?? (doubtful ? 'ambiguous' : null)).toBe(date);
  if (byline !== undefined) expect(article!.byline).toBe(byline);
  if (outlet !== undefined) expect(article!.outlet).toBe(outlet);
});
