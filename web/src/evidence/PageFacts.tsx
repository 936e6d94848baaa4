import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import { Outside } from '../address/Outside.tsx';
import type { Article, Claim } from '../api/types.ts';
import { Copy } from '../parts/Copy.tsx';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';
import { citation } from './citation.ts';

/** The page the claim stands on: where it is from, when it was taken, its hash, and how to cite it. */
export function PageFacts({ claim, article }: { readonly claim: Claim; readonly article: Article }) {
  const address = useAddress();
  const words = useWords();
  const { page, published, captured, from, hash, readBy, cite } = words.evidence;
  return (
    <section>
      <h3>{page}</h3>
      <p className="title">{article.title ?? article.source}</p>
      <dl className="facts">
        <dt>{published}</dt>
        <dd>{article.published === null ? words.incident.undated : dateWords(article.published, words.code)}</dd>
        <dt>{captured}</dt>
        <dd>{dateWords(article.captured, words.code)}</dd>
        <dt>{from}</dt>
        <dd>
          <Outside to={article.url ?? article.source}>{article.url ?? article.source}</Outside>
        </dd>
        <dt>{hash}</dt>
        <dd className="hash">{article.sha256}</dd>
        <dt>{readBy}</dt>
        <dd>{claim.by}</dd>
      </dl>
      <p className="actions">
        <Go className="button" to={along(address, `/articles/${article.id}`, { claim: claim.id })}>
          {words.incident.openArticle}
        </Go>
        <Copy text={() => citation(claim, article, words)}>{cite}</Copy>
      </p>
    </section>
  );
}
