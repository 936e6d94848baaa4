import type { Alert } from '../model/alert.ts';
import { watchedLines } from './watched.ts';
import { element, textElement, type Xml } from './xml.ts';

/** Entries of a feed: the newest. */
const MOST = 100;

const TYPES = { alert: 'New', update: 'Changed', cancel: 'Withdrawn' } as const;

/** The alerts of one search as an Atom feed (RFC 4287), newest first. */
export function atom(
  search: { readonly name: string; readonly about: string | null },
  alerts: readonly Alert[],
): string {
  const newest = alerts.slice(-MOST).reverse();
  const feed = element('feed', [
    textElement('id', `urn:hearsay:search:${search.name}`),
    textElement('title', search.about ?? `Hearsay: ${search.name}`),
    textElement('updated', newest[0]?.at ?? '1970-01-01T00:00:00Z'),
    element('author', [textElement('name', 'Hearsay')]),
    ...newest.map(entryOf),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed.replace('<feed>', '<feed xmlns="http://www.w3.org/2005/Atom">')}\n`;
}

function entryOf({ id, type, at, incident, changes }: Alert): Xml {
  const { title, kind, where, when } = incident;
  const what = [kind?.sub_event_type ?? 'Violent incident', where?.name ?? null, when].filter((part) => part !== null);
  return element('entry', [
    textElement('id', `urn:hearsay:alert:${id}`),
    textElement('title', `${TYPES[type]}: ${what.join(' · ')}`),
    textElement('updated', at),
    textElement('summary', [...(title === null ? [] : [title]), ...changes, ...watchedLines(incident)].join('\n')),
    `<category term="${type}"/>`,
    `<category term="${incident.id}"/>`,
  ]);
}
