/** A stretch of time, milliseconds since 1970, both ends within it. */
export type Stretch = readonly [first: number, last: number];

const DAY = 86_400_000;
const DATE = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?/;

/** First and last moment an EDTF date can mean; null when it means none. The marks of doubt (`?~%`) widen nothing. */
export function stretchOf(edtf: string | null): Stretch | null {
  if (edtf === null) return null;
  const ends = edtf
    .replace(/[[\]{}]/g, '')
    .split(/\/|\.\.|,/)
    .filter((end) => end !== '');
  const stretches = ends.flatMap((end) => {
    const one = oneDate(end);
    return one === null ? [] : [one];
  });
  if (stretches.length === 0) return null;
  return [Math.min(...stretches.map(([first]) => first)), Math.max(...stretches.map(([, last]) => last))];
}

function oneDate(text: string): Stretch | null {
  const found = DATE.exec(text.replace(/[?~%]/g, ''));
  if (found === null) return null;
  const [year, month, day] = [found[1], found[2], found[3]].map((part) => (part === 'XX' ? Number.NaN : Number(part)));
  if (year === undefined || Number.isNaN(year)) return null;
  const [m, d] = [Number.isNaN(month) ? null : month!, Number.isNaN(day) ? null : day!];
  const first = Date.UTC(year, (m ?? 1) - 1, d ?? 1);
  const next = m === null ? Date.UTC(year + 1, 0, 1) : d === null ? Date.UTC(year, m, 1) : first + DAY;
  return [first, next - 1];
}
