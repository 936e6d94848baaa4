/**
 * Chains of speakers against a table of cases: `node bench/chains.ts FILE ...`. Columns: passage (`\n` is a line break),
 * value (a phrase of the passage), chain (`outermost ← innermost`; empty for the outlet's own voice), note.
 * Prints the share of cases with every link right, and each case that is not.
 */
import { readFileSync } from 'node:fs';
import { analyse } from '../src/language/analyse.ts';
import { readingOf } from '../src/rules/rule.ts';
import { rule } from '../src/rules/speech/index.ts';
import { chainOf } from '../src/stages/attribute.ts';

export interface ChainCase {
  readonly passage: string;
  readonly value: string;
  readonly chain: readonly string[];
  readonly note: string;
}

export function chainCases(path: string | URL): ChainCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [passage = '', value = '', chain = '', note = ''] = line
        .split('\t')
        .map((cell) => cell.replaceAll('\\n', '\n'));
      return { passage, value, chain: chain === '' ? [] : chain.split('←').map((link) => link.trim()), note };
    });
}

/** The chain read over a case's value: the speakers whose word covers the last word of the phrase that bears it. */
export function chainRead({ passage, value }: ChainCase): string[] {
  const lines = passage.split('\n');
  const reading = readingOf(passage);
  const at = passage.indexOf(value);
  if (at < 0) throw new Error(`chains: expected the value in the passage, received '${value}'`);
  const anchor = [at, at + value.length] as const;
  const scopes = rule.spot(lines.length > 1 ? byLine(reading, lines) : reading).mentions;
  return chainOf(
    scopes.filter((scope) => scope.content.some(([start, end]) => start <= anchor[0] && anchor[1] <= end)),
  ).map(({ text }) => text);
}

function byLine(reading: ReturnType<typeof readingOf>, lines: readonly string[]) {
  let at = 0;
  const blocks = lines.map((line) => {
    const span = [at, at + line.length] as const;
    at += line.length + 1;
    return { role: 'body' as const, span, reason: 'given' };
  });
  const article = { ...reading.article, blocks };
  return { article, analysis: analyse(article.text, blocks) };
}

/** Words of a link as they are compared: small letters, without article and marks. */
export function linkKey(link: string): string {
  return link
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');
}

/** A link is right when its words are, or a name stands for "the governor, NAME", or one says more beside the same name. */
function isSameLink(expected: string, read: string): boolean {
  const parts = (link: string) => [link, ...link.split(',')].map(linkKey);
  const own = new Set(parts(expected));
  return parts(read).some((part) => own.has(part)) || isWithin(expected, read) || isWithin(read, expected);
}

/** "El Norte" for "Spanish daily El Norte", "Wafa" for "the Wafa agency": a name, and what is said beside it. */
function isWithin(fuller: string, name: string): boolean {
  return /\p{Lu}/u.test(name.replace(/^(?:The|A|An) /, '')) && ` ${linkKey(fuller)} `.includes(` ${linkKey(name)} `);
}

export function isRight(expected: readonly string[], read: readonly string[]): boolean {
  return expected.length === read.length && expected.every((link, i) => isSameLink(link, read[i]!));
}

function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('chains: expected files of cases; received none.');
    return 2;
  }
  for (const file of files) {
    const cases = chainCases(file);
    const read = cases.map(chainRead);
    const wrong = cases.filter((one, i) => !isRight(one.chain, read[i]!));
    for (const one of wrong) {
      console.log(`${one.passage.replaceAll('\n', '\\n')}  [${one.value}]`);
      console.log(
        `    expected ${one.chain.join(' ← ') || '(own voice)'}; read ${read[cases.indexOf(one)]!.join(' ← ') || '(own voice)'}`,
      );
    }
    const right = cases.length - wrong.length;
    console.log(
      `${file}: all links right in ${right} of ${cases.length}, ${((100 * right) / cases.length).toFixed(1)} %`,
    );
  }
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
