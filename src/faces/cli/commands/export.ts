import { FORMATS, type Format, type FormatName } from '../../../formats/index.ts';
import { composition } from '../../../run/composition.ts';
import { view } from '../../../run/view.ts';
import type { Command, CommonOptions } from '../context.ts';
import { printPieces } from './print.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

interface ExportOptions extends CommonOptions {
  readonly format: FormatName;
  readonly withPages?: boolean;
  readonly cells?: boolean;
}

/** `hearsay export --format NAME`: what is kept, in a format that other programs read. */
export const exportAll: Command<ExportOptions> = (context, _args, options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const whole = await composition(store, options.asOf ?? null);
    const format: Format = FORMATS[options.format];
    const all = { groups: whole.groups, profile: profileOf(context, options), whole: format.whole === true };
    // An archive is its pages.
    const withPages = options.withPages === true || options.format === 'warc';
    const shown = view(store, whole, { ...all, withPages });
    const pieces =
      options.cells && format.cells !== undefined ? format.cells(shown) : format.write(shown, { withPages });
    await printPieces(context, pieces);
    return 0;
  });
