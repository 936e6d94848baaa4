import { fillersOf, type Scored } from '../src/language/roles/decode.ts';
import { ROLES } from '../src/language/roles/names.ts';
import type { Report } from './muc4.ts';

/** Right, given and wanted fillers of one role over reports, as CEAF-REE counts them. */
function countRole(
  reports: readonly Report[],
  scores: readonly (readonly Scored[])[],
  output: number,
  threshold: number,
): number[] {
  const role = ROLES[output]!;
  const totals = [0, 0, 0];
  reports.forEach(({ templates }, i) => {
    const entities = templates
      .flatMap(({ roles }) => roles[role])
      .filter((entity, at, all) => !all.slice(0, at).some((other) => other.some((name) => entity.includes(name))));
    const fillers = fillersOf(scores[i]!, role, threshold);
    const left = [...entities];
    for (const { words } of fillers) {
      const hit = left.findIndex((entity) => entity.includes(words));
      if (hit < 0) continue;
      left.splice(hit, 1);
      totals[0]!++;
    }
    totals[1]! += fillers.length;
    totals[2]! += entities.length;
  });
  return totals;
}

const f1 = ([right = 0, given = 0, wanted = 0]: readonly number[]) => (200 * right) / (given + wanted || 1);

/** How many lines on either side have a say in how well one serves. */
const BESIDE = 3;

/**
 * The line for each role that serves best on scores of reports the model has not seen. The curve is flat and noisy: a
 * line counts for what it and its neighbours reach together, else the peak of the noise is chosen.
 */
export function tuned(reports: readonly Report[], scores: readonly (readonly Scored[])[]): number[] {
  return ROLES.map((_, output) => {
    const lines = Array.from({ length: 35 }, (__, i) => 0.1 + i * 0.0125);
    const figures = lines.map((line) => f1(countRole(reports, scores, output, line)));
    const smooth = figures.map((_figure, i) => mean(figures.slice(Math.max(0, i - BESIDE), i + BESIDE + 1)));
    return lines[smooth.indexOf(Math.max(...smooth))]!;
  });
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

export function tell(
  name: string,
  reports: readonly Report[],
  scores: readonly (readonly Scored[])[],
  thresholds: readonly number[],
): void {
  const counts = thresholds.map((line, output) => countRole(reports, scores, output, line));
  const sum = [0, 1, 2].map((k) => counts.reduce((total, count) => total + count[k]!, 0));
  const parts = counts.map((count, i) => `${ROLES[i]} ${f1(count).toFixed(1)}`).join(', ');
  console.error(
    `roles: ${name} F ${f1(sum).toFixed(1)} P ${((100 * sum[0]!) / sum[1]!).toFixed(1)} R ${((100 * sum[0]!) / sum[2]!).toFixed(1)} (${parts})`,
  );
}
