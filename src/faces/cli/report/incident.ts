import type { Claim } from '../../../model/claim.ts';
import type { Incident, PartLink } from '../../../model/incident.ts';
import { spokenCodes } from './codes.ts';
import { type Row, rowsOf } from './rows.ts';
import { columns, harmless, padded, type Setting, toned, wrapped } from './style.ts';
import { counted, countryName, spoken } from './words.ts';

const LABEL = 13;
const STANDING = 20;
/** Below this width a source stands under its value, not beside it. */
const NARROW = 72;

/** What the heading of an incident says: what, where, when. */
export function headingOf(incident: Incident, claims: ReadonlyMap<string, Claim>): string {
  const target = incident.findings.find((finding) => finding.field === 'target');
  const bearers = target?.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined) ?? [];
  const hit = bearers.length === 0 ? '' : `: ${spokenCodes('target', bearers.slice(0, 1))}`;
  const what = incident.kind === null ? 'Incident of unknown kind' : capital(spoken(incident.kind.code));
  const country = incident.where?.country == null ? '' : `, ${countryName(incident.where.country)}`;
  const where =
    incident.where === null
      ? 'place not stated'
      : `${incident.where.name}${country === `, ${incident.where.name}` ? '' : country}`;
  return harmless(`${what}${hit} · ${where} · ${incident.when ?? 'date not stated'}`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An incident as a person reads it in a terminal: heading, then a line a finding, each with who says it. */
export function incidentReport(incident: Incident, claims: ReadonlyMap<string, Claim>, setting: Setting): string {
  const facts = [
    counted(incident.accounts.length, 'report'),
    counted(incident.outlets, 'outlet'),
    counted(incident.origins, 'independent origin'),
  ].join(' · ');
  const head = [
    ...wrapped(headingOf(incident, claims), setting.width).map((line) => toned('title', line, setting)),
    ...wrapped(`${facts} · ${incident.id}`, setting.width - 2).map((line) => `  ${toned('quiet', line, setting)}`),
  ];
  return [...head, ...rowsOf(incident.findings, claims).flatMap((row) => rowLines(row, setting))].join('\n');
}

function rowLines(row: Row, setting: Setting): string[] {
  const lines = setting.width < NARROW ? stacked(row, setting) : besideEachOther(row, setting);
  const against = row.against.flatMap((line) =>
    wrapped(harmless(`against: ${line}`), setting.width - LABEL - 4).map(
      (part, i) => ' '.repeat(LABEL + (i === 0 ? 2 : 4)) + part,
    ),
  );
  return [...lines, ...against.map((line) => toned('contested', line, setting))];
}

function stacked(row: Row, setting: Setting): string[] {
  const room = setting.width - LABEL - 2;
  const label = `  ${toned('label', padded(row.label, LABEL), setting)}`;
  const value = wrapped(harmless(row.value), room).map((line) => toned('value', line, setting));
  const source = wrapped(harmless(`${row.source} · ${row.standing}`), room - 2).map((line) =>
    toned('quiet', `  ${line}`, setting),
  );
  return [...value, ...source].map((line, i) => (i === 0 ? label : ' '.repeat(LABEL + 2)) + line);
}

function besideEachOther(row: Row, setting: Setting): string[] {
  const room = setting.width - 2 - LABEL - STANDING - 2;
  const valueRoom = Math.min(34, Math.floor(room * 0.45));
  const sourceRoom = room - valueRoom - 2;
  const value = wrapped(harmless(row.value), valueRoom);
  const source = wrapped(harmless(row.source), sourceRoom);
  const lines: string[] = [];
  for (let i = 0; i < Math.max(value.length, source.length); i++) {
    const cells = [
      toned('label', padded(i === 0 ? row.label : '', LABEL), setting),
      toned('value', padded(value[i] ?? '', valueRoom), setting),
      '  ',
      toned('source', padded(source[i] ?? '', sourceRoom), setting),
      '  ',
      i === 0 ? toned('quiet', row.standing, setting) : '',
    ];
    lines.push(`  ${cells.join('')}`.trimEnd());
  }
  return lines;
}

/** Under an incident's findings: what it is part of, and what is part of it. */
export function linkLines(links: readonly PartLink[], setting: Setting): string[] {
  return links.flatMap(({ incident, is, reason }) =>
    wrapped(harmless(`${is === 'whole' ? 'Part of' : 'Holds'} ${incident}: ${reason}`), setting.width - 2).map(
      (line) => `  ${toned('quiet', line, setting)}`,
    ),
  );
}

/** The widest line of a text, in columns. */
export function widest(text: string): number {
  return Math.max(...text.split('\n').map(columns));
}
