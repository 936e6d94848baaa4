import { useMemo, useSyncExternalStore } from 'react';

/** Where the desk stands: a path, and what is chosen on it. All of it is in the address bar, so that it can be sent on. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Changes to the query; null takes a name away. */
export type Changes = Readonly<Record<string, string | null>>;

const MOVED = 'hearsay:moved';

function listen(moved: () => void): () => void {
  for (const name of ['popstate', MOVED]) window.addEventListener(name, moved);
  return () => {
    for (const name of ['popstate', MOVED]) window.removeEventListener(name, moved);
  };
}

const here = (): string => location.pathname + location.search;

/** The address as it is, and again whenever it moves. */
export function useAddress(): Address {
  const now = useSyncExternalStore(listen, here);
  return useMemo(() => {
    const url = new URL(now, location.origin);
    return { path: url.pathname, query: url.searchParams };
  }, [now]);
}

/** Goes to an address of the desk. `replace` for what a person would not want to step back through, such as dragging. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (to === here()) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  window.dispatchEvent(new Event(MOVED));
}

/** The address with its query changed; the path stays unless another is given. */
export function changed({ path, query }: Address, changes: Changes, to: string = path): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? to : `${to}?${text}`;
}

/** Parameters that go along from page to page: which report time and whose rules one looks through. */
const ALONG = ['as_of', 'profile'];

/** An address on another page of the desk, seen at the same report time under the same profile. */
export function along({ query }: Address, to: string, more: Changes = {}): string {
  const kept = new URLSearchParams([...query].filter(([name]) => ALONG.includes(name)));
  return changed({ path: to, query: kept }, more);
}
