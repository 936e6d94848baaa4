import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { Article, IncidentPage, Judgement } from '../api/types.ts';
import { Section } from '../parts/Section.tsx';
import { MergeInto } from '../review/MergeInto.tsx';
import { Ruled } from '../review/Ruled.tsx';
import { SplitOff } from '../review/SplitOff.tsx';
import { filled } from '../words/counted.ts';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';
import { outletOf } from './telling.tsx';

/** The reports that tell of the incident, why they were taken for one, and what persons ruled on it. */
export function Reports({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  return (
    <Section title={words.incident.reports}>
      <ul className="reports">
        {page.articles.map((article) => (
          <Report key={article.id} article={article} page={page} />
        ))}
      </ul>
      <Joined page={page} />
      <MergeInto incident={page.incident.id} />
      {page.decisions.length > 0 && (
        <>
          <h3>{words.incident.decided}</h3>
          <Ruled decisions={page.decisions} />
        </>
      )}
    </Section>
  );
}

function Report({ article, page }: { readonly article: Article; readonly page: IncidentPage }) {
  const address = useAddress();
  const words = useWords();
  const accounts = page.incident.accounts.filter((account) => account.article === article.id);
  const { published, undated, captured } = words.incident;
  return (
    <li>
      <Go to={along(address, `/articles/${article.id}`)} className="title">
        {article.title ?? article.source}
      </Go>
      <span className="note">
        {outletOf(article)},{' '}
        {article.published === null ? undated : filled(published, { time: dateWords(article.published, words.code) })},{' '}
        {filled(captured, { time: dateWords(article.captured, words.code) })}
      </span>
      {page.articles.length > 1 && (
        <SplitOff incident={page.incident.id} accounts={accounts.map(({ id }) => id)} outlet={outletOf(article)} />
      )}
    </li>
  );
}

/** The judgements between the incident's own accounts, with their reasons, the weightiest first. */
function Joined({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const outlets = new Map(page.incident.accounts.map(({ id, outlet, source }) => [id, outlet ?? source]));
  const inside = page.judgements.filter(({ a, b, verdict }) => verdict === 'same' && outlets.has(a) && outlets.has(b));
  if (page.articles.length < 2) return <p className="note">{words.incident.alone}</p>;
  if (inside.length === 0) return null;
  return (
    <details>
      <summary>{words.incident.joined}</summary>
      {inside.map((judgement) => (
        <div key={judgement.id} className="judgement">
          <h4>
            {outlets.get(judgement.a)} – {outlets.get(judgement.b)}
          </h4>
          <Reasons judgement={judgement} />
        </div>
      ))}
    </details>
  );
}

/** What spoke for and against, with its weight. */
export function Reasons({ judgement }: { readonly judgement: Judgement }) {
  const told = judgement.reasons.filter(({ score }) => score !== 0);
  return (
    <ul className="reasons">
      {told
        .toSorted((one, two) => Math.abs(two.score) - Math.abs(one.score))
        .map(({ feature, score, detail }) => (
          <li key={`${feature} ${detail}`} className={score > 0 ? 'for' : 'against'}>
            <span className="score">
              {score > 0 ? '+' : '−'}
              {Math.abs(score).toFixed(1)}
            </span>{' '}
            {detail}
          </li>
        ))}
    </ul>
  );
}
