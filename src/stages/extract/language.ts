import { createRequire } from 'node:module';
import type { TinyLD } from './tinyld.ts';

/** Words that make up a third of any English text. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in a is that for on was with as by at from it he his an be are this were has had not have who which said they their been will but its after or one two more police no we you i when there all would up out about if can new than over also into some what people'.split(
    ' ',
  ),
);

/** Characters looked at: enough for any text, however long. */
const SAMPLE = 6_000;

/** Characters given to the detector, whose cost grows with them. */
const DETECTED = 1_500;

/** The language a text is in, ISO 639-1; `und` when there is too little of it to say. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 'und';
  const latin = words.filter((word) => /^[a-z]/.test(word)).length;
  const known = words.filter((word) => ENGLISH.has(word)).length;
  if (latin > 0.8 * words.length && known > (words.length < 40 ? 0.16 : 0.22) * words.length) return 'en';
  const detected = detector().detect(sample.slice(0, DETECTED));
  if (detected === 'en' && known < 0.08 * words.length && words.length >= 30) return 'und';
  return detected === '' ? 'und' : detected;
}

/** The detector holds a large table: it is loaded only for a text that is not plainly English. */
function detector(): TinyLD {
  return createRequire(import.meta.url)('tinyld/heavy') as TinyLD;
}
