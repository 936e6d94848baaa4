import { along, changed, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { Claim } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import { findingName, valueWords } from '../words/values.ts';

/** Every claim of the article in the order of its text; each leads to its words. */
export function ClaimsHere({ claims, chosen }: { readonly claims: readonly Claim[]; readonly chosen: string | null }) {
  const address = useAddress();
  const words = useWords();
  const incidents = [...new Set(claims.flatMap(({ incident }) => incident ?? []))];
  return (
    <aside className="evidence claims-here" aria-label={words.article.claims}>
      {incidents.length > 0 && (
        <section>
          <h2>{words.article.incidents}</h2>
          <ul className="plain">
            {incidents.map((id) => (
              <li key={id}>
                <Go to={along(address, `/incidents/${id}`)}>{id}</Go>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{words.article.claims}</h2>
      {claims.length === 0 && <p className="note">{words.article.noClaims}</p>}
      <ol className="plain">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Go
              className="to"
              to={changed(address, { claim: claim.id })}
              replace
              aria-current={claim.id === chosen ? 'true' : undefined}
            >
              {findingName(claim, words)}: {valueWords(claim, words)}
            </Go>{' '}
            <span className="note">
              {claim.attribution.map(({ text }) => text).join(' ← ')}
              {claim.incident === null && ` ${words.article.outside}`}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
