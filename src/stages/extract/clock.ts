const CLOCK = /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s?([ap])?\.?(?:m\b)?\.?(?:\s?(Z\b|GMT|UTC|[+-]\d{2}:?\d{2}))?/i;

/** A clock time that stands beside a date: at most this many characters after it, or before it. */
const BESIDE = 22;

const two = (value: number): string => String(value).padStart(2, '0');

function zone(written: string | undefined): string {
  if (written === undefined) return '';
  if (/^(?:z|gmt|utc)$/i.test(written)) return 'Z';
  return written.includes(':') ? written : `${written.slice(0, 3)}:${written.slice(3)}`;
}

/** `[hours, minutes, seconds, a or p, zone]` as EDTF writes them after a day, `T21:40:00`; empty when no clock shows them. */
export function clockOf([hours, minutes, seconds, half, at]: readonly (string | undefined)[]): string {
  let hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return '';
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (!(hour <= 23) || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return '';
  return `T${two(hour)}:${minutes}:${seconds ?? '00'}${zone(at)}`;
}

/** A date with the clock time that stands right after or before the characters it was read from. */
export function withClock(date: string | null, text: string, match: RegExpExecArray): string | null {
  if (date === null) return null;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + BESIDE + 12);
  const before = text.slice(Math.max(0, match.index - BESIDE), match.index);
  const found = CLOCK.exec(after) ?? CLOCK.exec(before);
  return found === null || found.index > BESIDE ? date : date + clockOf(found.slice(1));
}
