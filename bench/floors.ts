import type { Figure, Scored } from './quality.ts';

/** Least figures by `task gold`, then figure's name, then its part (`f`, `value`): quality may not fall below these. */
export type Floors = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** The floors that a run of the benchmark has fallen below, each as a sentence. */
export function below(floors: Floors, sheets: readonly Scored[]): string[] {
  return sheets.flatMap((sheet) => {
    const name = `${sheet.task} ${sheet.gold}`;
    return Object.entries(floors[name] ?? {}).flatMap(([figure, parts]) =>
      Object.entries(parts)
        .filter(([part, least]) => !reaches(sheet.figures[figure], part, least))
        .map(
          ([part, least]) =>
            `${name}: ${figure} ${part} is ${sheet.figures[figure]?.[part] ?? 'absent'}; expected at least ${least}.`,
        ),
    );
  });
}

function reaches(figure: Figure | undefined, part: string, least: number): boolean {
  const value = figure?.[part];
  return typeof value === 'number' && value >= least;
}
