import type { Claim, IncidentPage } from '../api/types.ts';
import { Mark } from '../incident/Matrix.tsx';
import type { Standing } from '../incident/matrix.ts';
import { To } from '../incident/To.tsx';
import { outletOf, useTold } from '../incident/telling.tsx';
import { useWords } from '../words/index.tsx';
import { valueWords } from '../words/values.ts';

/** Claims on the same question: those of the same origin, which add nothing, and those of others. */
export function Others({ claim, page }: { readonly claim: Claim; readonly page: IncidentPage }) {
  const words = useWords();
  const same = page.claims.filter(
    ({ id, field, group, incident, mode }) =>
      id !== claim.id && field === claim.field && group === claim.group && incident !== null && mode === 'actual',
  );
  const repeats = same.filter(({ origin }) => origin.id === claim.origin.id);
  const others = same.filter(({ origin }) => origin.id !== claim.origin.id);
  return (
    <>
      <Told title={words.evidence.repeats} claims={repeats} page={page} />
      <Told title={words.evidence.independent} claims={others} page={page} />
    </>
  );
}

interface ToldProps {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly page: IncidentPage;
}

function Told({ title, claims, page }: ToldProps) {
  const words = useWords();
  const { articles } = useTold();
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="plain">
        {claims.map((one) => (
          <li key={one.id}>
            <To claim={one.id} className="entry">
              <Mark standing={standingOf(one, page)} />
              <span>{valueWords(one, words)}</span>
            </To>{' '}
            <span className="note">{[outletOf(articles.get(one.article)), ...speakers(one)].join(' ← ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const speakers = ({ attribution }: Claim): readonly string[] => attribution.map(({ text }) => text);

function standingOf({ id }: Claim, { incident }: IncidentPage): Standing {
  if (incident.findings.some(({ claims }) => claims.includes(id))) return 'agrees';
  return incident.findings.some(({ against }) => against.includes(id)) ? 'against' : 'beside';
}
