import type { Token } from '../../language/analysis.ts';

/** A clock time at a token: "1:25 a.m.", "10 p.m.", "10pm", "1430 hours", "noon" is none. Gives `01:25` and the token after it. */
export function clockAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { readonly clock: string; readonly last: number } | null {
  const whole = /^(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?$/i.exec(tokens[at]!.text);
  if (whole === null) return null;
  const [, hour = '', minutes, glued] = whole;
  const half = glued ?? halfAt(tokens, at + 1, to);
  if (half === null && (minutes === undefined || !tokens[at]!.text.includes(':'))) return null;
  const clock = twentyFour(Number(hour), Number(minutes ?? 0), half);
  return clock === null ? null : { clock, last: glued === undefined && half !== null ? at + 2 : at + 1 };
}

function halfAt(tokens: readonly Token[], at: number, to: number): string | null {
  const word = at < to ? tokens[at]!.lower : '';
  return /^(a\.?m\.?|p\.?m\.?)$/.test(word) ? word : null;
}

function twentyFour(hour: number, minutes: number, half: string | null): string | null {
  if (hour > 24 || minutes > 59 || (half !== null && hour > 12)) return null;
  const afternoon = half !== null && /^p/i.test(half);
  const full = half === null ? hour : (hour % 12) + (afternoon ? 12 : 0);
  return `${String(full).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
