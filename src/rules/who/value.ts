import type { Analysis } from '../../language/analysis.ts';
import { quantityAt } from '../../language/numbers.ts';
import type { HedgeKind } from '../../model/claim.ts';
import type { Who } from '../../model/value.ts';
import { type Actor, spanOf } from '../scene/actor.ts';

const ALLEGED =
  /^(?:alleged|suspected|presumed|accused|apparent|supposed|purported|believed|unconfirmed|possible|alleged-)$/;
/** Participles that stand before a phrase and belong to it: "masked gunmen", "suspected rebels". */
const MARKED = /^(?:masked|armed|unidentified|suspected|alleged|hooded|unknown|accused|unarmed|injured|off-duty)$/;
const DETERMINERS = new Set(['the', 'a', 'an', 'some', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its']);

/** PLOVER's sector of an actor: COP, MIL, REB, UAF, CIV, UNK. */
export function sectorOf(actor: Actor): string {
  if (actor.armed !== null) return actor.armed.sector;
  const group = actor.person?.group;
  if (actor.person !== null) return group === 'unspecified' && actor.crowd ? 'CIV' : actor.person.sector;
  if (actor.crowd) return 'CIV';
  return actor.shape === 'number' ? 'UNK' : 'UNK';
}

/** A person's or organisation's own name in the words; null where they only describe. */
export function nameOf({ tokens, text }: Analysis, actor: Actor): string | null {
  if (actor.armed !== null) return actor.armed.name.length > 0 ? (properIn(actor) ?? actor.armed.name) : null;
  return actor.shape === 'name' || actor.person !== null ? properIn(actor) : null;

  function properIn({ first, last }: Actor): string | null {
    let from = -1;
    let to = -1;
    for (let i = first; i < last; i++) {
      if (tokens[i]!.tag === 'PROPN') {
        if (from < 0) from = i;
        to = i + 1;
      } else if (from >= 0) break;
    }
    return from < 0 || to <= actor.head ? null : text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  }
}

function countOf({ tokens }: Analysis, { first, last, head }: Actor): Who['count'] {
  for (let i = first; i < Math.min(last, first + 3); i++) {
    const quantity = quantityAt(tokens, i, last);
    if (quantity !== null) return { least: quantity.least, most: quantity.most };
  }
  const start = tokens[first]!.lower;
  if (
    (start === 'a' || start === 'an') &&
    !/^(?:crowd|mob|group|gang|band)$/.test(tokens[head]!.lower) &&
    tokens[last - 1]!.lower !== 'of' &&
    last - 1 === head
  )
    return { least: 1, most: 1 };
  return null;
}

/** The actor's words, as a value. Articles in front are left out of the words. */
export function whoOf(analysis: Analysis, actor: Actor, descriptions: readonly string[] = []): Who {
  const before = actor.first > 0 ? analysis.tokens[actor.first - 1]! : null;
  const masked =
    before !== null &&
    (before.verb < 0 || before.lower !== 'accused') &&
    MARKED.test(before.lower) &&
    before.sentence === analysis.tokens[actor.head]!.sentence;
  const article = DETERMINERS.has(analysis.tokens[actor.first]!.lower) && actor.last - actor.first > 1;
  const first = masked ? actor.first - 1 : article ? actor.first + 1 : actor.first;
  const words = analysis.text.slice(...spanOf(analysis, { first, last: actor.last })).replace(/\s+/g, ' ');
  return {
    kind: 'who',
    code: sectorOf(actor),
    words,
    name: nameOf(analysis, actor),
    count: countOf(analysis, actor),
    descriptions,
  };
}

/** "alleged", "suspected" within the words themselves, or right in front of them. */
export function hedgeOf({ tokens }: Analysis, { first, head }: Actor): HedgeKind {
  for (let i = Math.max(0, first - 1); i <= head; i++) if (ALLEGED.test(tokens[i]!.lower)) return 'alleged';
  return 'none';
}
