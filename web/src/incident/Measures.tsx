import type { Claim, IncidentPage } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { useWords } from '../words/index.tsx';
import { codeWords } from '../words/values.ts';
import { MeasurePlot } from './MeasurePlot.tsx';
import { To } from './To.tsx';
import { outletOf, useTold } from './telling.tsx';

type Coded = Extract<Claim['value'], { kind: 'coded' }>;

/** What the authorities ordered or asked for: what, where, by whom, from when until when. */
export function Measures({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const { claims } = useTold();
  const told = page.incident.findings
    .filter(({ field }) => field === 'measure')
    .flatMap((finding) => finding.claims.slice(0, 3).flatMap((id) => claims.get(id) ?? []));
  if (told.length === 0) return null;
  return (
    <Section title={words.incident.measures}>
      <MeasurePlot claims={told} steps={page.development} />
      <ul className="plain">
        {told.map((claim) => (
          <Measure key={claim.id} claim={claim} value={claim.value as Coded} />
        ))}
      </ul>
    </Section>
  );
}

function Measure({ claim, value }: { readonly claim: Claim; readonly value: Coded }) {
  const words = useWords();
  const { articles } = useTold();
  const { areas, authority, from, until } = words.incident;
  const parts = [
    value.level,
    value.areas?.length ? `${areas}: ${value.areas.join(', ')}` : undefined,
    value.authority && `${authority} ${value.authority}`,
    value.starts && `${from} ${value.starts}`,
    value.ends && `${until} ${value.ends}`,
  ].filter(Boolean);
  return (
    <li>
      <To claim={claim.id}>
        <strong>{codeWords(value.code, words)}</strong>
      </To>{' '}
      {parts.join(' · ')} <q>{value.words}</q> <span className="note">{outletOf(articles.get(claim.article))}</span>
    </li>
  );
}
