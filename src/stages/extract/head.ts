import { type Element, textOf, walk } from './dom.ts';
import { type JsonThing, thingsIn } from './json-ld.ts';

/** A `<time>` element: what it says and the machine's form of it. */
export interface TimeElement {
  readonly datetime: string | null;
  readonly text: string;
  readonly element: Element;
}

/** What a page says about itself to machines. */
export interface PageHead {
  /** `<meta>` values by name or property, lower-cased, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Things described in JSON-LD. */
  readonly things: readonly JsonThing[];
  readonly title: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly times: readonly TimeElement[];
  /** Values of `itemprop` attributes. */
  readonly itemprops: ReadonlyMap<string, readonly string[]>;
}

/** More of the same kind are not looked at: a page may carry any number. */
const MAX_KEPT = 200;

/** Longest value kept, in characters. */
const MAX_VALUE = 1_000;

function squeeze(text: string): string {
  return text
    .slice(0, 4 * MAX_VALUE)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_VALUE);
}

/** Reads a page's head, and the machine-readable marks in its body. */
export function headOf(root: Element): PageHead {
  const meta = new Map<string, string[]>();
  const itemprops = new Map<string, string[]>();
  const things: JsonThing[] = [];
  const times: TimeElement[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  const keep = (map: Map<string, string[]>, key: string, value: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else if (known.length < MAX_KEPT) known.push(value);
  };
  walk(root, (node) => {
    if (node.kind === 'text') return false;
    const { tag, attributes } = node;
    if (tag === 'meta' && attributes.content !== undefined) {
      const name = attributes.property ?? attributes.name ?? attributes.itemprop;
      if (name !== undefined) keep(meta, name.toLowerCase(), squeeze(attributes.content));
    } else if (tag === 'title' && title === null && !within(node, 'svg')) title = squeeze(textOf(node));
    else if (tag === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) canonical ??= attributes.href ?? null;
    else if (tag === 'html') language ??= attributes.lang ?? null;
    else if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
      if (things.length < MAX_KEPT) things.push(...thingsIn(textOf(node)));
    } else if (tag === 'time' && times.length < MAX_KEPT)
      times.push({ datetime: attributes.datetime ?? null, text: squeeze(textOf(node)).slice(0, 200), element: node });
    if (attributes.itemprop !== undefined && tag !== 'meta') {
      const value = attributes.content ?? attributes.datetime;
      if (value !== undefined) keep(itemprops, attributes.itemprop.toLowerCase(), squeeze(value));
      else if (/^(?:author|name|headline|datepublished|publisher)$/i.test(attributes.itemprop))
        keep(itemprops, attributes.itemprop.toLowerCase(), squeeze(textOf(node)).slice(0, 300));
    }
    return true;
  });
  return { meta, things, title, canonical, language, times, itemprops };
}

function within(element: Element, tag: string): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at.tag === tag) return true;
  return false;
}

/** First non-empty value among these names of `<meta>`. */
export function metaOf(head: PageHead, ...names: readonly string[]): string | null {
  for (const name of names) for (const value of head.meta.get(name) ?? []) if (value !== '') return value;
  return null;
}
