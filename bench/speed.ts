import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage, type Timed } from '../src/stages/index.ts';
import { type FolderSpeed, folderSpeed, printFolder } from './folder/speed.ts';

/** Rates are medians of rounds in one process; each is a count a second. */
export interface Speed {
  readonly texts: {
    readonly articles: number;
    readonly perSecond: number;
    readonly msByStage: Readonly<Record<string, number>>;
    readonly winkAlonePerSecond: number;
  } | null;
  readonly html: {
    readonly pages: number;
    readonly meanBytes: number;
    readonly perSecond: number;
    readonly readabilityAlonePerSecond: number;
  } | null;
  /** Milliseconds from start to first output of the command line, median of five. */
  readonly startMs: number;
  /** Invented folders of growing size through the command line: where rates stay the same, cost is linear. */
  readonly folders: readonly FolderSpeed[];
}

const root = resolve(import.meta.dirname, '..');

function rows(path: string): Record<string, string>[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, string>);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

/** Items a second, median of three rounds after one to warm up. */
function rate(items: readonly unknown[], work: () => void): number {
  work();
  const seconds = [1, 2, 3].map(() => {
    const before = performance.now();
    work();
    return (performance.now() - before) / 1000;
  });
  return Math.round(items.length / median(seconds));
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const given = (source: string) =>
  ({ source, url: null, fetched: '2020-01-01T00:00:00Z', how: 'file', outlet: null }) as const;

function textSpeed(data: string): Speed['texts'] {
  const path = join(data, 'incidents/dev.jsonl.gz');
  if (!existsSync(path)) return null;
  const pages = rows(path)
    .map((row) => encode(`${row.title}\n\n${row.text}`))
    .slice(0, 500);
  const spent = new Map<string, number>();
  const timed: Timed = (stage, work) => {
    const before = performance.now();
    const result = work();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - before);
    return result;
  };
  const perSecond = rate(pages, () => pages.forEach((bytes, i) => void readPage(bytes, given(`${i}.txt`))));
  for (const [i, bytes] of pages.entries()) readPage(bytes, given(`${i}.txt`), timed);
  const msByStage = Object.fromEntries(
    [...spent].map(([stage, ms]) => [stage, Math.round((1000 * ms) / pages.length) / 1000]),
  );
  return {
    articles: pages.length,
    perSecond,
    msByStage,
    winkAlonePerSecond: winkAlone(
      rows(path)
        .map((row) => row.text ?? '')
        .slice(0, 500),
    ),
  };
}

function winkAlone(texts: readonly string[]): number {
  const require = createRequire(import.meta.url);
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return rate(texts, () => {
    for (const text of texts) wink.readDoc(text).tokens().out(wink.its.pos);
  });
}

function htmlSpeed(data: string): Speed['html'] {
  const path = join(data, 'articles/dev.jsonl.gz');
  if (!existsSync(path)) return null;
  const pages = rows(path)
    .map((row) => row.html ?? '')
    .slice(0, 60);
  const bytes = pages.map(encode);
  const perSecond = rate(pages, () => bytes.forEach((page, i) => void readPage(page, given(`${i}.html`))));
  const alone = rate(pages, () => {
    for (const page of pages) new Readability(parseHTML(page).document as never).parse();
  });
  const meanBytes = Math.round(bytes.reduce((sum, page) => sum + page.length, 0) / bytes.length);
  return { pages: pages.length, meanBytes, perSecond, readabilityAlonePerSecond: alone };
}

const CLI = join(root, 'src/faces/cli/hearsay.ts');

function startSpeed(): number {
  const page = join(root, 'examples/pages', readdirSync(join(root, 'examples/pages'))[0]!);
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = performance.now();
    spawnSync(process.execPath, [CLI, 'read', page, '--store', ':memory:'], { stdio: 'ignore' });
    return performance.now() - before;
  });
  return Math.round(median(times));
}

/** Times the product on the development data (skipped where it is absent) and on invented folders. */
export function speed(data: string, folders: readonly number[]): Speed {
  return {
    texts: textSpeed(data),
    html: htmlSpeed(data),
    startMs: startSpeed(),
    folders: folders.map((pages) => folderSpeed(pages)),
  };
}

export function printSpeed({ texts, html, startMs, folders }: Speed): void {
  console.log('\nspeed, one core');
  if (texts !== null) {
    console.log(
      `  text to claims          ${texts.perSecond} articles a second (wink-nlp alone, sentences and tags: ${texts.winkAlonePerSecond})`,
    );
    for (const [stage, ms] of Object.entries(texts.msByStage))
      console.log(`    ${stage.padEnd(20)} ${ms.toFixed(3)} ms an article`);
  }
  if (html !== null) {
    const kilobytes = Math.round(html.meanBytes / 1000);
    console.log(
      `  HTML to claims          ${html.perSecond} pages a second of ${kilobytes} kB (linkedom and Readability alone: ${html.readabilityAlonePerSecond})`,
    );
  }
  console.log(`  start to result         ${startMs} ms, one page`);
  for (const folder of folders) printFolder(folder);
}
