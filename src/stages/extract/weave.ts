import type { TextNode } from './dom.ts';

/** Characters of a line that stand in the page one by one, in the same order. Ranges are half-open. */
export interface Piece {
  /** In the line. */
  start: number;
  end: number;
  /** In the page's decoded characters. */
  pageStart: number;
  pageEnd: number;
}

export interface Woven {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where each node starts in the text; one more than there are nodes. */
  readonly offsets: readonly number[];
}

/** White space of any kind, and characters without width that only steer the setting of a line. */
function classOf(code: number): 'space' | 'nothing' | 'ink' {
  if (code <= 32 || code === 0xa0) return 'space';
  if (code < 0xad) return code >= 0x7f && code < 0xa0 ? 'nothing' : 'ink';
  if (code === 0xad || code === 0xfeff || code === 0x200b || code === 0x2060) return 'nothing';
  if ((code >= 0x200c && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return 'nothing';
  if (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return 'space';
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return 'space';
  return 'ink';
}

/**
 * One line out of runs of characters: white space folded to single spaces, a forced break kept as a line feed,
 * characters without width left out; and which characters of the page each part was made from.
 */
export function weave(nodes: readonly (TextNode | 'break')[]): Woven {
  let text = '';
  let pending: '' | ' ' | '\n' = '';
  const pieces: Piece[] = [];
  const offsets: number[] = [];
  let last: Piece | null = null;

  const put = (data: string, pageStart: number, pageEnd: number, verbatim: boolean, spaced: boolean): void => {
    // A single plain space in the page is the same space in the text: one piece goes on over it.
    const bridge = pending === ' ' && text !== '' && spaced ? 1 : 0;
    if (pending !== '' && text !== '') text += pending;
    pending = '';
    const start = text.length;
    text += data;
    const goesOn = last !== null && verbatim && isVerbatim(last);
    if (goesOn && last!.end === start - bridge && last!.pageEnd === pageStart - bridge) {
      last!.end = text.length;
      last!.pageEnd = pageEnd;
    } else if (last === null || pageStart >= last.pageEnd) {
      last = { start, end: text.length, pageStart, pageEnd };
      pieces.push(last);
    }
  };

  for (const node of nodes) {
    offsets.push(text.length + (pending !== '' && text !== '' ? 1 : 0));
    if (node === 'break') {
      pending = '\n';
      continue;
    }
    const { data } = node;
    let from = -1;
    for (let i = 0; i <= data.length; i++) {
      const kind = i < data.length ? classOf(data.charCodeAt(i)) : 'nothing';
      if (kind === 'ink') {
        if (from < 0) from = i;
        continue;
      }
      if (from >= 0) {
        const [start, end] = node.verbatim ? [node.start + from, node.start + i] : [node.start, node.end];
        put(data.slice(from, i), start, end, node.verbatim, from > 0 && data.charCodeAt(from - 1) === 32);
        from = -1;
      }
      if (kind === 'space' && pending === '') pending = ' ';
    }
  }
  offsets.push(text.length);
  return { text, pieces, offsets };
}

function isVerbatim(piece: Piece): boolean {
  return piece.end - piece.start === piece.pageEnd - piece.pageStart;
}
