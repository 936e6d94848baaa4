import type { Settings } from '../../settings.ts';
import type { Setting } from './report/style.ts';

/** What a command may use of the world outside: nothing else of it is touched. */
export interface Context {
  readonly settings: Settings;
  /** Prints a result; nothing but results goes here. */
  readonly out: (piece: string | Uint8Array) => void;
  /** Prints progress, notices and troubles. */
  readonly err: (text: string) => void;
  /** The clock, ISO 8601 UTC. */
  readonly now: () => string;
  /** Width and colour of the report. */
  readonly setting: Setting;
  /** True when a person watches stderr: long work may show its progress there. */
  readonly watched: boolean;
}

/** Options every command has, as commander gives them. */
export interface CommonOptions {
  readonly store?: string;
  readonly json?: boolean;
  readonly asOf?: string;
  readonly profile?: string;
}

/** A command's work. Gives the exit code: 0 done, 1 some inputs could not be used, 2 misuse. */
export type Command<Options = CommonOptions> = (
  context: Context,
  args: readonly string[],
  options: Options,
) => Promise<number>;

/** The command line was used wrongly; the message says how, and what would be right. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
