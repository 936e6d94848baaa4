import type { Step } from '../api/types.ts';

interface StepPlotProps {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly harm: 'killed' | 'wounded';
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 96, 84, 28, 14, 16];

/** One figure over report time: the best value as a line that steps, low to high as a band around it. */
export function StepPlot({ name, steps, harm }: StepPlotProps) {
  const times = steps.map(({ at }) => Date.parse(at));
  const [first, last] = [times[0]!, times.at(-1)!];
  const span = last - first || 1;
  const most = Math.max(1, ...steps.map((step) => step[harm]?.high ?? 0));
  const x = (time: number): number => LEFT + ((time - first) / (span * 1.08)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const end = first + span * 1.08;
  const parts = steps.flatMap((step, at) => {
    const figure = step[harm];
    return figure === null ? [] : [{ figure, from: x(times[at]!), to: x(times[at + 1] ?? end) }];
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
