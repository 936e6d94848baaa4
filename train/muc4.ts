import { readRows } from './data.ts';

export const ROLES = ['perp_ind', 'perp_org', 'target', 'victim', 'weapon'] as const;
export type Role = (typeof ROLES)[number];

const SLOT: Record<Role, string> = {
  perp_ind: 'perp_individual',
  perp_org: 'perp_org',
  target: 'phys_tgt',
  victim: 'hum_tgt_name',
  weapon: 'instrument_id',
};

interface Fill {
  readonly alts: readonly string[];
}

interface Row {
  readonly doc_id: string;
  readonly text: string;
  readonly templates: readonly { readonly slots: Readonly<Record<string, readonly Fill[]>> }[];
}

/** An entity is the list of its names in normal form; a template has a type and each role's entities. */
export type Entity = readonly string[];
export interface Template {
  readonly type: string;
  readonly roles: Readonly<Record<Role, readonly Entity[]>>;
}

/** A report and what the key says of it. */
export interface Report {
  readonly id: string;
  readonly text: string;
  readonly templates: readonly Template[];
}

/** Lower case, no ASCII punctuation, no articles, single spaces: the scorers' normal form. */
export function normal(mention: string): string {
  return mention
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(a|an|the)\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

/** A wire report's head: place, date, and what follows the dashes in square brackets. */
const HEAD = /^[^\n]{0,200}?--\s+(?:\[[^\]]+\]\s+)+/;

export function withoutHead(text: string): string {
  return text.replace(HEAD, '');
}

function roleOf(template: Row['templates'][number], role: Role, text: string): Entity[] {
  return (template.slots[SLOT[role]] ?? [])
    .map((fill) => fill.alts.map((alt) => alt.toLowerCase().trim()).filter((alt) => text.includes(alt)))
    .filter((alts) => alts.length > 0)
    .map((alts) => alts.map(normal));
}

/** Reads a part of MUC-4 with its key, reduced to a type and five roles as the benchmark does. */
export function readReports(path: string): Report[] {
  return readRows<Row>(path).map((row) => {
    const text = withoutHead(row.text);
    const plain = text.replaceAll('[', '(').replaceAll(']', ')').toLowerCase().replace(/\s+/g, ' ');
    return {
      id: row.doc_id,
      text,
      templates: (row.templates ?? []).map((template) => ({
        type: (template.slots.type?.[0]?.alts[0] ?? 'ATTACK').toLowerCase(),
        roles: Object.fromEntries(ROLES.map((role) => [role, roleOf(template, role, plain)])) as Record<Role, Entity[]>,
      })),
    };
  });
}
