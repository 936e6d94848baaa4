import { Command, InvalidArgumentError, Option } from 'commander';
import { PROFILES } from '../../model/finding.ts';
import type { ActionName } from './actions.ts';

/** Carries out a command: its name, its arguments, its options. */
export type Act = (
  name: ActionName,
  args: readonly (string | readonly string[])[],
  options: Readonly<Record<string, unknown>>,
) => Promise<void>;

/** Export formats, as `--format` takes them. */
export const FORMATS = [
  'jsonl',
  'json',
  'csv',
  'parquet',
  'geojson',
  'acled',
  'ucdp',
  'plover',
  'cap',
  'jsonld',
  'warc',
] as const;

/** A date or a time as ISO 8601 gives it; a day stands for its last moment. */
export function readTime(text: string): string {
  if (
    !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text) ||
    Number.isNaN(Date.parse(text))
  )
    throw new InvalidArgumentError(`Expected a date such as 2016-07-18 or 2016-07-18T09:30:00Z.`);
  return text;
}

export function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return Number(text);
}

export function readMinutes(text: string): number {
  const minutes = Number(text);
  if (!/^\d{1,5}(\.\d+)?$/.test(text) || minutes <= 0)
    throw new InvalidArgumentError('Expected a number of minutes, more than 0.');
  return minutes;
}

const storeOption = () =>
  new Option(
    '--store <file>',
    'the ledger: a file, or :memory: to keep nothing (default: $HEARSAY_STORE, else ./hearsay.db)',
  );
const jsonOption = () => new Option('--json', 'print JSON instead of a report');
const asOfOption = () => new Option('--as-of <date>', 'only what had been reported by then').argParser(readTime);
const profileOption = () =>
  new Option('--profile <name>', 'the rules that settle a figure (default: $HEARSAY_PROFILE, else ucdp)').choices(
    PROFILES,
  );
const authorOption = () => new Option('--author <name>', 'who signs this decision (default: $HEARSAY_AUTHOR)');
const reasonOption = () => new Option('--reason <text>', 'why, in a sentence').default('');

/** The command line: every command with its arguments and options. `act` is called with what was asked. */
export function program(act: Act): Command {
  const root = new Command('hearsay')
    .description(
      'Reads raw news pages about violent incidents and keeps who said what, on whose word, when, and whether anyone independent agrees.',
    )
    .version('0.1.0')
    .showHelpAfterError('(hearsay --help lists the commands)')
    .configureHelp({ helpWidth: 100, showGlobalOptions: false });
  const add = (name: ActionName, usage: string, about: string): Command =>
    root
      .command(usage === '' ? name : `${name} ${usage}`)
      .description(about)
      .addOption(storeOption())
      .action((...given: unknown[]) =>
        act(name, given.slice(0, -2) as string[], given.at(-2) as Record<string, unknown>),
      );
  looking(add);
  deciding(add);
  keeping(add);
  return root;
}

type Add = (name: ActionName, usage: string, about: string) => Command;

function looking(add: Add): void {
  add(
    'read',
    '<paths...>',
    'Read pages (files, folders, globs, web archives, addresses on the web, or - for standard input) into the ledger and print the incidents they touch.',
  )
    .addOption(jsonOption())
    .addOption(asOfOption())
    .addOption(profileOption())
    .option('--url <address>', 'the address of the page that is read')
    .addOption(new Option('--fetched <time>', 'when the pages were fetched (default: now)').argParser(readTime))
    .option('--outlet <name>', 'the outlet of the pages, where the page does not say or says it wrongly');
  add('incidents', '', 'List the incidents that are kept.')
    .addOption(jsonOption())
    .addOption(asOfOption())
    .addOption(profileOption());
  add('show', '<id>', 'Show one incident: its findings, its reports, what speaks against.')
    .addOption(jsonOption())
    .addOption(asOfOption())
    .addOption(profileOption());
  add(
    'explain',
    '<id> [other]',
    'Explain a claim (its sentence, chain, page and rule), an incident (why its reports are one), or why two incidents are kept apart.',
  )
    .addOption(jsonOption())
    .addOption(asOfOption());
  add('sources', '[id]', 'Show who cites whom, down to the origins: of one incident, or of all.')
    .addOption(jsonOption())
    .addOption(asOfOption());
  add('search', '<words...>', 'Find articles that hold all the words.').addOption(jsonOption());
  add('diff', '<id> <from> <to>', 'Show what changed in an incident between two report times.')
    .addOption(jsonOption())
    .addOption(profileOption());
}

function deciding(add: Add): void {
  const decision = (name: ActionName, usage: string, about: string) =>
    add(name, usage, about).addOption(authorOption()).addOption(reasonOption()).addOption(jsonOption());
  decision('judge', '<a> <b> <verdict>', 'Rule that two accounts are same, different or unsure.');
  decision('merge', '<ids...>', 'Rule that incidents are one.');
  decision('split', '<id> <accounts...>', 'Rule that accounts of an incident are another incident.');
  decision('correct', '<claim> <value>', 'Rule that a claim was misread; the value is JSON.');
  decision('reject', '<claim>', 'Rule that a claim is to be left out.');
  decision('grade', '<outlet> <grade>', 'Grade an outlet on the Admiralty scale, A to F.');
  decision(
    'redact',
    '<article> [spans...]',
    'Replace an article, or spans of it (START-END), by a tombstone; ids and hashes stay.',
  );
  decision('undo', '<decision>', 'Take a decision back.');
}

function keeping(add: Add): void {
  add('export', '', 'Print what is kept in a format that other programs read.')
    .addOption(new Option('--format <name>', 'the format').choices(FORMATS).default('jsonl'))
    .addOption(asOfOption())
    .addOption(profileOption())
    .option('--with-pages', 'with jsonl: the bytes of the pages too')
    .option('--cells', 'with acled or ucdp: the file that leads each cell to its claims, instead');
  add('import', '<file>', 'Read what export --format jsonl gave into the ledger: the same incidents come of it.');
  add('backup', '<file>', 'Copy the ledger into a file, also while it is in use.');
  add('verify', '', 'Hash everything again: pages, spans, chains. Names the first broken link.').addOption(
    jsonOption(),
  );
  add(
    'watch',
    '<feeds...>',
    'Read the pages that feeds name (RSS, Atom, RDF, JSON Feed, sitemaps, lists of feeds in OPML), and look again until told to stop.',
  )
    .addOption(new Option('--every <minutes>', 'minutes from one look to the next').argParser(readMinutes).default(15))
    .option('--once', 'look once and end')
    .option('--alerts <searches>', 'after each look, give the alerts of these saved searches')
    .option('--to <folder>', 'with --alerts: where feeds and messages are written', './alerts')
    .addOption(profileOption())
    .addOption(jsonOption());
  add(
    'alerts',
    '<searches>',
    'Tell what is new for saved searches (a JSON file): an Atom feed for each, CAP 1.2 drafts, and signed webhooks.',
  )
    .option('--to <folder>', 'where feeds, messages and the book of alerts are kept', './alerts')
    .option('--sender <address>', 'who sends the CAP messages', 'hearsay@localhost')
    .addOption(profileOption())
    .addOption(jsonOption());
  add('serve', '', 'Serve the desk and its HTTP API on this machine, until it is told to stop.')
    .addOption(
      new Option('--port <number>', 'the port (default: $HEARSAY_PORT, else 4470; 0: any)').argParser(readPort),
    )
    .addOption(profileOption());
  add('rebuild', '', 'Derive the incidents from the ledger again and print a hash of them.').addOption(jsonOption());
}
