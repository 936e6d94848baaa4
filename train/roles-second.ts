import type { Relevance } from '../src/language/roles/features.ts';
import { ROLES, TYPES } from '../src/language/roles/names.ts';
import type { Filler } from '../src/language/roles/score.ts';
import { fillerLook, HOPEFUL, lookAgain, type Second, textLook } from '../src/language/roles/second.ts';
import { fitDense } from './dense-logistic.ts';
import { outOfFold } from './folds.ts';
import type { Report } from './muc4.ts';
import { aboutOf } from './roles-first.ts';

/** A report with what the first models, which have not seen it, say of it. */
export interface Told {
  readonly report: Report;
  readonly relevance: Relevance;
  readonly fillers: readonly Filler[];
}

export function fitText(told: readonly Told[]): Second['text'] {
  const looks = told.map(({ relevance, fillers }) => textLook(relevance, fillers));
  return Array.from({ length: 1 + TYPES.length }, (_, output) =>
    fitDense(
      looks,
      told.map(({ report }) => (aboutOf(report) >> output) & 1),
    ),
  );
}

/** The candidates' second look learns from texts that had theirs by a model that had not seen them. */
export function fitFillers(told: readonly Told[]): Second['fillers'] {
  const again = outOfFold(told, fitText, (text, { relevance, fillers }) => lookAgain({ text }, relevance, fillers));
  return ROLES.map((role, output) => {
    const looks: number[][] = [];
    const labels: number[] = [];
    told.forEach(({ report, relevance, fillers }, i) => {
      const gold = new Set(report.templates.flatMap(({ roles }) => roles[role].flat()));
      const rivals = fillers.filter(({ words, scores }) => words !== '' && scores[output]! > HOPEFUL);
      for (const rival of rivals) {
        looks.push(fillerLook(rival, rivals, output, relevance.document, again[i]!));
        labels.push(gold.has(rival.words) ? 1 : 0);
      }
    });
    return fitDense(looks, labels);
  });
}

export function fitSecond(told: readonly Told[]): Second {
  return { text: fitText(told), fillers: fitFillers(told) };
}
