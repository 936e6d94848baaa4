import type { Block } from '../../model/article.ts';
import type { Line } from '../../rules/page/line.ts';
import { nameIn } from '../../rules/page/masthead.ts';
import { MASTHEAD, plainRolesOf } from '../../rules/page/plain-roles.ts';
import type { Given } from '../../rules/page/roles.ts';
import { holdsDate } from '../../rules/page/short.ts';
import { hostOf } from './address.ts';
import { assemble, leadsOf, type RoledLine } from './assemble.ts';
import { habitOf, orderOfHost } from './day-order.ts';
import { type HeaderLine, headerLine } from './header-line.ts';
import { readMarkdown } from './markdown.ts';
import { agencyOf } from './outlet.ts';
import { plainLines } from './plain.ts';
import { publishedOf } from './published.ts';
import { bylineName, firstWith, type GivenPage, type PageReading } from './reading.ts';
import { splitWire, wireIn } from './split-wire.ts';
import { datelineLength } from './wire.ts';

/** How many lines above the headline, and after the story, a date or a name still belongs to it. */
const BESIDE = 5;

/** Lines of the story's head with this role: those below the headline, and the few above it. */
function headLines(
  lines: readonly Line[],
  roles: readonly Given[],
  role: Given['role'],
): readonly [string[], string[]] {
  const headline = roles.findIndex((one) => one.role === 'headline');
  const body = roles.findIndex((one) => one.role === 'body');
  const end = body < 0 ? lines.length : body + 2;
  const within = (from: number, to: number): string[] =>
    lines.slice(from, to).flatMap(({ text }, i) => (isOf(roles[from + i]!, text, role) ? [text] : []));
  return [within(headline + 1, end), within(Math.max(0, headline - BESIDE), Math.max(0, headline))];
}

/** A credit with a date in it ("Source: Some Agency | 2024-11-20") dates the page as a line of its own would. */
function isOf(given: Given, text: string, role: Given['role']): boolean {
  return given.role === role || (role === 'dateline' && given.role === 'credit' && holdsDate(text));
}

const SAYS_PUBLISHED = /^\W*(?:first |originally )?(?:published|posted|publication date)\b/i;

/** Lines right after the story that say when it was published: some outlets put that there, above what else they offer. */
function closingLines(lines: readonly Line[], roles: readonly Given[]): string[] {
  const last = roles.findLastIndex(({ role }) => role === 'body');
  const found: string[] = [];
  for (let i = last + 1; i < Math.min(lines.length, last + 1 + BESIDE); i++) {
    const { role, reason } = roles[i]!;
    if (SAYS_PUBLISHED.test(lines[i]!.text)) found.push(lines[i]!.text);
    else if (role === 'related' || role === 'comment' || reason === 'boilerplate/menu') break;
  }
  return found;
}

/** The page's own address, where a line above the story gives it: "Source: https://…". */
function addressAbove(lines: readonly Line[], roles: readonly Given[]): string | null {
  const body = roles.findIndex(({ role }) => role === 'body');
  for (const { text } of lines.slice(0, Math.max(0, body))) {
    const found =
      /^(?:(?:source|url|link|address|permalink|original|retrieved from)\s?:\s*)?(https?:\/\/[^\s/]+\/\S{3,2000})$/i.exec(
        text,
      );
    if (found !== null) return found[1]!;
  }
  return null;
}

/** The outlet that a byline names: "Written by A. Writer for Some Paper". */
function writtenFor(lines: readonly Line[], roles: readonly Given[]): string | null {
  const byline = firstWith(lines, roles, 'byline') ?? '';
  return /\bfor (\p{Lu}[\p{L}\d'’.-]*(?: \p{Lu}[\p{L}\d'’.-]*){0,4})$/u.exec(byline.trim())?.[1] ?? null;
}

/** The outlet that a copyright line names: "Copyright 2020 Some Paper. All rights reserved." */
function copyrightHolder(lines: readonly Line[], roles: readonly Given[]): string | null {
  const at = roles.findIndex(({ reason }) => reason === 'boilerplate/copyright');
  if (at < 0) return null;
  const found =
    /(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*(?:by\s)?(\p{Lu}[\p{L}\d'’&-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}\d'’&-]*){0,5})/iu.exec(
      lines[at]?.text ?? '',
    );
  const name = found?.[1]?.replace(/ all rights.*$/i, '') ?? null;
  return name !== null && /^\p{Lu}/u.test(name) && !/^all rights/i.test(name) ? name : null;
}

/** The outlet whose name heads the page. */
function mastheadName(lines: readonly Line[], roles: readonly Given[]): string | null {
  const at = roles.findIndex(({ reason }) => reason === MASTHEAD);
  return at < 0 ? null : nameIn(lines[at]!.text);
}

function namedFirst(named: readonly HeaderLine[], what: keyof HeaderLine): string | null {
  return named.find((line) => line[what] !== null)?.[what] ?? null;
}

/** Title, byline, date and outlet of a page without markup, by its lines. */
function factsOf(
  lines: readonly Line[],
  roles: readonly Given[],
  wire: string | null,
  given: GivenPage & { readonly matter: string | null },
): Omit<PageReading, 'assembled'> {
  const url = given.url ?? addressAbove(lines, roles);
  const bylines = headLines(lines, roles, 'byline').flat();
  const [datelines, above] = headLines(lines, roles, 'dateline');
  const text = lines.map((line) => line.text).join('\n');
  const { published, twoDays } = publishedOf({
    head: null,
    times: [],
    bylines,
    datelines: [...datelines, ...closingLines(lines, roles)],
    above,
    wire,
    url,
    header: null,
    matter: given.matter,
    order: orderOfHost(url),
    habit: (written) => habitOf(text, written),
  });
  const named = [...bylines, ...datelines, ...above].map(headerLine);
  return {
    title: firstWith(lines, roles, 'headline'),
    byline: bylineName(firstWith(lines, roles, 'byline')) ?? namedFirst(named, 'writer'),
    outlet:
      given.outlet ??
      writtenFor(lines, roles) ??
      mastheadName(lines, roles) ??
      namedFirst(named, 'outlet') ??
      copyrightHolder(lines, roles) ??
      (wire === null ? null : agencyOf(wire)) ??
      hostOf(url),
    published,
    twoDays,
    url,
  };
}

/** Blocks of a text that is the page itself: lines where they stand, a wire's dateline parted from its sentence. */
function blocksOf(
  lines: readonly { readonly text: string; readonly start: number; readonly end: number }[],
  roles: readonly Given[],
): Block[] {
  let bodies = 0;
  return lines.flatMap(({ text, start, end }, i): Block[] => {
    const { role, reason } = roles[i]!;
    const whole: Block = { role: role ?? 'boilerplate', span: [start, end], reason };
    if (role !== 'body' || ++bodies > 2) return [whole];
    const length = datelineLength(text);
    if (length === 0) return [whole];
    const body = start + text.length - text.slice(length).trimStart().length;
    return [
      { role: 'dateline', span: [start, start + length], reason: 'dateline/wire' },
      { role, span: [body, end], reason },
    ];
  });
}

/** Reads a plain text. Its text is the page, letter for letter. */
export function readPlainPage(content: string, given: GivenPage): PageReading {
  const lines = plainLines(content);
  const roles = plainRolesOf(lines);
  const blocks = blocksOf(lines, roles);
  const wire = blocks.find(({ reason }) => reason === 'dateline/wire');
  const leads = lines
    .flatMap(({ links, start }, i) => leadsOf(links, roles[i]!.role ?? 'boilerplate', start, 500))
    .slice(0, 500);
  return {
    ...factsOf(lines, roles, wire === undefined ? null : content.slice(...wire.span), { ...given, matter: null }),
    assembled: { text: content, blocks, leads, mappings: [] },
  };
}

/** Reads a page in Markdown, whose first fields may give its title, date, author and address. */
export function readMarkdownPage(content: string, given: GivenPage): PageReading {
  const { lines, matter } = readMarkdown(content);
  const roles = plainRolesOf(lines).map((own, i): Given => {
    const caption = lines[i]!.shape === 'caption' && own.role !== 'credit';
    return caption ? { role: 'caption', reason: 'caption/image' } : own;
  });
  const roled = lines.map(({ text, links, pieces }, i): RoledLine => {
    const { role, reason } = roles[i]!;
    return { text, role: role ?? 'boilerplate', reason, links, pieces };
  });
  const parted = splitWire(roled);
  const address = matter.get('url') ?? matter.get('source') ?? matter.get('link') ?? null;
  const url = given.url ?? (hostOf(address) === null ? null : address);
  const outlet = given.outlet ?? matter.get('outlet') ?? matter.get('site') ?? matter.get('publisher') ?? null;
  const date = matter.get('date') ?? matter.get('published') ?? null;
  const facts = factsOf(lines, roles, wireIn(parted), { url, outlet, matter: date });
  return {
    ...facts,
    title: facts.title ?? matter.get('title') ?? null,
    byline: facts.byline ?? matter.get('author') ?? null,
    assembled: assemble(parted),
  };
}
