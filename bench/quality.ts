import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** One task on one file of development data. */
export interface Sheet {
  readonly task: string;
  /** Path of the gold below the data folder. */
  readonly gold: string;
}

/** The development data that every run of the benchmark goes over. */
export const SHEETS: readonly Sheet[] = [
  { task: 'articles', gold: 'articles/dev.jsonl.gz' },
  { task: 'muc4', gold: 'muc4/dev.jsonl.gz' },
  { task: 'casualties', gold: 'incidents/dev.jsonl.gz' },
  { task: 'casualties', gold: 'muc4/casualties_dev.jsonl.gz' },
  { task: 'linking', gold: 'incidents/dev.jsonl.gz' },
  { task: 'attribution', gold: 'polnear/sentences_dev.jsonl.gz' },
  { task: 'attribution-doc', gold: 'polnear/dev.jsonl.gz' },
  { task: 'places', gold: 'geoparsing/geovirus.jsonl.gz' },
  { task: 'places', gold: 'geoparsing/lgl.jsonl.gz' },
];

export type Figure = Readonly<Record<string, number | string | null>>;

export interface Scored {
  readonly task: string;
  readonly gold: string;
  readonly documents: number;
  readonly gold_sha256: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly published: readonly { readonly system: string; readonly figures: string }[];
  /** Wall-clock seconds of the whole predicting process, start included. */
  readonly seconds: number;
}

function run(command: string, args: readonly string[], input: string | null, output: string): void {
  const stdin = input === null ? 'ignore' : openSync(input, 'r');
  const done = spawnSync(command, args, { stdio: [stdin, openSync(output, 'w'), 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status ?? done.signal}`);
}

/** Predicts and scores one sheet; null when its gold is not in the data folder. */
export function scoreSheet(data: string, sheet: Sheet): Scored | null {
  const gold = join(data, sheet.gold);
  if (!existsSync(gold)) return null;
  const scorer = join(data, 'score.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const [input, output, score] = ['in.jsonl', 'out.jsonl', 'score.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    run(process.execPath, [scorer, '--blind', sheet.task, gold], null, input);
    const before = performance.now();
    run(process.execPath, [resolve(import.meta.dirname, 'predict.ts'), sheet.task], input, output);
    const seconds = (performance.now() - before) / 1000;
    run(process.execPath, [scorer, sheet.task, gold, output, '--json'], null, score);
    const scored = readFileSync(score, 'utf8');
    return {
      ...(JSON.parse(scored) as Omit<Scored, 'gold' | 'seconds'>),
      gold: sheet.gold,
      seconds: Math.round(seconds * 10) / 10,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
