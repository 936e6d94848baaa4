import { HINT } from '../../rules/page/line.ts';
import { hintsOfNames } from '../../rules/page/names.ts';
import type { Element } from './dom.ts';

const TAG_HINTS: Readonly<Record<string, number>> = {
  nav: HINT.nav,
  footer: HINT.footer,
  aside: HINT.aside,
  header: HINT.header,
  form: HINT.form,
  figcaption: HINT.caption,
  figure: HINT.caption,
  address: HINT.meta,
  time: HINT.time,
  table: HINT.table,
};

/** The words a designer gave to an element. */
export function namesOf({ attributes }: Element): string {
  const { class: names, id, role, itemprop } = attributes;
  const component = attributes['data-testid'] ?? attributes['data-component'];
  return [names, id, role, itemprop, component].filter((name) => name !== undefined && name !== '').join(' ');
}

/**
 * Hints of an element and of all around it. An element that holds the headline or most of the page's prose is a
 * frame: what its names say of themes and layouts ("has-sidebar", "comments-open") says nothing of its text.
 */
export function hintReader(frames: ReadonlySet<Element>): (element: Element) => number {
  const known = new Map<string, number>();
  const whole = new Map<Element, number>();

  const own = (element: Element): number => {
    if (element.tag === 'body' || element.tag === 'html' || element.tag === 'root') return 0;
    const names = namesOf(element);
    let named = known.get(names);
    if (named === undefined) {
      named = names === '' ? 0 : hintsOfNames(names);
      known.set(names, named);
    }
    const hints = named | (TAG_HINTS[element.tag] ?? 0);
    return frames.has(element) ? hints & HINT.article : hints;
  };

  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !whole.has(at)) {
      path.push(at);
      at = at.parent;
    }
    let hints = at === null ? 0 : whole.get(at)!;
    for (let i = path.length - 1; i >= 0; i--) {
      hints |= own(path[i]!);
      whole.set(path[i]!, hints);
    }
    return hints;
  };
}
