import { CommanderError } from 'commander';
import { readSettings } from '../../settings.ts';
import { StoreError, type StoreTrouble } from '../../store/index.ts';
import { ACTIONS } from './actions.ts';
import type { Context } from './context.ts';
import { program } from './program.ts';

const WIDEST = 120;

/** Troubles with a store that come of naming the wrong one; the others are of the disk or the moment. */
const WRONG_STORE: ReadonlySet<StoreTrouble> = new Set([
  'absent',
  'not-a-database',
  'foreign',
  'newer',
  'unsupported',
  'exists',
  'misuse',
]);

/** Errors that come of a command line that asks for what cannot be; by name, so that none of their modules is loaded for it. */
const MISUSES: ReadonlySet<string> = new Set(['Misuse', 'BadSetting', 'NotKept', 'BadRuling']);

/** The world as this process has it. */
function contextOf(process: NodeJS.Process): Context {
  const { stdout, stderr, env } = process;
  return {
    settings: readSettings(env),
    out: (piece) => void stdout.write(typeof piece !== 'string' || piece.endsWith('\n') ? piece : `${piece}\n`),
    err: (text) => void stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    now: () => new Date().toISOString(),
    setting: {
      width: Math.min(WIDEST, stdout.columns ?? (Number(env.COLUMNS) || 100)),
      colour: stdout.isTTY === true && env.NO_COLOR === undefined && env.TERM !== 'dumb',
    },
    watched: stderr.isTTY === true,
  };
}

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader such as `head` may close the pipe early: that is the end of the output, not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    const context = contextOf(process);
    if (context.settings.outlets !== '') (await import('./outlets.ts')).ownOutlets(context.settings.outlets);
    let code = 0;
    const root = program(async (name, given, options) => {
      const command = await ACTIONS[name]();
      code = await command(context, given.flat(), options);
    });
    for (const command of [root, ...root.commands]) command.exitOverride().configureOutput({ writeErr: context.err });
    await root.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (MISUSES.has((error as Error).name)) {
    console.error(`hearsay: ${(error as Error).message}`);
    return 2;
  }
  if (error instanceof StoreError) {
    console.error(`hearsay: ${error.message}`);
    return WRONG_STORE.has(error.trouble) ? 2 : 1;
  }
  throw error;
}
