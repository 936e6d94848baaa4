import type { Block } from '../../model/article.ts';
import type { Line } from '../../rules/page/line.ts';
import { plainRolesOf } from '../../rules/page/plain-roles.ts';
import type { Given } from '../../rules/page/roles.ts';
import { assemble, leadsOf, type RoledLine } from './assemble.ts';
import { dayOrderOf, hostOf } from './dates.ts';
import { readMarkdown } from './markdown.ts';
import { agencyOf } from './outlet.ts';
import { plainLines } from './plain.ts';
import { publishedOf } from './published.ts';
import { bylineName, firstWith, type GivenPage, type PageReading } from './reading.ts';
import { splitWire, wireIn } from './split-wire.ts';
import { datelineLength } from './wire.ts';

/** Lines above which a date or a name still belongs to the article's head. */
const HEAD_LINES = 30;

/** The outlet that a byline names: "Written by A. Writer for Some Paper". */
function writtenFor(lines: readonly Line[], roles: readonly Given[]): string | null {
  const byline = firstWith(lines, roles, 'byline') ?? '';
  return /\bfor (\p{Lu}[\p{L}\d'’.-]*(?: \p{Lu}[\p{L}\d'’.-]*){0,4})$/u.exec(byline.trim())?.[1] ?? null;
}

/** The outlet that a copyright line names: "Copyright 2020 Some Paper. All rights reserved." */
function copyrightHolder(lines: readonly Line[], roles: readonly Given[]): string | null {
  const at = roles.findIndex(({ reason }) => reason === 'boilerplate/copyright');
  const found =
    /(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*(?:by\s)?(\p{Lu}[\p{L}\d'’&-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}\d'’&-]*){0,5})/iu.exec(
      lines[at]?.text ?? '',
    );
  const name = found?.[1]?.replace(/ all rights.*$/i, '') ?? null;
  return name !== null && /^\p{Lu}/u.test(name) && !/^all rights/i.test(name) ? name : null;
}

/** Title, byline, date and outlet of a page without markup, by its lines. */
function factsOf(
  lines: readonly Line[],
  roles: readonly Given[],
  wire: string | null,
  given: GivenPage & { readonly matter: string | null },
): Omit<PageReading, 'assembled'> {
  const withRole = (role: Given['role']): string[] =>
    lines.flatMap(({ text }, i) => (roles[i]!.role === role && i < HEAD_LINES ? [text] : []));
  const { published, ambiguous } = publishedOf({
    head: null,
    times: [],
    bylines: withRole('byline'),
    datelines: withRole('dateline'),
    wire,
    url: given.url,
    header: null,
    matter: given.matter,
    order: dayOrderOf(given.url, null),
  });
  return {
    title: firstWith(lines, roles, 'headline'),
    byline: bylineName(firstWith(lines, roles, 'byline')),
    outlet:
      given.outlet ??
      (wire === null ? null : agencyOf(wire)) ??
      writtenFor(lines, roles) ??
      copyrightHolder(lines, roles) ??
      hostOf(given.url),
    published,
    ambiguousDate: ambiguous,
    url: given.url,
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
