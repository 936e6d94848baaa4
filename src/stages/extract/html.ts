import type { Line } from '../../rules/page/line.ts';
import { type Given, rolesOf } from '../../rules/page/roles.ts';
import { folded } from '../../rules/page/words.ts';
import { judge } from './container.ts';
import { headOf, type PageHead } from './head.ts';
import { linesOf, type RawLine } from './lines.ts';
import { headlineIndex, titlesOf } from './titles.ts';
import { parseHtml } from './tree.ts';

/** An HTML page read line by line: each line, where it stands, and its role. */
export interface HtmlReading {
  readonly head: PageHead;
  readonly titles: readonly string[];
  readonly raw: readonly RawLine[];
  readonly lines: readonly Line[];
  readonly roles: readonly Given[];
  readonly headline: number;
}

/** Fewer characters of body are taken for a failure: the article may be hidden until a script shows it. */
const ENOUGH = 250;

function bodySize(reading: HtmlReading): number {
  return reading.roles.reduce((sum, { role }, i) => sum + (role === 'body' ? reading.lines[i]!.text.length : 0), 0);
}

/** Reads a page's markup. Hidden parts are read only when what is shown holds no article. */
export function readHtml(content: string): HtmlReading {
  const root = parseHtml(content);
  const head = headOf(root);
  const titles = titlesOf(head);
  const read = (withHidden: boolean): HtmlReading => {
    const raw = linesOf(root, { withHidden });
    const headline = headlineIndex(raw, titles);
    const { lines } = judge(raw, headline);
    const known = [...titles, ...(headline >= 0 ? [raw[headline]!.text] : [])].map(folded);
    return { head, titles, raw, lines, headline, roles: rolesOf(lines, { titles: known, headline }) };
  };
  const shown = read(false);
  if (bodySize(shown) >= ENOUGH) return shown;
  const all = read(true);
  return bodySize(all) > 2 * bodySize(shown) ? all : shown;
}
