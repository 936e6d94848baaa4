import type { IncidentPage } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';
import { findingName } from '../words/values.ts';
import { To } from './To.tsx';
import { outletOf, useTold } from './telling.tsx';

/** What is asked of every incident. */
const ASKED = ['time', 'place', 'killed', 'wounded', 'perpetrator', 'weapon', 'responsibility'];

/** What no report says, what reports say is not known, and what one origin alone or nobody agrees on. */
export function Unknown({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const { articles } = useTold();
  const { findings } = page.incident;
  const open = page.claims.filter(
    ({ polarity, mode, incident }) => polarity === 'unknown' && mode === 'actual' && incident !== null,
  );
  const told = new Set([...findings, ...open].map(({ field }) => field));
  const missing = ASKED.filter((field) => !told.has(field));
  const figures = findings.filter(({ field }) => field === 'killed' || field === 'wounded');
  const disputed = figures.filter(({ disagreement }) => disagreement === 'conflict');
  const single = figures.filter(({ origins }) => origins === 1);
  const { notSaid, saidUnknown, oneOrigin, disputed: disputedWords, nothingUnknown } = words.incident;
  const nothing = [missing, open, disputed, single].every(({ length }) => length === 0);
  return (
    <Section title={words.incident.unknown}>
      <ul className="plain">
        {disputed.map((finding) => (
          <li key={findingName(finding, words)} className="is-contested">
            <To claim={finding.against[0] ?? finding.claims[0]}>
              {filled(disputedWords, { field: findingName(finding, words) })}
            </To>{' '}
            <span className="note">{finding.reason}</span>
          </li>
        ))}
        {open.map((claim) => (
          <li key={claim.id}>
            {findingName(claim, words)}:{' '}
            <To claim={claim.id}>{filled(saidUnknown, { outlet: outletOf(articles.get(claim.article)) })}</To>
          </li>
        ))}
        {single.map((finding) => (
          <li key={findingName(finding, words)}>
            <To claim={finding.claims[0]}>{filled(oneOrigin, { field: findingName(finding, words) })}</To>
          </li>
        ))}
        {missing.map((field) => (
          <li key={field}>{filled(notSaid, { field: words.fields[field] ?? field })}</li>
        ))}
        {nothing && <li>{nothingUnknown}</li>}
      </ul>
    </Section>
  );
}
