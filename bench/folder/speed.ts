import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pages } from './pages.ts';

/** What a command of the command line took, in a process of its own. */
export interface Taken {
  /** Of processor time, the collector's and the compiler's threads included: other work on the machine hardly shows in it. */
  readonly seconds: number;
  /** Largest resident memory, MB. */
  readonly peakMb: number;
}

/** A folder of invented pages read through the command line into an empty ledger, and what is asked of it then. */
export interface FolderSpeed {
  readonly pages: number;
  readonly incidents: number;
  readonly read: Taken & { readonly pagesPerSecond: number };
  readonly list: Taken;
  readonly show: Taken;
  readonly export: Taken;
  /** One page more, read into the full ledger. */
  readonly oneMore: Taken;
  readonly ledgerMb: number;
}

const CLI = resolve(import.meta.dirname, '../../src/faces/cli/hearsay.ts');

/**
 * Says at the end of a process what it took. Its largest resident memory stands in /proc where there is one: what the
 * system counts for a process (`maxRSS`) begins at what its parent held when it started it.
 */
const MEASURED = `data:text/javascript,${encodeURIComponent(`import { readFileSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  let peak = maxRSS;
  try { peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); } catch {}
  console.error('peak', peak, 'took', (userCPUTime + systemCPUTime) / 1e6);
});`)}`;

/** Writes the folder, reads it, and asks for its list, one incident and an export. */
export function folderSpeed(count: number): FolderSpeed {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-folder-'));
  try {
    const all = pages(count + 1);
    for (const { name, text } of all) write(join(folder, 'pages', name), text);
    const last = join(folder, 'pages', all[count]!.name);
    const one = join(folder, 'one', 'more.html');
    write(one, all[count]!.text);
    rmSync(last);
    const store = join(folder, 'store.db');
    const read = taken(['read', join(folder, 'pages'), '--store', store]);
    const list = taken(['incidents', '--store', store], { printed: true });
    const id = /i_[0-9a-f]{16}/.exec(list.out)![0];
    return {
      pages: count,
      incidents: new Set(list.out.match(/i_[0-9a-f]{16}/g)).size,
      read: { ...bare(read), pagesPerSecond: Math.round((10 * count) / read.seconds) / 10 },
      list: bare(list),
      show: bare(taken(['show', id, '--store', store])),
      export: bare(taken(['export', '--format', 'jsonl', '--store', store])),
      oneMore: bare(taken(['read', one, '--store', store])),
      ledgerMb: Math.round(statSync(store).size / 1e6),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const bare = ({ seconds, peakMb }: Taken): Taken => ({ seconds, peakMb });

/** Runs the command line; what it prints is kept only where it is asked for: an export is longer than a string may be. */
function taken(args: readonly string[], { printed = false } = {}): Taken & { readonly out: string } {
  const done = spawnSync(process.execPath, ['--import', MEASURED, CLI, ...args], {
    stdio: ['ignore', printed ? 'pipe' : 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 31,
  });
  const [, peak, seconds] = /peak (\d+) took ([\d.]+)/.exec(done.stderr) ?? [];
  if (peak === undefined) throw new Error(`'${args.join(' ')}' failed: ${done.stderr.slice(-2000)}`);
  return {
    seconds: Math.round(100 * Number(seconds)) / 100,
    peakMb: Math.round(Number(peak) / 1024),
    out: done.stdout ?? '',
  };
}

export function printFolder({
  pages: count,
  incidents,
  read,
  list,
  show,
  export: out,
  oneMore,
  ledgerMb,
}: FolderSpeed): void {
  const took = ({ seconds, peakMb }: Taken) => `${seconds.toFixed(1)} s, ${peakMb} MB`;
  console.log(
    `  ${String(count).padStart(6)} pages           ${read.pagesPerSecond} a second (${took(read)}); ${incidents} incidents; ledger ${ledgerMb} MB`,
  );
  console.log(`    list ${took(list)} · show ${took(show)} · export ${took(out)} · one page more ${took(oneMore)}`);
}
