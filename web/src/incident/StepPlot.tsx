import type { Step } from '../api/types.ts';

interface StepPlotProps {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly harm: 'killed' | 'wounded';
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 104, 84, 28, 22, 16];

/** One figure from report to report: the best value as a line that steps, low to high as a band around it. */
export function StepPlot({ name, steps, harm }: StepPlotProps) {
  const most = Math.max(1, ...steps.map((step) => step[harm]?.high ?? 0));
  // Reports stand at even distances: one that comes a year later would press the others into one.
  const x = (at: number): number => LEFT + (at / steps.length) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const parts = steps.flatMap((step, at) => {
    const figure = step[harm];
    return figure === null ? [] : [{ figure, from: x(at), to: x(at + 1) }];
  });
  const line = parts
    .map(({ figure, from, to }, at) => `${at === 0 ? 'M' : 'L'}${from} ${y(figure.best)}H${to}`)
    .join('');
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <text className="name" x="0" y={HEIGHT - BOTTOM}>
        {name}
      </text>
      <line className="rule" x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
      {parts.map(({ figure, from, to }) => (
        <rect
          key={from}
          className="band"
          x={from}
          width={to - from}
          y={y(figure.high)}
          height={Math.max(0, y(figure.low) - y(figure.high))}
        />
      ))}
      <path className="line" d={line} />
      {parts.map(({ figure, from }, at) =>
        at > 0 && parts[at - 1]!.figure.best === figure.best ? null : (
          <g key={from}>
            <circle className="mark" cx={from} cy={y(figure.best)} r="3.5" />
            <text x={from + 6} y={y(figure.best) - 6}>
              {figure.best}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}
