import type { IncidentPage, Step } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';
import { StepPlot } from './StepPlot.tsx';
import { outletOf } from './telling.tsx';

const HARMS = ['killed', 'wounded'] as const;

/** How the figures grew from report to report: a step plot, and the same in words below it. */
export function Development({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const steps = page.development;
  const told = HARMS.filter((harm) => steps.some((step) => step[harm] !== null));
  if (steps.length < 2 || told.length === 0) return null;
  return (
    <Section title={words.incident.development} note={words.incident.developmentNote}>
      {told.map((harm) => (
        <StepPlot key={harm} name={words.fields[harm]!} steps={steps} harm={harm} />
      ))}
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.at}>
            <time dateTime={step.at}>{dateWords(step.at.replace(/T00:00:00\.000Z$/, ''), words.code)}</time>
            <span>{outletsOf(step, page)}</span>
            {told.map((harm) => (
              <span key={harm} className="figure">
                {words.fields[harm]} {figureWords(step[harm])}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const outletsOf = (step: Step, { articles }: IncidentPage): string =>
  [...new Set(articles.filter(({ id }) => step.articles.includes(id)).map(outletOf))].join(', ');

function figureWords(figure: Step['killed']): string {
  if (figure === null) return '–';
  return figure.low === figure.high ? String(figure.best) : `${figure.best} (${figure.low}–${figure.high})`;
}
