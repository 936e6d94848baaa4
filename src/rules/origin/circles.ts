import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { outletNamed } from './outlets/registry.ts';
import { isNamed, speakerKey } from './speaker.ts';

/** Claims that lead back to each other alone: A has it from B, and B from A. Nobody is left who knew. */
export interface Circle {
  readonly claims: readonly Claim[];
  /** The outlets, in the order they cite each other. */
  readonly outlets: readonly string[];
}

const keyOf = (name: string): string => speakerKey(outletNamed(name)?.name ?? name);

/** The outlet or agency a claim is taken from, where its chain ends there. */
function takenFrom({ attribution }: Claim): string | null {
  const last = attribution.at(-1);
  return last !== undefined && (last.kind === 'outlet' || last.kind === 'agency') && isNamed(last)
    ? keyOf(last.text)
    : null;
}

/** Finds circles among claims of one field and group. */
export function circles(claims: readonly Claim[], texts: ReadonlyMap<string, Article>): readonly Circle[] {
  const cites = new Map<string, Map<string, Claim[]>>();
  const names = new Map<string, string>();
  for (const claim of claims) {
    const outlet = texts.get(claim.article)?.outlet ?? null;
    const source = takenFrom(claim);
    if (outlet === null || source === null || source === keyOf(outlet)) continue;
    names.set(keyOf(outlet), outlet);
    const of = cites.get(keyOf(outlet)) ?? new Map<string, Claim[]>();
    of.set(source, [...(of.get(source) ?? []), claim]);
    cites.set(keyOf(outlet), of);
  }
  const found = new Map<string, Circle>();
  for (const start of [...cites.keys()].sort()) {
    const way = wayBack(start, cites);
    if (way === null) continue;
    const steps = way.map((outlet, i) => cites.get(outlet)!.get(way[(i + 1) % way.length]!)!);
    const key = [...way].sort().join('|');
    if (!found.has(key)) found.set(key, { claims: steps.flat(), outlets: way.map((outlet) => names.get(outlet)!) });
  }
  return [...found.values()];
}

/** The shortest way from an outlet over those it cites back to itself; null without one. */
function wayBack(start: string, cites: ReadonlyMap<string, ReadonlyMap<string, unknown>>): readonly string[] | null {
  const seen = new Set<string>();
  let ways: (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const next: (readonly string[])[] = [];
    for (const way of ways)
      for (const cited of [...(cites.get(way.at(-1)!)?.keys() ?? [])].sort()) {
        if (cited === start) return way;
        if (seen.has(cited)) continue;
        seen.add(cited);
        next.push([...way, cited]);
      }
    ways = next;
  }
  return null;
}
