import type { Alert } from '../../../model/alert.ts';
import { padded, type Setting, toned } from './style.ts';

/** An alert as one line: what it is, of which search, of which incident, and what is new. */
export function alertLine({ type, search, incident, changes }: Alert, setting: Setting): string {
  const { kind, where, when, id } = incident;
  const what = [kind?.sub_event_type ?? 'Violent incident', where?.name ?? null, when].filter((part) => part !== null);
  const news = changes.length > 0 ? `: ${changes.join('; ')}` : '';
  return `${toned('label', padded(type, 8), setting)}${search} · ${id} · ${what.join(' · ')}${news}`;
}
