const OPEN = new Set(['“', '«', '``', '„', '‟']);
const CLOSE = new Set(['”', '»', "''"]);

/** Which quotation stands open: none, a double one, or a single one. */
type Open = '' | 'double' | 'single';

/**
 * Marks the tokens of one block that stand between quotation marks, the marks themselves excluded. `open` says whether
 * a quotation runs on from the block before; the same is given back for the block after. Straight marks open after
 * white space or a bracket and close otherwise, so that a forgotten one does not turn the rest of a page around.
 */
export function markQuoted(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  first: number,
  last: number,
  quoted: Uint8Array,
): boolean {
  let open: Open = '';
  for (let i = first; i < last; i++) {
    const start = starts[i]!;
    const length = ends[i]! - start;
    const code = text.charCodeAt(start);
    if (length > 2 || (code >= 48 && code < 0xab)) {
      quoted[i] = open === '' ? 0 : 1;
      continue;
    }
    const mark = text.slice(start, ends[i]);
    const next = turn(mark, open, text, start, ends[i]!);
    quoted[i] = next === open && open !== '' ? 1 : 0;
    open = next;
  }
  return open !== '';
}

function turn(mark: string, open: Open, text: string, start: number, end: number): Open {
  if (mark === '"') {
    const spaceBefore = start === 0 || /[\s([{—–-]/.test(text[start - 1]!);
    const spaceAfter = end >= text.length || /\s/.test(text[end]!);
    if (open === 'double') return spaceBefore && !spaceAfter && !/[.,!?]/.test(text[end]!) ? 'double' : '';
    return spaceAfter && !spaceBefore ? open : 'double';
  }
  if (mark === '“')
    return open === 'double' && text[start - 1] !== ' ' && start > 0 && !/\s/.test(text[start - 1]!) ? '' : 'double';
  if (OPEN.has(mark)) return 'double';
  if (CLOSE.has(mark)) return open === 'double' ? '' : open;
  if (mark === '‘' || mark === "'" || mark === '’') return single(mark, open, text, start, end);
  return open;
}

/** Single marks: an apostrophe looks the same, so one opens only before a letter with a closing one to follow soon. */
function single(mark: string, open: Open, text: string, start: number, end: number): Open {
  if (open === 'single')
    return mark !== '‘' && (end >= text.length || !/[\p{L}\p{N}]/u.test(text[end]!)) ? '' : 'single';
  if (open === 'double' || mark === '’') return open;
  const before = start === 0 || /[\s([{—–-]/.test(text[start - 1]!);
  if (!before || end >= text.length || !/[\p{L}\p{N}[]/u.test(text[end]!)) return open;
  const closes = /[^\s]['’](?![\p{L}\p{N}])/u.test(text.slice(end, end + 600));
  return closes ? 'single' : open;
}
