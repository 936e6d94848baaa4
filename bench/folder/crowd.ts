/**
 * Linking at scale: `node bench/folder/crowd.ts [--accounts 100000]` lets so many accounts meet in a ledger on the disk, by
 * the same code as `hearsay read`, and prints what it took, what one account more takes, and how well they were linked.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Card, Vector } from '../../src/model/card.ts';
import { idOf, sha256 } from '../../src/model/id.ts';
import type { KeptPage } from '../../src/model/kept.ts';
import { join as joined } from '../../src/rules/sameness/hash.ts';
import { composition } from '../../src/run/composition.ts';
import { judgeAll } from '../../src/run/judging.ts';
import { readPage } from '../../src/stages/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { type InventedPage, pages } from './pages.ts';

/** Pages read in earnest; the others' accounts are made from theirs, at other times and with other people and streets. */
const READ = 2000;
/** Days between one round of the same incidents and the next. */
const APART = 37;
const NOW = '2024-01-01T00:00:00Z';
const BATCH = 100;

interface Seed {
  readonly kept: KeptPage;
  readonly incident: number;
}

function seeds(count: number): readonly Seed[] {
  return pages(count).flatMap(({ name, text, incident }: InventedPage) => {
    const given = { source: name, url: null, fetched: NOW, how: 'file', outlet: null } as const;
    const { kept } = readPage(new TextEncoder().encode(text), given);
    return kept?.accounts.length ? [{ kept, incident }] : [];
  });
}

/** Another report for each of the first ones: later, of other people, in another town, in other words for what was there. */
function rounds(first: readonly Seed[]): (seed: Seed, round: number) => KeptPage {
  const words = [
    ...new Set(first.flatMap(({ kept }) => kept.accounts.flatMap(({ card }) => [...card.rare, ...card.rareNames]))),
  ];
  const places = new Map(words.sort((a, b) => a - b).map((word, i) => [word, i] as const));
  const towns = new Map(first.map(({ kept, incident }) => [incident, kept.accounts[0]!.card.places] as const));
  const numbers = [...towns.keys()];
  return ({ kept, incident }, round) => {
    // A word for a word of the same stock, so that words grow common as they would.
    const other = (word: number): number => {
      const place = places.get(word);
      return place === undefined ? word : words[(place + round * 7919) % words.length]!;
    };
    const town = towns.get(numbers[(numbers.indexOf(incident) + round * 131) % numbers.length]!)!;
    const hash = sha256(`${kept.page.sha256} ${round}`);
    const article = { ...kept.article!, id: idOf('a', [hash]), sha256: hash };
    const id = idOf('k', [article.id, 0, round]);
    const card = later({ ...kept.accounts[0]!.card, account: id, article: article.id, places: town }, round, other);
    return {
      ...kept,
      page: { ...kept.page, sha256: hash },
      bytes: null,
      capture: { ...kept.capture, sha256: hash },
      article,
      claims: [],
      notices: [],
      accounts: [{ ...kept.accounts[0]!, id, article: article.id, claims: [], card }],
    };
  };
}

function later(card: Card, round: number, other: (word: number) => number): Card {
  const days = round * APART;
  const others = (list: readonly number[]) => list.map((one) => joined(one, round)).sort((a, b) => a - b);
  const reworded = ({ terms, weights }: Vector): Vector => {
    const pairs = terms.map((term, i) => [other(term), weights[i]!] as const).sort((a, b) => a[0] - b[0]);
    return { terms: pairs.map(([term]) => term), weights: pairs.map(([, weight]) => weight) };
  };
  return {
    ...card,
    when: card.when && [card.when[0] + days, card.when[1] + days],
    reported: card.reported && card.reported + days,
    days: card.days.map((day) => day + days),
    firstDay: card.firstDay && card.firstDay + days,
    names: others(card.names),
    aged: others(card.aged),
    streets: others(card.streets),
    sketch: card.sketch.map((one) => joined(one, round)),
    rare: card.rare.map(other),
    rareNames: card.rareNames.map(other),
    proper: reworded(card.proper),
    title: reworded(card.title),
    lead: reworded(card.lead),
    body: reworded(card.body),
  };
}

async function keep(store: Store, kept: readonly KeptPage[]): Promise<void> {
  for (let from = 0; from < kept.length; from += BATCH) await store.append(kept.slice(from, from + BATCH));
}

const used = (): number => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { accounts: { type: 'string', default: '100000' } } });
  const wanted = Number(values.accounts);
  const seed = seeds(READ);
  const again = rounds(seed);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-crowd-'));
  const file = join(folder, 'store.db');
  const store = await openStore(file);
  try {
    const truth = new Map<string, string>();
    let [linking, count] = [0, 0];
    for (let round = 0; count < wanted; round++) {
      const before = count;
      const kept = seed.slice(0, wanted - count).map((one) => {
        const page = again(one, round);
        truth.set(page.accounts[0]!.id, `${one.incident} ${round}`);
        return page;
      });
      await keep(store, kept);
      const start = used();
      await judgeAll(store, NOW);
      linking += used() - start;
      count += kept.length;
      if (Math.floor(count / 10_000) > Math.floor(before / 10_000)) report(count, linking);
    }
    const one = again(seed[7]!, 1_000_003);
    const start = performance.now();
    await store.append([one]);
    await judgeAll(store, NOW);
    console.log(`one more page: ${Math.round(performance.now() - start)} ms to keep it and judge its account`);
    const composing = used();
    const { groups } = await composition(store, null);
    console.log(
      `composing: ${(used() - composing).toFixed(1)} s, ${groups.length} incidents of ${new Set(truth.values()).size}`,
    );
    console.log(
      `pairs: precision, recall ${shares(groups, truth)
        .map((share) => (100 * share).toFixed(1))
        .join(', ')}`,
    );
    console.log(`largest: ${largest(groups, truth)}`);
    console.log(`ledger ${Math.round(statSync(file).size / 1e6)} MB`);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(count: number, seconds: number): void {
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${count} accounts: ${seconds.toFixed(1)} s of judging, ${peak} MB at most`);
}

/** Of the pairs put together, those of one incident; of the pairs of one incident, those put together. */
function shares(
  groups: readonly { accounts: readonly string[] }[],
  truth: ReadonlyMap<string, string>,
): readonly number[] {
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const counted = (names: Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts.values();
  };
  const both = pairs(groups.flatMap(({ accounts }) => [...counted(accounts.map((id) => truth.get(id) ?? id))]));
  return [both / pairs(groups.map(({ accounts }) => accounts.length)), both / pairs(counted(truth.values()))];
}

/** The incident put together of the most accounts, beside the one of which the most were made. */
function largest(groups: readonly { accounts: readonly string[] }[], truth: ReadonlyMap<string, string>): string {
  const sizes = new Map<string, number>();
  for (const incident of truth.values()) sizes.set(incident, (sizes.get(incident) ?? 0) + 1);
  const found = groups.reduce((most, group) => (group.accounts.length > most.accounts.length ? group : most));
  const parts = Map.groupBy(found.accounts, (id) => truth.get(id) ?? id);
  const right = Math.max(...[...parts.values()].map((part) => part.length));
  const made = [...parts].find(([, part]) => part.length === right)![0];
  return `${found.accounts.length} accounts, ${right} of one incident of ${sizes.get(made) ?? 1}, ${parts.size - 1} other incidents in it; the largest made: ${Math.max(...sizes.values())}`;
}

await main();
