import { FORMATS, type FormatName } from '../../../formats/index.ts';
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
    const all = { groups: whole.groups, profile: profileOf(context, options), whole: options.format === 'jsonl' };
    const shown = view(store, whole, { ...all, withPages: options.withPages === true });
    const format = FORMATS[options.format];
    const pieces =
      options.cells && 'cells' in format
        ? format.cells(shown)
        : format.write(shown, { withPages: options.withPages === true });
    await printPieces(context, pieces);
    return 0;
  });
