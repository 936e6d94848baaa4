import type { Card } from '../../model/card.ts';
import { likeness } from './sketch.ts';
import { cosine, shared } from './vector.ts';

const COPY = 0.25;
const LIKE = 0.5;
/** Short notices of like events are alike. */
const LONG = 40;

/**
 * Why two accounts cannot be called the same however well they agree; null when they can. A like place is no proof: a
 * day on both sides is needed, or something that hardly two incidents share (a victim's name and age, two names, one text).
 */
export function enough(a: Card, b: Card): string | null {
  if (dated(a) && dated(b)) return null;
  const known =
    shared(a.aged, b.aged) > 0 ||
    shared(a.names, b.names) > 1 ||
    likeness(a.sketch, b.sketch) >= COPY ||
    (Math.min(a.length, b.length) >= LONG && cosine(a.body, b.body) >= LIKE);
  if (known) return null;
  return 'at least one account has no date at all, and nothing that only one incident has is in both';
}

function dated(card: Card): boolean {
  return card.when !== null || card.reported !== null;
}
