import { gazetteer } from '../../language/gazetteer/gazetteer.ts';
import type { Line } from './line.ts';
import { isProse } from './plain-shape.ts';
import type { Given } from './roles.ts';
import { holdsDate, isByline, isDateLine } from './short.ts';
import { folded, wordCount } from './words.ts';

/** Where a line parts into what stands side by side in it. */
export const PARTING = /\s*[|•·»☰]\s*|\s+(?:[–—-]+|::|\/)\s+/;

/** Words that names of outlets are made of. */
export const OUTLET_WORD =
  /\b(?:news|times|post|press|agency|daily|herald|tribune|journal|gazette|chronicle|observer|guardian|telegraph|mirror|star|sun|standard|express|review|monitor|courier|dispatch|bulletin|wire|today|radio|tv|television|broadcasting|network|media|report|digest|weekly|mail|voice|echo|sentinel|independent|inquirer|enquirer|examiner|record|register|citizen|leader|clarion|argus|advocate|advertiser|ledger|lantern|beacon|globe|mercury|statesman|informer|reporter\.\w+|newspaper|\w+\.(?:com|org|net|info|[a-z]{2}))\b/i;

/** Parts of an outlet, buttons and cuts of a page: no names of outlets. */
export const SECTION =
  /^(?:(?:world|local|national|international|regional|crime|breaking|top|latest|us|u\.s\.|uk|africa|asia|europe|metro|state|more|general|home|politics|security|city|police|live|our|your|all|in|the|sports?|business|daily|weekly|today's) (?:news|report|desk|today|media|stories|headlines|updates?|briefing|newsletter|review|mail|tv|radio)|news|report|today|exclusive|video|watch|live|opinion|press|media|.*\b(?:min|minute|minutes|mins) read|.*\bviews?)$/i;

/** One to six words with capitals or figures, and small words between. */
const NAME =
  /^(?:[Tt]he )?\p{Lu}[\p{L}\d'’.&-]*(?: (?:(?:of|the|and|for|de|del|la|al|el|du|des|do|da|dos|das|le|les|di|van|von|der|y|e|&) ){0,2}(?:[dl]['’])?[\p{Lu}\d][\p{L}\d'’.&-]*){0,5}$/u;

/** Lines from the top among which the masthead stands. */
const TOP = 6;
/** Lines below it that may be its menu. */
const BELOW = 4;

/** The name in a masthead: its first part, an edition's name aside. */
export function nameIn(line: string): string {
  const first = line.slice(0, 120).split(PARTING)[0] ?? '';
  return first.replace(/\s*\([^()]{2,30}\)$|,? in English$/, '').trim();
}

function couldBeName(name: string, line: string): boolean {
  return (
    NAME.test(name) &&
    name.length > 2 &&
    !SECTION.test(name) &&
    !holdsDate(line) &&
    !isDateLine(line) &&
    !isByline(line) &&
    !/[.!?]$/.test(line.trim())
  );
}

/** True when the page says the name again, in a sentence or in its foot. */
function isSaidAgain(name: string, lines: readonly Line[], at: number): boolean {
  const sought = ` ${folded(name)} `;
  return lines.some((line, i) => i > at + 1 && ` ${folded(line.text)} `.includes(sought));
}

/** Longer words that the story's first sentences share with a line, names of places aside: a headline's words come again. */
function sharesWords(name: string, lines: readonly Line[]): boolean {
  const story = new Set(
    lines
      .filter(isProse)
      .slice(0, 3)
      .flatMap(({ text }) => folded(text).split(' ')),
  );
  return folded(name)
    .split(' ')
    .some((word) => word.length > 3 && story.has(word) && gazetteer().named(word).length === 0);
}

/**
 * The line at the top of a page without markup that is the outlet's name; −1 without one. It is a line of its own above the headline that holds a word of
 * outlets' names, or is said again further down, or stands above a menu.
 */
export function mastheadOf(lines: readonly Line[], roles: readonly (Given | null)[]): number {
  const prose = lines.findIndex((line, i) => roles[i] === null && isProse(line));
  const titles = lines.flatMap(({ text }, i) =>
    roles[i] === null && wordCount(text) >= 4 && i < (prose < 0 ? lines.length : prose) ? [i] : [],
  );
  for (let i = 0; i < Math.min(lines.length, TOP, prose < 0 ? TOP : prose); i++) {
    const { text } = lines[i]!;
    const name = nameIn(text);
    const marked = roles[i]?.reason;
    const open = marked === undefined || marked === 'related/heading' || (i === 0 && marked === 'boilerplate/menu');
    if (!open && !OUTLET_WORD.test(name)) continue;
    if (marked === 'boilerplate/menu' && !OUTLET_WORD.test(name) && !isSaidAgain(name, lines, i)) continue;
    // A title has to be left for the story.
    if (!couldBeName(name, text) || !titles.some((at) => at > i)) continue;
    if (gazetteer().named(name).length > 0) continue;
    const words = wordCount(name);
    const named = OUTLET_WORD.test(name) && (words > 1 || name.includes('.')) && words <= 6;
    const menu = roles.slice(i + 1, i + 1 + BELOW).some((role) => role?.role === 'boilerplate');
    const again = words > 1 || name.length > 4 ? isSaidAgain(name, lines, i) : false;
    const found = (named && (menu || again || words <= 4)) || (again && menu) || (menu && i === 0);
    if (found && (named || again || !sharesWords(name, lines))) return i;
  }
  return -1;
}
