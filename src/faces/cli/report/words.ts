import type { Claim } from '../../../model/claim.ts';
import type { Field } from '../../../model/fields.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Value } from '../../../model/value.ts';

/** Fields in the order a reader wants them, and the short label each has in a report. */
export const LABELS = {
  kind: 'kind',
  time: 'when',
  place: 'where',
  killed: 'killed',
  wounded: 'wounded',
  shot: 'shot',
  hospitalised: 'in hospital',
  missing: 'missing',
  abducted: 'abducted',
  detained: 'detained',
  perpetrator: 'by',
  responsibility: 'claimed by',
  victim: 'victim',
  target: 'target',
  weapon: 'weapon',
  act: 'act',
  damage: 'damage',
  suspect_status: 'suspect',
  measure: 'measure',
  evidence: 'evidence',
} as const satisfies Record<Field, string>;

/** A code as words: `state_of_emergency` → `state of emergency`. */
export function spoken(code: string): string {
  return code.replaceAll('_', ' ').replaceAll('-', ' ');
}

/** A range of whole numbers as a person says it: `3`, `at least 5`, `up to 9`, `3 to 5`, `not known`. */
export function spokenRange(least: number | null, most: number | null): string {
  if (least === null && most === null) return 'not known';
  if (most === null) return `at least ${least}`;
  if (least === null) return `up to ${most}`;
  if (most === 0) return 'none';
  return least === most ? String(least) : `${least} to ${most}`;
}

/** A value as a person says it. */
export function spokenValue(value: Value): string {
  switch (value.kind) {
    case 'toll':
      return `${value.approximate ? 'about ' : ''}${spokenRange(value.least, value.most)}`;
    case 'when':
      return value.edtf ?? value.words;
    case 'where':
      return value.country === null ? value.name : `${value.name}, ${countryName(value.country)}`;
    case 'event':
      return spoken(value.code);
    case 'who':
      return value.descriptions.length === 0 ? value.words : `${value.words} (${value.descriptions.join(', ')})`;
    case 'coded':
      return spokenCoded(value);
  }
}

function spokenCoded(value: Extract<Value, { kind: 'coded' }>): string {
  const counted = value.count === undefined ? '' : ` ${spokenRange(value.count.least, value.count.most)}`;
  const level = value.level === undefined ? '' : ` ${value.level}`;
  const areas = value.areas === undefined || value.areas.length === 0 ? '' : `: ${value.areas.join(', ')}`;
  return `${spoken(value.code)}${level}${counted}${areas}`;
}

let countries: Intl.DisplayNames | undefined;

/** A country's English name; the code itself when it is none. */
export function countryName(code: string): string {
  try {
    countries ??= new Intl.DisplayNames(['en'], { type: 'region' });
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Who says it, outermost first: `RIA Novosti ← a security source`; the outlet's own words where nobody else is named. */
export function spokenChain(claim: Pick<Claim, 'attribution'>): string {
  return claim.attribution.length === 0
    ? "the outlet's own words"
    : claim.attribution.map((link) => link.text).join(' ← ');
}

/** A settled figure: its range, and the best value where that is not plain from the range. */
export function spokenFinding(finding: Finding): string {
  const { low, best, high } = finding;
  if (typeof low === 'string' || typeof best === 'string' || typeof high === 'string')
    return String(best ?? low ?? high);
  const range = spokenRange(low, high);
  return low !== null && high !== null && low !== high && best !== null ? `${range}, best ${best}` : range;
}

/** `1 origin`, `3 origins`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
