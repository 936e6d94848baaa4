import { Tokenizer } from 'htmlparser2';
import { CLOSES, type Element, KEPT_ATTRIBUTES, type Node, VOID_ELEMENTS } from './dom.ts';

/** Deeper elements are not nested further: their text goes to the element at this depth. Real pages stay below 100. */
const MAX_DEPTH = 256;
/** Longer attribute values are cut: a data URL or an inlined style says nothing about the article. */
const MAX_ATTRIBUTE = 4_000;

/** The end tag of one heading ends whichever heading is open. */
const HEADING = /^h[1-6]$/;

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b big cite code em font i ins mark q s small span strike strong sub sup tt u'.split(' '),
);

/**
 * A page's markup as a tree, whatever its faults. Nothing in it is run or fetched. Every text node knows its range in
 * the page, so that a span of the article can be followed back. Time and memory are linear in the page's length.
 */
export function parseHtml(page: string): Element {
  const root: Element = { kind: 'element', tag: 'root', attributes: {}, parent: null, children: [] };
  const stack: Element[] = [root];
  let tooDeep = 0;
  let tag = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  let value = '';

  const top = (): Element => stack[stack.length - 1]!;
  const put = (node: Node): void => void top().children.push(node);

  const closeImplied = (): void => {
    const closed = CLOSES.get(tag);
    if (closed === undefined) return;
    let last = -1;
    for (let i = stack.length - 1; i > 0 && i > stack.length - 12; i--) {
      const open = stack[i]!.tag;
      if (closed.has(open)) last = i;
      if (!closed.has(open) && !INLINE.has(open)) break;
    }
    if (last > 0) stack.length = last;
  };

  const openTag = (): void => {
    const name = tag;
    if (name === '') return;
    if (tooDeep === 0) closeImplied();
    const element: Element = { kind: 'element', tag: name, attributes, parent: top(), children: [] };
    attributes = {};
    if (VOID_ELEMENTS.has(name)) put(element);
    else if (stack.length >= MAX_DEPTH) tooDeep++;
    else {
      put(element);
      stack.push(element);
    }
    tag = '';
  };

  const closeTag = (name: string): void => {
    if (VOID_ELEMENTS.has(name)) {
      if (name === 'br') put({ kind: 'element', tag: 'br', attributes: {}, parent: top(), children: [] });
      return;
    }
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    for (let i = stack.length - 1; i > 0; i--) {
      const open = stack[i]!.tag;
      if (open === name || (HEADING.test(name) && HEADING.test(open))) {
        stack.length = i;
        return;
      }
      // A stray </div> inside a table cell does not end the table.
      if (INLINE.has(name) && !INLINE.has(open)) return;
      if ((open === 'td' || open === 'th') && name !== 'tr' && name !== 'table' && name !== 'tbody') return;
    }
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => put({ kind: 'text', data: page.slice(start, end), start, end, verbatim: true }),
      ontextentity: (code, end) => {
        const start = entityStart(page, end);
        put({ kind: 'text', data: String.fromCodePoint(code), start, end, verbatim: false });
      },
      onopentagname: (start, end) => {
        tag = page.slice(start, Math.min(end, start + 40)).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = end - start > 30 ? '' : page.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (KEPT_ATTRIBUTES.has(attribute) && value.length < MAX_ATTRIBUTE)
          value += page.slice(start, Math.min(end, start + MAX_ATTRIBUTE));
      },
      onattribentity: (code) => {
        if (value.length < MAX_ATTRIBUTE) value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (KEPT_ATTRIBUTES.has(attribute) && !Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
        value = '';
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) => closeTag(page.slice(start, Math.min(end, start + 40)).toLowerCase()),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  return root;
}

/** Longest name of a character in HTML, `&CounterClockwiseContourIntegral;`, with room for zeros in a number. */
const MAX_ENTITY = 48;

function entityStart(page: string, end: number): number {
  const at = page.lastIndexOf('&', end - 1);
  return at >= 0 && end - at <= MAX_ENTITY ? at : Math.max(0, end - 1);
}
