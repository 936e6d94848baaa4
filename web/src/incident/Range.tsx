import type { Finding } from '../api/types.ts';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';

type Ends = Pick<Finding, 'low' | 'best' | 'high'>;

const WIDTH = 200;
const MARGIN = 8;

/** Low, best and high as a bar with a mark, on a scale from nothing to the most that is shown beside it. */
export function Range({ low, best, high, most }: Ends & { readonly most: number }) {
  const words = useWords();
  if (typeof best !== 'number') return null;
  const from = typeof low === 'number' ? low : best;
  const to = typeof high === 'number' ? high : best;
  const at = (value: number): number => MARGIN + (value / most) * (WIDTH - 2 * MARGIN);
  const said = from === to ? String(best) : filled(words.figure.between, { low: from, high: to });
  return (
    <span className="range">
      <svg viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
        <line className="rule" x1={at(0)} x2={at(most)} y1="8" y2="8" />
        <line className="band" x1={at(from)} x2={at(to)} y1="8" y2="8" />
        <circle className="mark" cx={at(best)} cy="8" r="5" />
      </svg>
      <span>{said}</span>
    </span>
  );
}
