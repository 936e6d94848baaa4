/** A run of characters of the page. `verbatim`: the characters stand so in the page; otherwise they come from an entity. */
export interface TextNode {
  readonly kind: 'text';
  readonly data: string;
  /** Half-open range in the page's decoded characters. */
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

/** An element of the page, with the few attributes that extraction looks at. */
export interface Element {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: Node[];
}

export type Node = TextNode | Element;

/** Attributes that are kept; all others (styles of a megabyte, data URLs) are never copied out of the page. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'id',
  'class',
  'href',
  'src',
  'rel',
  'role',
  'name',
  'property',
  'content',
  'itemprop',
  'itemtype',
  'itemscope',
  'datetime',
  'pubdate',
  'type',
  'style',
  'hidden',
  'aria-hidden',
  'aria-label',
  'lang',
  'data-testid',
  'data-component',
  'data-type',
]);

/** Elements that never hold anything: no closing tag is expected. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr image img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose start ends an open element of the same kind ("<li>one<li>two"): tag → tags it closes. */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        'p h1 h2 h3 h4 h5 h6 ul ol dl table div section article aside header footer nav main form blockquote pre figure hr address',
        'p',
      ],
      ['li', 'li p'],
      ['dt dd', 'dt dd p'],
      ['tr', 'tr td th'],
      ['td th', 'td th'],
      ['tbody thead tfoot', 'tbody thead tfoot tr td th'],
      ['option', 'option'],
      ['body', 'head link script p'],
    ] as const
  ).flatMap(([tags, closed]) => tags.split(' ').map((tag) => [tag, new Set(closed.split(' '))] as const)),
);

/** Walks a tree in reading order without recursion; `enter` says whether the children are wanted. */
export function walk(root: Element, enter: (node: Node) => boolean, leave?: (element: Element) => void): void {
  const open: { element: Element; at: number }[] = [];
  if (enter(root)) open.push({ element: root, at: 0 });
  while (open.length > 0) {
    const top = open[open.length - 1]!;
    const child = top.element.children[top.at++];
    if (child === undefined) {
      open.pop();
      leave?.(top.element);
    } else if (enter(child) && child.kind === 'element') open.push({ element: child, at: 0 });
  }
}

/** All characters below an element, as they stand. */
export function textOf(element: Element): string {
  let text = '';
  walk(element, (node) => {
    if (node.kind === 'text') text += node.data;
    return node.kind === 'element';
  });
  return text;
}
