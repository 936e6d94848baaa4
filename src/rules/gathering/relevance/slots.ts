import type { Claim } from '../../../model/claim.ts';
import type { Field } from '../../../model/fields.ts';

/** Fields whose codes tell a page about violence from one that borrows its words. */
const CODED: ReadonlySet<Field> = new Set(['kind', 'suspect_status', 'measure']);
const COUNTED: readonly Field[] = [
  'kind',
  'killed',
  'wounded',
  'shot',
  'weapon',
  'perpetrator',
  'victim',
  'target',
  'act',
  'suspect_status',
  'measure',
];
const PROMINENT: ReadonlySet<Claim['role']> = new Set(['headline', 'subhead']);

/**
 * What the claims of a page show of its subject, each thing once: what is claimed in the headline and in the body, how
 * often, of whom, on whose word. No word of the page is among them, so that it holds for pages of any country.
 */
export function slotsOf(claims: readonly Claim[]): readonly string[] {
  const slots = new Set<string>();
  for (const { field, group, role, value, attribution, polarity } of claims) {
    if (field === 'time' || field === 'place') continue;
    slots.add(`${field}/${PROMINENT.has(role) ? 'headline' : 'body'}`);
    if (value.kind === 'toll') slots.add(`${field}/of/${polarity === 'asserted' ? group : polarity}`);
    else if (CODED.has(field))
      slots.add(`${field}/is/${value.kind === 'where' || value.kind === 'when' ? '' : value.code}`);
    for (const { kind } of attribution) slots.add(`says/${kind}`);
  }
  for (const field of COUNTED)
    slots.add(`${field}/times/${band(claims.filter((claim) => claim.field === field).length)}`);
  slots.add(`sentences/${band(new Set(claims.map(({ sentence }) => sentence[0])).size)}`);
  slots.add(`fields/${Math.min(10, new Set(claims.map(({ field }) => field)).size)}`);
  return [...slots];
}

function band(count: number): string {
  return count > 8 ? '9+' : count > 4 ? '5+' : count > 2 ? '3+' : String(count);
}
