import type { Alert } from '../model/alert.ts';
import { sha256 } from '../model/id.ts';
import type { Incident } from '../model/incident.ts';
import type { Where } from '../model/value.ts';
import type { View } from '../model/view.ts';
import { daysOf } from './days.ts';
import { allKilled } from './deaths.ts';
import { articlesOf, claimsOf, type Lookup, listed, lookupOf } from './lookup.ts';
import { watchedLines } from './watched.ts';
import { child, element, textElement, type Xml } from './xml.ts';

export interface CapOptions {
  /** Who sends it: an address of one's own. */
  readonly sender?: string;
}

/**
 * Common Alerting Protocol 1.2: one alert, with an info block for each incident. We are no alerting authority, so it
 * is a draft of restricted scope: for a person to look at, not to be sent on.
 */
export async function* cap(view: View, { sender = 'hearsay@localhost' }: CapOptions = {}): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">\n';
  const head = [
    textElement('identifier', `hearsay-${sha256(JSON.stringify(view.ids)).slice(0, 16)}`),
    textElement('sender', sender),
    textElement('sent', await sentOf(view)),
    textElement('status', 'Draft'),
    textElement('msgType', 'Alert'),
    textElement('scope', 'Restricted'),
    textElement('restriction', 'Unverified reports of others, gathered for review; not for release.'),
    textElement('note', 'Derived from news reports; no judgement of their truth.'),
  ];
  yield* head.map(child);
  for await (const shown of view.incidents()) yield child(infoOf(shown.incident, lookupOf(shown)));
  yield '</alert>\n';
}

/** A word about one incident as a message of its own; it names the messages it updates or cancels. */
export function capMessage(alert: Alert, { sender = 'hearsay@localhost' }: CapOptions = {}): string {
  const { id, type, at, incident, changes, replaces, search } = alert;
  const { where, when } = incident;
  const name = incident.kind?.sub_event_type ?? 'Violent incident';
  const days = daysOf(when);
  const note = changes.length > 0 ? changes.join('; ') : 'First word of it.';
  const message = element('alert', [
    textElement('identifier', id),
    textElement('sender', sender),
    textElement('sent', capTime(at)),
    textElement('status', 'Draft'),
    textElement('msgType', { alert: 'Alert', update: 'Update', cancel: 'Cancel' }[type]),
    textElement('scope', 'Restricted'),
    textElement('restriction', 'Unverified reports of others, gathered for review; not for release.'),
    textElement('note', note),
    textElement('references', replaces.map((one) => `${sender},${one.id},${capTime(one.at)}`).join(' ')),
    element('info', [
      textElement('language', 'en'),
      textElement('category', 'Security'),
      textElement('event', name),
      textElement('urgency', 'Past'),
      textElement('severity', severe(incident.killed?.best ?? 0, (incident.wounded?.best ?? 0) > 0)),
      textElement('certainty', CERTAINTY[incident.grade] ?? 'Unknown'),
      textElement('onset', days !== null && days.count === 1 ? capTime(`${days.first}T00:00:00Z`) : null),
      textElement('senderName', 'Hearsay'),
      textElement('headline', headlineOf(name, where?.name ?? null, when)),
      textElement('description', [...watchedLines(incident), ...changes].join('\n')),
      parameterOf('search', search),
      parameterOf('incident', incident.id),
      parameterOf('outlets', incident.outlets),
      parameterOf('origins', incident.origins),
      where === null ? '' : areaOf({ ...where, radius: where.radius ?? null }),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${message.replace('<alert>', '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">')}\n`;
}

/** When the last of the pages was captured: the clock is no input of an export. CAP writes UTC as -00:00. */
async function sentOf(view: View): Promise<string> {
  let last = '';
  for await (const { captured } of view.articles()) if (captured > last) last = captured;
  return capTime(last === '' ? '1970-01-01T00:00:00Z' : last);
}

function capTime(time: string): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, '-00:00');
}

function infoOf(incident: Incident, lookup: Lookup): Xml {
  const { kind, when, where, id, outlets, origins } = incident;
  const name = kind?.acled.sub_event_type ?? 'Violent incident';
  const days = daysOf(when);
  return element('info', [
    textElement('language', 'en'),
    textElement('category', 'Security'),
    textElement('event', name),
    textElement('urgency', 'Past'),
    textElement('severity', severityOf(incident)),
    textElement('certainty', certaintyOf(incident)),
    textElement('onset', days !== null && days.count === 1 ? capTime(`${days.first}T00:00:00Z`) : null),
    textElement('senderName', 'Hearsay'),
    textElement('headline', headlineOf(name, where?.name ?? null, when)),
    textElement('description', descriptionOf(incident, lookup)),
    parameterOf('incident', id),
    parameterOf('outlets', outlets),
    parameterOf('origins', origins),
    parameterOf('sources', listed(articlesOf(incident, lookup).map(({ url, source }) => url ?? source))),
    where === null ? '' : areaOf(where),
  ]);
}

function parameterOf(name: string, value: string | number): Xml {
  return value === '' ? '' : element('parameter', [textElement('valueName', name), textElement('value', value)]);
}

function headlineOf(name: string, where: string | null, when: string | null): string {
  return [name, where, when ?? 'date not stated'].filter((part) => part !== null).join(' · ');
}

/** Deaths make it severe, ten of them extreme; wounded people moderate. Our own reading of CAP's words. */
function severityOf({ findings }: Incident): string {
  const hurt = findings.some(
    ({ field, best }) => (field === 'wounded' || field === 'shot') && best !== null && best !== 0,
  );
  return severe(allKilled(findings)?.best ?? 0, hurt);
}

function severe(killed: number, hurt: boolean): string {
  if (killed >= 10) return 'Extreme';
  if (killed > 0) return 'Severe';
  return hurt ? 'Moderate' : 'Unknown';
}

/** The best information grade of any finding: confirmed by independent origins is the most that reports can give. */
function certaintyOf({ findings }: Incident): string {
  return CERTAINTY[findings.map(({ grade }) => grade).sort()[0] ?? '6'] ?? 'Unknown';
}

const CERTAINTY: Readonly<Record<string, string>> = {
  1: 'Observed',
  2: 'Likely',
  3: 'Possible',
  4: 'Unlikely',
  5: 'Unlikely',
};

function descriptionOf({ findings }: Incident, lookup: Lookup): string {
  const lines = findings.flatMap((finding) => {
    const [claim] = claimsOf(finding, lookup);
    if (claim === undefined) return [];
    const { field, group, best } = finding;
    const speakers = claim.attribution.map(({ text }) => text).join(', citing ');
    const outlet = lookup.articles.get(claim.article)?.outlet ?? 'an outlet not named';
    const said = speakers === '' ? outlet : `${outlet}, citing ${speakers}`;
    return [`${field}${group === null ? '' : ` (${group})`}: ${best ?? 'unknown'}: "${claim.quote}" (${said})`];
  });
  return lines.join('\n');
}

function areaOf({ name, country, lat, lon, radius }: Pick<Where, 'name' | 'country' | 'lat' | 'lon' | 'radius'>): Xml {
  return element('area', [
    textElement('areaDesc', country === null ? name : `${name}, ${country}`),
    lat === null || lon === null ? '' : textElement('circle', `${lat},${lon} ${radius ?? 0}`),
  ]);
}
