import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

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

/** A text padded with blanks to a width in terminal columns; a longer one is left as it is. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  return stringWidth(text);
}

/** A text broken into lines of at most so many columns; a word longer than that is cut. */
export function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(8, width), { hard: true, trim: true }).split('\n');
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
