import type { Card } from '../../../model/card.ts';
import type { Feature } from './feature.ts';

const CROWD =
  /\b(crowds?|mobs?|protest\w*|rioters?|demonstrators?|marchers|looters|pogromists|rebels|hundreds|thousands)\b/i;

/** What kind of event, by whom, with what, against what. */
export function actors(a: Card, b: Card): readonly Feature[] {
  return [...kinds(a, b), ...perpetrators(a, b), ...codes('weapon', a, b), ...codes('target', a, b)];
}

function kinds(a: Card, b: Card): readonly Feature[] {
  if (a.family === null || b.family === null || a.kind === null || b.kind === null) return [];
  const [kind, other] = [a.kind, b.kind];
  if (kind === other)
    return [{ feature: 'kind', slots: [['kind/same', 1]], detail: () => `both tell of ${plain(kind)}` }];
  const slot = a.family === b.family ? 'kind/family' : familiesMeet(a.family, b.family) ? 'kind/near' : 'kind/other';
  return [
    { feature: 'kind', slots: [[slot, 1]], detail: () => `one tells of ${plain(kind)}, the other of ${plain(other)}` },
  ];
}

/** A riot or a march is another thing than an attack by a few; families with neither in them may be told of one event. */
const CROWDS = new Set(['unrest']);
const ATTACKS = new Set(['armed', 'explosive', 'remote', 'robbery', 'sexual', 'abduction']);

/** True when reports of one event may give the one family and the other. */
export function familiesMeet(a: string, b: string): boolean {
  return !((CROWDS.has(a) && ATTACKS.has(b)) || (CROWDS.has(b) && ATTACKS.has(a)));
}

function plain(code: string): string {
  return code.replaceAll('_', ' ');
}

function perpetrators(a: Card, b: Card): readonly Feature[] {
  const left = a.words.filter((word) => word.field === 'perpetrator');
  const right = b.words.filter((word) => word.field === 'perpetrator');
  if (left.length === 0 || right.length === 0) return [];
  const [mine, theirs] = [many(left), many(right)];
  const detail = () => `perpetrators: "${left[0]!.words}" and "${right[0]!.words}"`;
  if (mine !== null && theirs !== null && mine !== theirs)
    return [
      {
        feature: 'actors',
        slots: [['actors/crowd-or-few', 1]],
        detail: () => `${detail()}: a crowd in one, a few people in the other`,
      },
    ];
  const same = left.some((x) => right.some((y) => x.code === y.code && x.code !== 'UNK' && x.code !== 'CIV'));
  return [{ feature: 'actors', slots: [[same ? 'actors/same' : 'actors/open', 1]], detail }];
}

/** True for a crowd, false for a few, null when not told. */
function many(words: Card['words']): boolean | null {
  if (words.some((word) => CROWD.test(word.words) || (word.count ?? 0) >= 20)) return true;
  return words.some((word) => word.count !== null && word.count <= 5) ? false : null;
}

function codes(field: string, a: Card, b: Card): readonly Feature[] {
  const of = (card: Card) =>
    [...new Set(card.words.filter((w) => w.field === field && w.code !== 'other').map((w) => w.code))].sort();
  const [left, right] = [of(a), of(b)];
  if (left.length === 0 || right.length === 0) return [];
  const both = left.filter((code) => right.includes(code));
  if (both.length > 0)
    return [{ feature: field, slots: [[`${field}/same`, 1]], detail: () => `${field} in both: ${both.join(', ')}` }];
  return [
    {
      feature: field,
      slots: [[`${field}/apart`, 1]],
      detail: () => `${field}: ${left.join(', ')} in one, ${right.join(', ')} in the other`,
    },
  ];
}
