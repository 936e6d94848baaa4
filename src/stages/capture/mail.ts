import { decode, labelOf } from './charset.ts';

/**
 * A small reader of MIME, because stages are synchronous and the known readers are not. Of a letter or a web archive
 * (`.eml`, `.mht`) it finds the part a person reads. RFC 2045–2047, 2231 without continuations, 5322.
 */
export interface Letter {
  /** Fields by lower-cased name, decoded; the first of each. */
  readonly fields: ReadonlyMap<string, string>;
  readonly type: 'text/html' | 'text/plain';
  readonly body: string;
  readonly charset: string;
  readonly from: string;
  readonly broken: number;
}

const MAX_PARTS = 200;
const MAX_DEPTH = 8;
const MAX_HEADER = 100_000;

type Fields = ReadonlyMap<string, string>;

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Fields of a header block in bytes-as-characters. */
function fieldsOf(header: string): Fields {
  const fields = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function split(raw: string): { fields: Fields; body: string } {
  const end = /\r?\n\r?\n/.exec(raw.slice(0, MAX_HEADER));
  if (end === null) return { fields: fieldsOf(raw.slice(0, MAX_HEADER)), body: '' };
  return { fields: fieldsOf(raw.slice(0, end.index)), body: raw.slice(end.index + end[0].length) };
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\*?=(?:"([^"]{0,200})"|([^\\s;]{0,200}))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? null;
}

function bytesOf(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** Words written as `=?utf-8?B?…?=` in a header field. */
function decodeField(value: string): string {
  const bare = value.replace(/(\?=)\s+(?==\?)/g, '$1');
  const decoded = bare.replace(
    /=\?([\w-]{2,40})(?:\*[\w-]*)?\?([BbQq])\?([^?\s]{0,1000})\?=/g,
    (whole, charset: string, kind: string, data: string) => {
      const label = labelOf(charset);
      if (label === null) return whole;
      const bytes = bytesOf(
        kind.toUpperCase() === 'Q' ? data.replaceAll('_', ' ') : data,
        kind.toUpperCase() === 'Q' ? 'quoted-printable' : 'base64',
      );
      return new TextDecoder(label).decode(bytes);
    },
  );
  if (decoded !== bare) return decoded;
  return /[\x80-\xff]/.test(bare) ? decode(Buffer.from(bare, 'latin1'), undefined).content : bare;
}

interface Part {
  readonly type: string;
  readonly fields: Fields;
  readonly body: string;
}

/** The leaves of a letter's tree of parts, in order. */
function partsOf(raw: string): Part[] {
  const leaves: Part[] = [];
  const visit = (text: string, depth: number): void => {
    if (leaves.length >= MAX_PARTS) return;
    const { fields, body } = split(text);
    const content = fields.get('content-type') ?? 'text/plain';
    const type = /^[\w.+-]+\/[\w.+-]+/.exec(content)?.[0].toLowerCase() ?? 'text/plain';
    const boundary = parameter(content, 'boundary');
    if (type.startsWith('multipart/') && boundary !== null && boundary !== '' && depth < MAX_DEPTH) {
      const pieces = `\n${body}`.split(`\n--${boundary}`);
      for (const piece of pieces.slice(1, MAX_PARTS)) {
        if (piece.startsWith('--')) break;
        visit(piece.replace(/^[^\n]*\n/, ''), depth + 1);
      }
    } else if (type === 'message/rfc822' && depth < MAX_DEPTH) visit(body, depth + 1);
    else leaves.push({ type, fields, body });
  };
  visit(raw.replace(/^From [^\n]*\n/, ''), 0);
  return leaves;
}

/** The part of a letter that a person reads: its HTML when it has some, else its plain text; null without either. */
export function readLetter(bytes: Uint8Array): Letter | null {
  const raw = latin1(bytes);
  const { fields } = split(raw.replace(/^From [^\n]*\n/, ''));
  const leaves = partsOf(raw).filter(({ fields: own }) => !/^attachment/i.test(own.get('content-disposition') ?? ''));
  const html = leaves.find(
    ({ type, body }) => (type === 'text/html' || type === 'application/xhtml+xml') && body.trim() !== '',
  );
  const part = html ?? leaves.find(({ type, body }) => type === 'text/plain' && body.trim() !== '');
  if (part === undefined) return null;
  const data = bytesOf(part.body, part.fields.get('content-transfer-encoding') ?? '');
  const hint = parameter(part.fields.get('content-type') ?? '', 'charset') ?? undefined;
  const { content, charset, from, broken } = decode(data, hint);
  const decoded = new Map([...fields].map(([name, value]) => [name, decodeField(value).slice(0, 2_000)]));
  const location = part.fields.get('content-location');
  if (location !== undefined && !decoded.has('content-location')) decoded.set('content-location', location);
  return {
    fields: decoded,
    type: html === undefined ? 'text/plain' : 'text/html',
    body: content,
    charset,
    from,
    broken,
  };
}

/** Fields of a letter that tell something of the article in it. */
const TELLING = ['subject', 'from', 'date', 'snapshot-content-location', 'content-location', 'list-id'];

/** A letter as decoded characters: the telling fields, the kind of its readable part, an empty line, that part. */
export function letterText({ fields, type, body }: Letter): string {
  const lines = TELLING.flatMap((name) => {
    const value = fields.get(name);
    return value === undefined ? [] : [`${name}: ${value.replace(/[\r\n]+/g, ' ')}`];
  });
  return [...lines, `content-type: ${type}`, '', body].join('\n');
}
