import type { ValueMention } from '../../model/mention.ts';
import type { Toll } from '../../model/value.ts';

const CHANGE = { raised: '/', lowered: '\\' } as const;

/**
 * A toll in the form its cases use: `killed/police 3`, `5..` at least, `..5` at most, `3..5`, `~5` about,
 * `?` unknown, `none` denied; `+` on top of an earlier figure, `<` part of one, `^` an earlier one itself,
 * `/` one that rose there, `\\` one that was lowered; the mode unless actual.
 */
export function print({
  field,
  group,
  value,
  polarity,
  additive,
  partOf,
  overtaken,
  change,
  mode,
}: ValueMention): string {
  const marks = `${additive ? '+' : ''}${partOf ? '<' : ''}${overtaken ? '^' : ''}${change === undefined ? '' : CHANGE[change]}`;
  const aside = mode === undefined || mode === 'actual' ? '' : ` ${mode}`;
  const figure = polarity === 'denied' ? 'none' : polarity === 'unknown' ? '?' : figureOf(value as Toll);
  return `${field}/${group} ${figure}${marks}${aside}`;
}

function figureOf({ least, most, approximate }: Toll): string {
  if (least === null && most === null) return '?';
  if (least === most) return `${approximate ? '~' : ''}${least}`;
  return `${approximate ? '~' : ''}${least ?? ''}..${most ?? ''}`;
}
