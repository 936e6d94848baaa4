import type { Article, Claim, Collapse } from '../api/types.ts';
import { outletOf } from '../incident/telling.tsx';
import { useWords } from '../words/index.tsx';

interface ChainProps {
  readonly claim: Claim;
  readonly article: Article;
  readonly collapses: readonly Collapse[];
}

/** Who says so: the outlet, whom it cites, whom they cite in turn, down to the origin. */
export function Chain({ claim, article, collapses }: ChainProps) {
  const words = useWords();
  const joined = collapses.find(({ claims, kind }) => kind !== 'outlet' && claims.includes(claim.id));
  return (
    <section>
      <h3>
        {words.evidence.chain} <span className="note">{words.count.hops(claim.hops)}</span>
      </h3>
      <ol className="chain">
        <li>
          {outletOf(article)} <span className="note">{claim.hops === 0 && words.evidence.ownWords}</span>
        </li>
        {claim.attribution.map(({ text, kind, span }) => (
          <li key={span[0]}>
            {text} <span className="note">{words.speakers[kind] ?? kind}</span>
          </li>
        ))}
      </ol>
      <p>
        <span className="origin">{words.evidence.origin}</span> {claim.origin.text}{' '}
        <span className="note">{words.speakers[claim.origin.kind] ?? claim.origin.kind}</span>
      </p>
      {joined !== undefined && <p className="note">{joined.reason}</p>}
    </section>
  );
}
