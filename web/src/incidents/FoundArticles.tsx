import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { Found } from '../api/types.ts';
import { useWords } from '../words/index.tsx';

/** Articles are shown in the order the search gives them; more than these are for a narrower search. */
const SHOWN = 20;

/** Articles that hold the words that were searched for, with the place where they do. */
export function FoundArticles({ found }: { readonly found: readonly Found[] }) {
  const address = useAddress();
  const words = useWords();
  if (found.length === 0) return null;
  return (
    <details className="found-articles">
      <summary>
        {words.list.found} ({found.length})
      </summary>
      <ul className="plain">
        {found.slice(0, SHOWN).map(({ article, title, source, excerpt, outlet }) => (
          <li key={article}>
            <Go to={along(address, `/articles/${article}`)}>{title ?? source}</Go>{' '}
            <span className="note">{outlet}</span>
            <p className="note">{excerpt}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
