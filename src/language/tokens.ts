import { isAbbreviation } from './abbreviations.ts';

/** Where tokens begin and end in the text, one entry a token. */
export interface Pieces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const OTHER = 0;
const SPACE = 1;
const UPPER = 2;
const LOWER = 3;
const DIGIT = 4;
const APOSTROPHE = 5;

const spaces = /\s/;
const letters = /[\p{L}\p{M}]/u;
const lowers = /[\p{Ll}\p{M}]/u;
const digits = /\p{Nd}/u;

/** Kinds of the characters up to U+04FF, worked out once: Latin, Greek and Cyrillic text needs no regex. */
const KINDS = Uint8Array.from({ length: 0x500 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(char: string): number {
  if (spaces.test(char)) return SPACE;
  if (char === "'" || char === '’' || char === '‘') return APOSTROPHE;
  if (digits.test(char)) return DIGIT;
  if (lowers.test(char)) return LOWER;
  return letters.test(char) || char === '_' ? UPPER : OTHER;
}

function kind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0x500 ? KINDS[code]! : kindOf(text[at]!);
}

const isWord = (k: number) => k === UPPER || k === LOWER || k === DIGIT;
const isLetter = (k: number) => k === UPPER || k === LOWER;

const url = /(?:https?:\/\/|www\.)[^\s<>"“”]+/iy;
const mail = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/y;
const handle = /[@#][\p{L}\p{N}_]+/uy;
const emoji = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d|\ufe0f|\p{Extended_Pictographic})*/uy;
const isoDate = /\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)/y;
const range = /\d{1,4}[-–]\d{1,4}(?![\d\p{L}-])/uy;
const domainEnd =
  /^(?:com|org|net|gov|edu|info|int|co|uk|ru|kz|kg|uz|tr|ua|by|de|fr|in|pk|ng|za|ke|au|ca|io|tv|me|eu)$/i;

function reach(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? at : Math.min(end, at + found[0].length);
}

/** True when the mark at `i`, with word characters on both sides, belongs inside the word. */
function joins(text: string, start: number, i: number, end: number): boolean {
  if (i + 1 >= end) return false;
  const mark = text[i]!;
  const before = kind(text, i - 1);
  const after = kind(text, i + 1);
  if (!isWord(after) || !isWord(before)) return false;
  const numbers = before === DIGIT && after === DIGIT;
  switch (mark) {
    case '-':
    case '‐':
    case '‑':
      return true;
    case "'":
    case '’':
    case '‘':
      return isLetter(before) && isLetter(after);
    case ',':
      return numbers && /^\d{3}(?!\d)/.test(text.slice(i + 1, Math.min(end, i + 5)));
    case ':':
      return numbers && i - start <= 8 && /^\d{2}(?!\d)/.test(text.slice(i + 1, Math.min(end, i + 4)));
    case '/':
      return numbers;
    case '&':
      return before === UPPER && after === UPPER;
    case '.':
      return numbers || dotJoins(text, start, i, end);
    default:
      return false;
  }
}

/** "U.S.", "a.m.", "Ph.D", "example.com"; not "killed.The", where a reporter forgot the space. */
function dotJoins(text: string, start: number, i: number, end: number): boolean {
  const single = i - start === 1 || text[i - 2] === '.' || text[i - 2] === '-';
  if (single && isLetter(kind(text, i - 1))) {
    const next = i + 2 >= end || !isWord(kind(text, i + 2));
    if (next) return true;
  }
  if (text.slice(start, i + 2).toLowerCase() === 'ph.d') return true;
  let stop = i + 1;
  while (stop < end && stop < i + 6 && isLetter(kind(text, stop))) stop++;
  return domainEnd.test(text.slice(i + 1, stop)) && kind(text, i - 1) !== DIGIT && /^[a-z]/.test(text[i + 1]!);
}

/** Where the word that starts at `start` ends, its closing full stop included when it abbreviates. */
function wordEnd(text: string, start: number, end: number): number {
  let i = start + 1;
  while (i < end) {
    const k = kind(text, i);
    if (isWord(k) || (k === OTHER && joins(text, start, i, end)) || (k === APOSTROPHE && joins(text, start, i, end)))
      i++;
    else break;
  }
  if (text[i] !== '.' || i >= end) return i;
  // "U.S." and "a.m." keep their last stop; so do "Col." and the initial of "J. Smith"; an ellipsis is none of these.
  if (text[i + 1] === '.') return i;
  const word = text.slice(start, i);
  if (/^\p{L}(?:[.-]\p{L})+$/u.test(word) && word.includes('.')) return i + 1;
  return isAbbreviation(word, text.slice(i + 1, Math.min(end, i + 4))) ? i + 1 : i;
}

const clitics = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/i;

/** Where a word's ending splits off ("did|n't", "police|'s", "can|not"); `end` when nothing does. */
function splitAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length === 6 && text.slice(start, end).toLowerCase() === 'cannot') return start + 3;
  const near = text.charCodeAt(end - 2);
  const far = length > 3 ? text.charCodeAt(end - 3) : 0;
  const apostrophe = near === 0x27 || near === 0x2019 || far === 0x27 || far === 0x2019;
  if (length < 3 || !apostrophe) return end;
  const found = clitics.exec(text.slice(start, end));
  return found === null || found.index === 0 ? end : start + found.index;
}

/** Where a mark ends: runs of one sign ("...", "--", "!!") are one token, so are an emoji and its modifiers. */
function markEnd(text: string, start: number, end: number): number {
  const mark = text[start]!;
  if (mark === '@' || mark === '#') {
    const stop = reach(handle, text, start, end);
    if (stop > start) return stop;
  }
  if (text.charCodeAt(start) >= 0x2190) {
    const stop = reach(emoji, text, start, end);
    if (stop > start) return stop;
    const pair = text.codePointAt(start)! > 0xffff && start + 2 <= end;
    return start + (pair ? 2 : 1);
  }
  if (
    mark === '.' &&
    start + 1 < end &&
    kind(text, start + 1) === DIGIT &&
    (start === 0 || !isWord(kind(text, start - 1)))
  )
    return wordEnd(text, start + 1, end);
  let i = start + 1;
  if (".-!?*=_~'`".includes(mark)) while (i < end && text[i] === mark) i++;
  return i;
}

const elision = /^['’‘](?:\d\ds?|em|til|tis|twas)(?![\p{L}\p{N}])/u;

/** An elision at a word's start, where the apostrophe is no quotation mark: "'90s", "'em". */
function elisionEnd(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + 5);
  const found = elision.exec(text.slice(start, stop).toLowerCase());
  return found === null ? start : start + found[0].length;
}

/** End of the token that starts at `start` (not white space). Always past it. */
function tokenEnd(text: string, start: number, end: number): number {
  const k = kind(text, start);
  const code = text.charCodeAt(start) | 32;
  if (
    (code === 0x68 || code === 0x77) &&
    (text[start + 4] === ':' || text[start + 3] === '.' || text[start + 5] === ':')
  ) {
    const stop = reach(url, text, start, end);
    if (stop > start) return trimmed(text, start, stop);
  }
  if (k === DIGIT) {
    const date = reach(isoDate, text, start, end);
    if (date > start) return date;
    if (reach(range, text, start, end) > start) {
      let i = start;
      while (kind(text, i) === DIGIT) i++;
      return i;
    }
  }
  if (isWord(k)) {
    const stop = wordEnd(text, start, end);
    if (text[stop] === '@' && stop < end) return Math.max(stop, reach(mail, text, start, end));
    return stop;
  }
  if (k === APOSTROPHE) {
    const stop = elisionEnd(text, start, end);
    if (stop > start) return stop;
  }
  return markEnd(text, start, end);
}

/** An address ends before the comma, stop or bracket that the sentence put after it. */
function trimmed(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start + 1 && ".,;:!?)]}'’…".includes(text[stop - 1]!)) stop--;
  return stop;
}

/**
 * Cuts `[start, end)` of a text into tokens: every character that is not white space, in order, each once. Words keep
 * their inner hyphens ("10-year-old", "AK-47") and the stop of an abbreviation; contractions and possessives are cut
 * off; figures keep their commas, points, colons and slashes; a range of figures ("3-5") is three tokens.
 */
export function tokenise(text: string, start = 0, end = text.length): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  let i = start;
  while (i < end) {
    if (kind(text, i) === SPACE) {
      i++;
      continue;
    }
    const stop = tokenEnd(text, i, end);
    const split = isWord(kind(text, i)) ? splitAt(text, i, stop) : stop;
    starts.push(i);
    ends.push(split);
    if (split < stop) {
      starts.push(split);
      ends.push(stop);
    }
    i = stop;
  }
  return { starts, ends };
}
