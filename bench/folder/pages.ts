import { chance, type Incident, incidents } from './incidents.ts';
import { type Story, story } from './story.ts';
import { OUTLETS, TOWNS } from './words.ts';

/** One page of the invented folder, and which incident it tells of. */
export interface InventedPage {
  readonly name: string;
  readonly text: string;
  readonly incident: number;
}

/** One report in so many says nothing of its day. */
const UNDATED = 6;
/** Pages in the order they are written lie this many apart at most: reports of one incident come among others. */
const SPREAD = 200;

/** So many pages of invented incidents, by several outlets, as HTML and as text; the same seed gives the same pages. */
export function pages(count: number, seed = 1): readonly InventedPage[] {
  const all: { page: InventedPage; at: number }[] = [];
  for (const incident of incidents(seed)) {
    const random = chance(seed * 7_919 + incident.number);
    const start = all.length;
    for (let late = 0; late < incident.reports; late++)
      all.push({ page: pageOf(incident, late, all.length), at: start + random.number(SPREAD) });
    if (all.length >= count + SPREAD) break;
  }
  return all
    .sort((a, b) => a.at - b.at || (a.page.name < b.page.name ? -1 : 1))
    .slice(0, count)
    .map(({ page }) => page);
}

function pageOf(incident: Incident, late: number, number: number): InventedPage {
  const random = chance(incident.number * 31 + late + 5);
  const dated = random.number(UNDATED) > 0;
  const told = story(incident, late, dated, random);
  const outlet = random.one(OUTLETS);
  const day = incident.day + late;
  const html = random.number(5) < 3;
  const about = { told, outlet, day: dated ? day : null, number };
  return {
    name: `${String(number % 100).padStart(2, '0')}/${String(number).padStart(6, '0')}.${html ? 'html' : 'txt'}`,
    text: html ? asHtml(about) : asText(about),
    incident: incident.number,
  };
}

interface About {
  readonly told: Story;
  readonly outlet: string;
  readonly day: number | null;
  readonly number: number;
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function longDate(day: number): string {
  const format = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
  return new Date(day * 86_400_000).toLocaleDateString('en-US', format);
}

function asText({ told, outlet, day, number }: About): string {
  const head = [told.title, '', outlet, ...(day === null ? [] : [longDate(day)])];
  const foot = ['', 'Read also', relatedTo(number), '', `Support us: $${1 + (number % 90)},450 of $120,000 raised`];
  return [...head, '', told.paragraphs.join('\n\n'), ...foot, ''].join('\n');
}

function asHtml({ told, outlet, day, number }: About): string {
  const published = day === null ? '' : `<meta property="article:published_time" content="${iso(day)}T08:15:00Z">`;
  const body = told.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${told.title} - ${outlet}</title>
<meta property="og:site_name" content="${outlet}">${published}
<style>.menu{float:left}.ad{display:block}</style><script>window.page=${number}</script></head>
<body><header><a href="/">${outlet}</a><nav class="menu">${MENU}</nav></header>
<article><h1>${told.title}</h1><p class="byline">By the newsroom</p>
${body}
</article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">${relatedTo(number)}</a></li><li><a href="/b">Council votes on the new bus line</a></li></ul></aside>
<section id="comments"><h3>Comments</h3><p>Reader ${number % 977}: when will this end?</p><p>Reader ${number % 613}: thoughts with the families.</p></section>
<footer>${FOOTER}</footer></body></html>
`;
}

function relatedTo(number: number): string {
  return `Two hurt in ${TOWNS[(number * 17) % TOWNS.length]![0]} market fire`;
}

const MENU = ['Home', 'World', 'Politics', 'Business', 'Sport', 'Culture', 'Weather', 'Opinion', 'Video', 'Newsletter']
  .map((name) => `<a href="/${name.toLowerCase()}">${name}</a>`)
  .join(' ');
const FOOTER = 'About us · Contact · Terms of use · Privacy · Advertise with us · Subscribe to our newsletter';
