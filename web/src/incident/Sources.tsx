import { useMemo } from 'react';
import type { Citing, Collapse, IncidentPage } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';
import { To } from './To.tsx';
import { fileName, outletOf, useTold } from './telling.tsx';

/** Who cites whom, outlets first, down to the origins; and which claims count once because they go back to one. */
export function Sources({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const ends = useMemo(() => endsOf(page.sources), [page.sources]);
  return (
    <Section title={words.incident.sources} note={words.incident.sourcesNote}>
      <ul className="citing">
        {page.sources.map((node) => (
          <Node key={node.text} node={node} outlet={node.text} ends={ends} />
        ))}
      </ul>
      <Collapses collapses={page.collapses} />
    </Section>
  );
}

/** The outlets whose chains end in each origin. */
type Ends = ReadonlyMap<string, ReadonlySet<string>>;

function endsOf(outlets: readonly Citing[]): Ends {
  const ends = new Map<string, Set<string>>();
  const walk = (outlet: string, { origin, cites }: Citing): void => {
    if (origin !== null) ends.set(origin, (ends.get(origin) ?? new Set()).add(outlet));
    for (const one of cites) walk(outlet, one);
  };
  for (const one of outlets) walk(one.text, one);
  return ends;
}

interface NodeProps {
  readonly node: Citing;
  readonly outlet: string;
  readonly ends: Ends;
}

function Node({ node, outlet, ends }: NodeProps) {
  const words = useWords();
  const others = [...(ends.get(node.origin ?? '') ?? [])].filter((one) => one !== outlet);
  return (
    <li>
      <span className="speaker">
        <To claim={node.claims[0]}>{node.kind === 'outlet' ? fileName(node.text) : node.text}</To>
        <span className="note">
          {node.kind !== 'outlet' && `${words.speakers[node.kind] ?? node.kind}, `}
          {words.count.claims(node.claims.length)}
        </span>
        {node.origin !== null && node.kind !== 'outlet' && <span className="origin">{words.incident.origin}</span>}
        {others.length > 0 && (
          <span className="note">
            {filled(words.incident.alsoThrough, { outlets: others.map(fileName).join(', ') })}
          </span>
        )}
      </span>
      {node.cites.length > 0 && (
        <ul>
          {node.cites.map((one) => (
            <Node key={one.text} node={one} outlet={outlet} ends={ends} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Claims of several outlets that go back to one origin, and why that was found. */
function Collapses({ collapses }: { readonly collapses: readonly Collapse[] }) {
  const words = useWords();
  const { claims, articles } = useTold();
  const told = collapses.map((collapse) => ({
    ...collapse,
    outlets: [...new Set(collapse.claims.map((id) => outletOf(articles.get(claims.get(id)?.article ?? ''))))],
  }));
  const shared = told.filter(({ outlets, kind }) => outlets.length > 1 || kind !== 'outlet');
  if (shared.length === 0) return null;
  return (
    <>
      <h3>{words.incident.collapses}</h3>
      <p className="note">{words.incident.collapsesNote}</p>
      <ul className="plain">
        {shared
          .toSorted((one, two) => two.outlets.length - one.outlets.length)
          .map(({ origin, claims: ids, outlets, reason }) => (
            <li key={`${origin} ${ids[0]}`}>
              <To claim={ids[0]}>
                {filled(words.incident.collapse, {
                  claims: words.count.claims(ids.length),
                  outlets: outlets.join(', '),
                  reason,
                })}
              </To>
            </li>
          ))}
      </ul>
    </>
  );
}
