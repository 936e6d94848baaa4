import type { Decision, Ruling } from '../model/decision.ts';
import { idOf } from '../model/id.ts';
import type { Value } from '../model/value.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';
import { type Composition, composition } from './composition.ts';
import { meant, meantIncident } from './find.ts';

/** A ruling on something that is not kept, or that would rule on nothing. The message says what was expected. */
export class BadRuling extends Error {
  override readonly name = 'BadRuling';
}

/** Who decides, why, and when (ISO 8601 UTC). */
export interface Signature {
  readonly author: string;
  readonly reason: string;
  readonly at: string;
}

/**
 * Keeps a person's decision, after looking that it rules on what is kept: ids may be aliases or beginnings, and stand
 * in full in the decision. Throws BadRuling, and NotKept for ids that stand for nothing.
 */
export async function decide(store: Store, asked: Ruling, { author, reason, at }: Signature): Promise<Decision> {
  if (author.trim() === '') throw new BadRuling('a decision needs an author.');
  const ruling = await checked(store, asked);
  const made = { id: idOf('d', [author, at, reason, JSON.stringify(ruling)]), author, at, reason, ruling };
  await store.appendDecision(made);
  return made;
}

async function checked(store: Store, ruling: Ruling): Promise<Ruling> {
  switch (ruling.kind) {
    case 'judge':
      return judged(await composition(store, null), ruling);
    case 'merge':
      return merged(store, ruling);
    case 'split':
      return split(store, ruling);
    case 'correct':
      return corrected(store, ruling);
    case 'reject':
      return { ...ruling, claim: (await keptClaim(store, ruling.claim)).id };
    case 'grade':
      return graded(ruling);
    case 'redact':
      return redacted(store, ruling);
    case 'undo':
      return undone(store, ruling);
  }
}

type Of<Kind extends Ruling['kind']> = Extract<Ruling, { readonly kind: Kind }>;

function judged(whole: Composition, ruling: Of<'judge'>): Ruling {
  for (const id of [ruling.a, ruling.b])
    if (!whole.accounts.has(id))
      throw new BadRuling(`'${id}' is no account; 'hearsay explain INCIDENT' lists accounts.`);
  if (ruling.a === ruling.b)
    throw new BadRuling(`an account is always the same as itself; '${ruling.a}' is given twice.`);
  return ruling;
}

async function merged(store: Store, { incidents: ids }: Of<'merge'>): Promise<Ruling> {
  const whole = await composition(store, null);
  const incidents: string[] = [];
  for (const id of ids) incidents.push((await meantIncident(store, whole, id)).id);
  if (new Set(incidents).size < 2) throw new BadRuling('a merge needs two different incidents or more.');
  return { kind: 'merge', incidents };
}

async function split(store: Store, { incident: id, accounts }: Of<'split'>): Promise<Ruling> {
  const group = await meantIncident(store, await composition(store, null), id);
  const strange = accounts.find((account) => !group.accounts.includes(account));
  if (strange !== undefined)
    throw new BadRuling(`'${strange}' is no account of ${group.id}; it has ${group.accounts.join(', ')}.`);
  if (accounts.length === 0) throw new BadRuling('a split must name the accounts that leave.');
  if (accounts.length === group.accounts.length)
    throw new BadRuling(`a split must leave an account behind; ${group.id} has ${accounts.length}.`);
  return { kind: 'split', incident: group.id, accounts };
}

async function keptClaim(store: Store, id: string) {
  const found = await meant(store, await composition(store, null), id);
  if (found.kind !== 'claim') throw new BadRuling(`'${id}' is no claim; 'hearsay show INCIDENT' lists its claims.`);
  return found.claim;
}

async function corrected(store: Store, ruling: Of<'correct'>): Promise<Ruling> {
  const { id, field, value } = await keptClaim(store, ruling.claim);
  const given: unknown = ruling.value;
  if (typeof given !== 'object' || given === null || ruling.value.kind !== value.kind)
    throw new BadRuling(`the value of ${field} has kind '${value.kind}'; expected JSON like ${JSON.stringify(value)}.`);
  const wrong = wrongIn(ruling.value);
  if (wrong !== null) throw new BadRuling(`${wrong}; expected JSON like ${JSON.stringify(value)}.`);
  return { kind: 'correct', claim: id, value: ruling.value };
}

/** What of a value given by hand cannot be; null when it can. */
function wrongIn(value: Value): string | null {
  switch (value.kind) {
    case 'toll': {
      const { least, most } = value;
      if (![least, most].every((end) => end === null || (Number.isInteger(end) && end >= 0)))
        return 'a figure is a whole number, or null where it is open';
      return least !== null && most !== null && least > most ? `${least} is more than ${most}` : null;
    }
    case 'when':
      return value.edtf === null || isDay(value.earliest, value.latest) ? null : `'${value.edtf}' is no day or days`;
    case 'where': {
      const { lat, lon } = value;
      if ((lat === null) !== (lon === null)) return 'a place has a latitude and a longitude, or neither';
      return Math.abs(lat ?? 0) <= 90 && Math.abs(lon ?? 0) <= 180 ? null : `${lat}, ${lon} is no position`;
    }
    case 'coded':
    case 'event':
      return typeof value.code === 'string' && value.code !== '' ? null : 'a code is needed';
    case 'who':
      return typeof value.words === 'string' && value.words.trim() !== '' ? null : 'words are needed';
  }
}

const isDay = (first: string | null, last: string | null): boolean =>
  first !== null && last !== null && first <= last && !Number.isNaN(Date.parse(first) + Date.parse(last));

function graded(ruling: Of<'grade'>): Ruling {
  if (/^[A-F]$/.test(ruling.grade)) return ruling;
  throw new BadRuling(
    `'${ruling.grade}' is no grade of a source; expected A (completely reliable) to F (cannot be judged).`,
  );
}

async function redacted(store: Store, ruling: Of<'redact'>): Promise<Ruling> {
  const article = await store.article(ruling.article);
  if (article === null)
    throw new BadRuling(`'${ruling.article}' is no article; 'hearsay search WORDS' finds articles.`);
  for (const [start, end] of ruling.spans ?? [])
    if (!(start >= 0 && start < end && end <= article.text.length))
      throw new BadRuling(`'${start}-${end}' is no span; expected START-END within 0-${article.text.length}.`);
  return { ...ruling, article: article.id };
}

async function undone(store: Store, ruling: Of<'undo'>): Promise<Ruling> {
  const known = (await collected(store.decisions())).some(({ id }) => id === ruling.decision);
  if (!known) throw new BadRuling(`'${ruling.decision}' is no decision that is kept.`);
  return ruling;
}
