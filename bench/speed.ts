import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage, type Timed } from '../src/stages/index.ts';

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
  /** A folder of so many pages read through the command line: seconds, and the largest resident memory in MB. */
  readonly folder: { readonly pages: number; readonly seconds: number; readonly peakMb: number };
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

/** Pages made from the samples, each with figures of its own, so that no two have the same bytes. */
function folderSpeed(count: number): Speed['folder'] {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-folder-'));
  try {
    const samples = join(root, 'examples/pages');
    const texts = readdirSync(samples)
      .filter((name) => name.endsWith('.txt') || name.endsWith('.html'))
      .map((name) => ({ name, text: readFileSync(join(samples, name), 'utf8') }));
    for (let i = 0; i < count; i++) {
      const { name, text } = texts[i % texts.length]!;
      const sub = join(folder, String(i % 100));
      mkdirSync(sub, { recursive: true });
      writeFileSync(join(sub, `${i}-${name}`), `${text}\n<!-- ${i} -->\n`);
    }
    const before = performance.now();
    const done = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { main } = await import(${JSON.stringify(join(root, 'src/faces/cli/main.ts'))}); await main(['read', ${JSON.stringify(folder)}, '--store', ${JSON.stringify(join(folder, 'store.db'))}]); console.error('peak', process.resourceUsage().maxRSS);`,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const peak = Number(/peak (\d+)/.exec(done.stderr)?.[1] ?? Number.NaN);
    return {
      pages: count,
      seconds: Math.round((performance.now() - before) / 100) / 10,
      peakMb: Math.round(peak / 1024),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times the product on the development data (skipped where it is absent) and on folders made from the samples. */
export function speed(data: string, folderPages = 10_000): Speed {
  return { texts: textSpeed(data), html: htmlSpeed(data), startMs: startSpeed(), folder: folderSpeed(folderPages) };
}

export function printSpeed({ texts, html, startMs, folder }: Speed): void {
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
  console.log(`  folder                  ${folder.pages} pages in ${folder.seconds} s, at most ${folder.peakMb} MB`);
}
