import { analyse } from 'chardet';

/** A page's characters, the encoding they were read in and how it was found. */
export interface Decoded {
  readonly content: string;
  /** WHATWG label. */
  readonly charset: string;
  readonly from: 'bom' | 'header' | 'meta' | 'utf-8' | 'detected';
  /** Bytes that are no characters in this encoding; each reads as U+FFFD. */
  readonly broken: number;
}

const BOMS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** WHATWG's own name of an encoding; null for a name nobody knows. */
export function labelOf(name: string | null | undefined): string | null {
  if (name === null || name === undefined || name.length > 40) return null;
  try {
    const label = new TextDecoder(name.trim().replace(/^["']|["']$/g, '')).encoding;
    return label === 'replacement' ? null : label;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function latin(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');
}

/** The encoding a page names in its first bytes: `<meta charset>`, `<meta http-equiv>`, an XML declaration. */
export function metaCharset(bytes: Uint8Array): string | null {
  const start = latin(bytes, 4_096);
  const named =
    /<meta\b[^>]{0,300}?\bcharset\s?=\s?["']?\s?([\w:-]{2,40})/i.exec(start) ??
    /^\s*<\?xml[^>]{0,100}encoding=["']([\w:-]{2,40})/i.exec(start);
  const label = labelOf(named?.[1]);
  // A page whose ASCII can be read is not in UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

/** UTF-16 without a mark: nearly every other byte of a text in Latin letters is null. */
function bareUtf16(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 4_096) & ~1;
  if (size < 8 || !bytes.subarray(0, size).includes(0)) return null;
  const nulls = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) nulls[i & 1]!++;
  const half = size / 2;
  if (nulls[1]! > 0.7 * half && nulls[0]! < 0.1 * half) return 'utf-16le';
  return nulls[0]! > 0.7 * half && nulls[1]! < 0.1 * half ? 'utf-16be' : null;
}

function brokenIn(content: string): number {
  let broken = 0;
  for (let at = content.indexOf('\ufffd'); at >= 0; at = content.indexOf('\ufffd', at + 1)) broken++;
  return broken;
}

function countHigh(bytes: Uint8Array): number {
  let high = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) high++;
  return high;
}

const SAMPLE = 65_536;

/** The stretches around bytes above ASCII: in an English page with a few foreign names only these tell the encoding. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const picked = new Uint8Array(SAMPLE);
  let size = 0;
  let until = 0;
  for (let i = 0; i < bytes.length && size < SAMPLE; i++) {
    if (bytes[i]! <= 127 && i >= until) continue;
    if (bytes[i]! > 127) until = i + 2;
    picked[size++] = bytes[i]!;
  }
  return picked.subarray(0, size);
}

/** What Latin bytes are in an English page: dashes and quotes of windows-1252, letters with accents. */
function detect(bytes: Uint8Array): string {
  const telling = tellingBytes(bytes);
  const cyrillic = cyrillicLabel(telling);
  if (cyrillic !== null) return cyrillic;
  const high = countHigh(telling);
  if (high < 40 || high < 0.3 * telling.length) return 'windows-1252';
  for (const { name, confidence } of analyse(telling)) {
    const label = labelOf(name);
    if (label !== null && confidence >= 20 && label !== 'utf-8' && !label.startsWith('utf-16')) return label;
  }
  return 'windows-1252';
}

/** Common Russian letters, as runs of them fall in each encoding; null when the bytes hold no runs of them. */
function cyrillicLabel(bytes: Uint8Array): string | null {
  let best: string | null = null;
  let bestScore = 0.6;
  for (const label of ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866']) {
    const words = new TextDecoder(label).decode(bytes).match(/[\u0400-\u045f]{3,}/g) ?? [];
    const letters = words.join('');
    if (letters.length < 6 || letters.length < 0.35 * countHigh(bytes)) continue;
    const common = letters.match(/[оеаинтсрвлкмдпуя]/g)?.length ?? 0;
    const shaped = words
      .filter((word) => /^[А-ЯЁЀ-Џ]?[а-яёѐ-џ]+$/.test(word) || /^[А-ЯЁЀ-Џ]+$/.test(word))
      .join('').length;
    const score = (0.5 * common + 0.5 * shaped) / letters.length;
    if (score > bestScore) {
      best = label;
      bestScore = score;
    }
  }
  return best;
}

/** Reads bytes as characters: by a byte order mark, the sender's word, the page's own, or the bytes themselves. */
export function decode(bytes: Uint8Array, hint: string | undefined): Decoded {
  const read = (charset: string, from: Decoded['from']): Decoded => {
    const content = new TextDecoder(charset).decode(bytes);
    return { content, charset, from, broken: brokenIn(content) };
  };
  for (const [label, bom] of BOMS) if (bom.every((byte, i) => bytes[i] === byte)) return read(label, 'bom');
  const wide = bareUtf16(bytes);
  if (wide !== null) return read(wide, 'detected');
  const said = [
    [labelOf(hint), 'header'],
    [metaCharset(bytes), 'meta'],
  ] as const;
  const utf8 = read('utf-8', 'utf-8');
  const high = countHigh(bytes);
  for (const [label, from] of said) {
    if (label === null) continue;
    if (label === 'utf-8') {
      if (utf8.broken <= 0.1 * high) return { ...utf8, from };
      continue;
    }
    // Latin-1 is what servers say when nobody told them; bytes that are sound UTF-8 are UTF-8.
    if (label === 'windows-1252' && utf8.broken === 0 && high > 0) continue;
    return read(label, from);
  }
  if (utf8.broken === 0 || utf8.broken < 0.02 * high) return utf8;
  return read(detect(bytes), 'detected');
}
