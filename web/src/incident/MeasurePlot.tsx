import type { Claim, Step } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import { codeWords } from '../words/values.ts';

interface MeasurePlotProps {
  readonly claims: readonly Claim[];
  readonly steps: readonly Step[];
}

type Coded = Extract<Claim['value'], { kind: 'coded' }>;

const [WIDTH, ROW, LEFT, RIGHT, TOP] = [640, 26, 150, 28, 6];

/** One measure in one place: from the report it was first told in, to the one that gives its end or to the last. */
interface Bar {
  readonly key: string;
  readonly name: string;
  readonly areas: string;
  readonly from: number;
  readonly to: number;
  readonly ended: boolean;
}

/**
 * Measures from report to report, in the columns of the figures above: each a bar from the report that first tells of it,
 * with its areas. The list below says the same in words.
 */
export function MeasurePlot({ claims, steps }: MeasurePlotProps) {
  const words = useWords();
  if (steps.length < 2) return null;
  const bars = barsOf(claims, steps, (code) => codeWords(code, words));
  const x = (at: number): number => LEFT + (at / steps.length) * (WIDTH - LEFT - RIGHT);
  const height = TOP + bars.length * ROW + TOP;
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {steps.map((step, at) => (
        <line key={step.at} className="rule" x1={x(at)} x2={x(at)} y1={0} y2={height} />
      ))}
      {bars.map(({ key, name, areas, from, to, ended }, row) => (
        <g key={key} transform={`translate(0 ${TOP + row * ROW})`}>
          <text className="name" x="0" y="15">
            {name}
          </text>
          <rect className="band" x={x(from)} width={x(to) - x(from)} y={2} height={ROW - 8} rx="2" />
          <circle className="mark" cx={x(from)} cy={ROW / 2 - 2} r="3.5" />
          {ended && <circle className="mark" cx={x(to)} cy={ROW / 2 - 2} r="3.5" />}
          <text x={x(from) + 8} y="15">
            {areas}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** More letters than this do not fit into a bar. */
const LONG = 60;

function barsOf(claims: readonly Claim[], steps: readonly Step[], nameOf: (code: string) => string): readonly Bar[] {
  const bars = new Map<string, Bar>();
  for (const claim of claims) {
    const value = claim.value as Coded;
    const areas = (value.areas ?? []).join(', ');
    const key = `${value.code} ${areas}`;
    const at = steps.findIndex(({ articles }) => articles.includes(claim.article));
    const from = Math.min(bars.get(key)?.from ?? steps.length, Math.max(at, 0));
    const known = bars.get(key);
    const ended = value.ends !== undefined || (known?.ended ?? false);
    const told = value.ends === undefined ? (known?.to ?? steps.length) : Math.max(at, 0);
    const to = ended ? Math.max(told, from + 1) : steps.length;
    const short = areas.length > LONG ? `${areas.slice(0, LONG)}…` : areas;
    bars.set(key, { key, name: nameOf(value.code), areas: short, from, to, ended });
  }
  return [...bars.values()].sort((a, b) => a.from - b.from || (a.key < b.key ? -1 : 1));
}
