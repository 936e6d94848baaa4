import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useAddress } from '../address/address.ts';
import { articlePage } from '../api/questions.ts';
import type { ArticlePage } from '../api/types.ts';
import { Failed } from '../app/Failed.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { filled } from '../words/counted.ts';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';
import { Captured } from './Captured.tsx';
import { ClaimsHere } from './ClaimsHere.tsx';
import { Custody } from './Custody.tsx';
import { Text } from './Text.tsx';

/** One article: its words with the claims marked in them, and the page it was read from. */
export default function ArticleView({ id }: { readonly id: string }) {
  const words = useWords();
  const { data: page, error, refetch } = useQuery(articlePage(id));
  const title = page && (page.article.title ?? page.article.source);
  useEffect(() => {
    document.title = title === undefined ? words.app.name : `${title} · ${words.app.name}`;
  }, [title, words]);
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (page === undefined) return <Waiting />;
  return <Shown page={page} />;
}

function Shown({ page }: { readonly page: ArticlePage }) {
  const { query } = useAddress();
  const words = useWords();
  const { article, claims } = page;
  const chosen = query.get('claim');
  const mine = useMemo(() => claims.toSorted((one, two) => one.span[0] - two.span[0]), [claims]);
  useBroughtIntoSight(chosen);
  return (
    <div className="article">
      <div className="told">
        <header className="heading">
          <h1>{article.title ?? article.source}</h1>
          <p className="counts">
            <span>{article.outlet ?? article.source}</span>
            <span>
              {article.published === null
                ? words.incident.undated
                : filled(words.incident.published, { time: dateWords(article.published, words.code) })}
            </span>
            {article.byline !== null && <span>{article.byline}</span>}
          </p>
        </header>
        {page.page.redacted !== null && <p className="is-contested">{words.article.redacted}</p>}
        <Text article={article} claims={mine} chosen={chosen} />
        <Custody page={page} />
        <Captured sha256={article.sha256} />
      </div>
      <ClaimsHere claims={mine} chosen={chosen} />
    </div>
  );
}

/** The chosen claim's words are where one looks first. */
function useBroughtIntoSight(chosen: string | null): void {
  useEffect(() => {
    if (chosen === null) return;
    const mark = document.querySelector(`mark[data-claims~="${CSS.escape(chosen)}"]`);
    mark?.scrollIntoView({ block: 'center' });
  }, [chosen]);
}
