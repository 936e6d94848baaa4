import { createRequire } from 'node:module';
import { styleText } from 'node:util';
import type stringWidth from 'string-width';
import type wrapAnsi from 'wrap-ansi';

/** What a piece of the report is; how that looks is decided here alone. */
export type Tone = 'title' | 'label' | 'value' | 'source' | 'quiet' | 'contested' | 'quote' | 'id';

const LOOKS: Readonly<Record<Tone, Parameters<typeof styleText>[0]>> = {
  title: ['bold'],
  label: ['cyan'],
  value: ['bold'],
  source: ['reset'],
  quiet: ['dim'],
  contested: ['yellow'],
  quote: ['italic'],
  id: ['dim'],
};

/** How the report is set: columns of the terminal, and whether it may have colour. */
export interface Setting {
  readonly width: number;
  readonly colour: boolean;
}

/** A text in its tone; plain where there is no colour. */
export function toned(tone: Tone, text: string, { colour }: Setting): string {
  return colour && text !== '' ? styleText(LOOKS[tone], text, { validateStream: false }) : text;
}

/** Latin letters, figures, the dashes, quotation marks and dots of typesetting, and our arrow: one column each. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2190]*$/;

const require = createRequire(import.meta.url);

/** The packages that know every script's widths take longer to load than a report to print: most texts do without. */
const measure: typeof stringWidth = (...given) => require('string-width').default(...given);
const wrap: typeof wrapAnsi = (...given) => require('wrap-ansi').default(...given);

/** A text padded with blanks to a width in terminal columns; a longer one is left as it is. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  return PLAIN.test(text) ? text.length : measure(text);
}

/** A text broken into lines of at most so many columns; a word longer than that is cut. */
export function wrapped(text: string, width: number): string[] {
  const most = Math.max(8, width);
  const words = text.split(' ');
  if (PLAIN.test(text) && words.every(({ length }) => length > 0 && length <= most)) return filled(words, most);
  return wrap(text, most, { hard: true, trim: true }).split('\n');
}

/** Words set in lines, each as full as it goes. */
function filled(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Control characters of a page would move the cursor or colour a terminal: they are shown as their picture. */
export function harmless(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, (char) =>
      char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\ufffd',
    )
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '');
}
