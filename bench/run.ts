/**
 * Every figure of the product from one command: `npm run bench [-- --data DIR] [--only TASK] [--pages N,N,…]`. Predicts and scores each
 * sheet of development data, times the stages, prints a table and writes `bench/results.json`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { below, type Floors } from './floors.ts';
import { type Figure, type Scored, SHEETS, scoreSheet } from './quality.ts';
import { scoreScene } from './scene.ts';
import { printSpeed, speed } from './speed.ts';

const here = import.meta.dirname;

/** A figure as a person reads it: fractions as percentages, everything else with its unit. */
function shown(figure: Figure): string {
  const percent = (value: unknown): string => (typeof value === 'number' ? (100 * value).toFixed(1) : '–');
  if ('f' in figure) return `P ${percent(figure.p)} R ${percent(figure.r)} F ${percent(figure.f)}`;
  if (typeof figure.value !== 'number') return String(figure.value);
  if (figure.unit === 'share') return percent(figure.value);
  return figure.unit === 'count'
    ? String(figure.value)
    : `${figure.value.toFixed(2)}${figure.unit === 'km' ? ' km' : ''}`;
}

function print(sheet: Scored): void {
  console.log(
    `\n${sheet.task} · ${sheet.gold} · ${sheet.documents} documents in ${sheet.seconds} s · ${sheet.gold_sha256.slice(0, 12)}`,
  );
  for (const [name, figure] of Object.entries(sheet.figures)) console.log(`  ${name.padEnd(48)} ${shown(figure)}`);
  for (const { system, figures } of sheet.published) console.log(`  beside it: ${system}: ${figures}`);
}

/** The commit the figures were made from, with a mark when the tree had changes. */
function version(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: here, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: resolve(here, '../../shared/bench') },
      only: { type: 'string' },
      pages: { type: 'string', default: '1000,3000,10000' },
    },
  });
  const wanted = SHEETS.filter((sheet) => values.only === undefined || sheet.task === values.only);
  if (!existsSync(values.data))
    console.log(`No development data at ${values.data}; quality is not measured. (--data DIR)`);
  const sheets: Scored[] = [];
  for (const sheet of existsSync(values.data) ? wanted : []) {
    const scored = scoreSheet(values.data, sheet);
    if (scored === null) console.log(`\n${sheet.task}: no ${sheet.gold} in the data folder`);
    else {
      print(scored);
      sheets.push(scored);
    }
  }
  const scene = values.only === undefined || values.only === 'scene' ? scoreScene(values.data) : null;
  if (scene !== null) {
    print(scene);
    sheets.push(scene);
  }
  if (values.only !== undefined && values.only !== 'speed') return 0;
  const timings = speed(values.data, values.pages.split(',').map(Number));
  printSpeed(timings);
  if (values.only === 'speed') return 0;
  writeFileSync(
    resolve(here, 'results.json'),
    `${JSON.stringify({ version: version(), node: process.version, sheets, speed: timings }, null, 2)}\n`,
  );
  const fallen = below(JSON.parse(readFileSync(resolve(here, 'floors.json'), 'utf8')) as Floors, sheets);
  for (const sentence of fallen) console.error(`below its floor: ${sentence}`);
  return fallen.length > 0 ? 1 : 0;
}

process.exitCode = await main();
