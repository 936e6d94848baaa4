import type { Claim, IncidentPage } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { useWords } from '../words/index.tsx';
import { To } from './To.tsx';
import { outletOf, useTold } from './telling.tsx';

const CALLED = ['perpetrator', 'victim'] as const;

/** What each outlet calls those who did it and those who were hit, in its own words. */
export function Calling({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const { articles } = useTold();
  const told = page.claims.filter(({ field, incident }) => incident !== null && CALLED.some((one) => one === field));
  const outlets = [...new Set(told.map(({ article }) => outletOf(articles.get(article))))];
  if (outlets.length < 2) return null;
  return (
    <Section title={words.incident.calling} note={words.incident.callingNote}>
      <dl className="calling">
        {outlets.map((outlet) => (
          <div key={outlet}>
            <dt>{outlet}</dt>
            {CALLED.map((field) => {
              const said = told.filter(
                (claim) => claim.field === field && outletOf(articles.get(claim.article)) === outlet,
              );
              return said.length === 0 ? null : (
                <dd key={field}>
                  <span className="note">{words.fields[field]}</span> <Quoted claims={said} />
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Quoted({ claims }: { readonly claims: readonly Claim[] }) {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const key = claim.value.words.toLowerCase();
    if (!first.has(key)) first.set(key, claim);
  }
  return [...first.values()].map((claim) => (
    <To key={claim.id} claim={claim.id} className="quoted">
      {claim.value.words}
    </To>
  ));
}
