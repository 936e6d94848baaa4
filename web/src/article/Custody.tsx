import { Outside } from '../address/Outside.tsx';
import { addressOf } from '../api/client.ts';
import type { ArticlePage } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../review/Sign.tsx';
import { filled } from '../words/counted.ts';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';

/** The chain of custody: the page's hash, every capture of it, and what was odd about reading it. */
export function Custody({ page }: { readonly page: ArticlePage }) {
  const words = useWords();
  const { article, captures, page: facts, notices } = page;
  return (
    <Section title={words.article.captures}>
      <dl className="facts">
        <dt>{words.evidence.hash}</dt>
        <dd className="hash">{article.sha256}</dd>
        <dt>{words.evidence.page}</dt>
        <dd>
          {facts.mediaType}, {facts.charset},{' '}
          {filled(words.article.bytes, { n: facts.size.toLocaleString(words.code) })}{' '}
          <a href={addressOf(`/pages/${article.sha256}`, { download: '1' })} download>
            {words.article.download}
          </a>
        </dd>
        {captures.map((capture) => (
          <Capture key={`${capture.fetched} ${capture.source}`} capture={capture} />
        ))}
      </dl>
      <Sign title={words.review.redact} ruling={() => ({ kind: 'redact', article: article.id, spans: null })}>
        <p className="note">{words.review.redactNote}</p>
      </Sign>
      {notices.length > 0 && (
        <details>
          <summary>
            {words.article.notices} ({notices.length})
          </summary>
          <ul className="plain">
            {notices.map(({ rule, message }) => (
              <li key={`${rule} ${message}`}>
                <code>{rule}</code> {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Capture({ capture }: { readonly capture: ArticlePage['captures'][number] }) {
  const words = useWords();
  return (
    <>
      <dt>{dateWords(capture.fetched, words.code)}</dt>
      <dd>
        {words.article.how[capture.how] ?? capture.how}:{' '}
        <Outside to={capture.url ?? capture.source}>{capture.url ?? capture.source}</Outside>
      </dd>
    </>
  );
}
