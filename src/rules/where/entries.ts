import { entriesOf } from '../page/entries.ts';
import type { Reading } from '../rule.ts';
import type { Bond } from './bond.ts';
import { sceneOf } from './scene.ts';
import { isFirm, type Tie } from './tie.ts';

/** Names that stand alone before what they place. */
const LABELS: ReadonlySet<Bond> = new Set(['dateline', 'label']);

/**
 * The names that say where the page's events were, in text order. Each entry of a running report or a list has a scene
 * of its own, where its words place violence or it begins with a town ("Odesa: two hurt").
 */
export function scenesOf({ article, analysis: { tokens, sentences } }: Reading, ties: readonly Tie[]): readonly Tie[] {
  const whole = sceneOf(ties);
  const entries = ties.length === 0 ? null : entriesOf(article);
  if (entries === null) return whole;
  const headings = new Set(entries.headings);
  const blockOf = ({ first }: Tie['toponym']): number => sentences[tokens[first]!.sentence]!.block;
  const entryOf = ({ toponym }: Tie): number => entries.byBlock[blockOf(toponym)] ?? -1;
  const byEntry = Map.groupBy(ties, entryOf);
  const kept = new Set<Tie>();
  for (const [number, own] of byEntry) {
    const places = number >= 0 && own.some((tie) => isFirm(tie) || (LABELS.has(tie.bond) && tie.violent));
    const headed = own.filter(({ bond, toponym }) => bond === 'label' && headings.has(blockOf(toponym)));
    for (const tie of headed) kept.add(tie);
    const scene = places ? sceneOf(own) : [];
    for (const tie of scene.length > 0 ? scene : whole) if (entryOf(tie) === number) kept.add(tie);
  }
  return [...kept].sort((a, b) => a.toponym.first - b.toponym.first);
}
