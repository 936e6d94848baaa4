import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { Doubt, Summary } from '../api/types.ts';
import { titleOf } from '../incident/Heading.tsx';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';

/** Two incidents side by side, and what speaks for one and for two. */
export function Pair({ pair }: { readonly pair: Doubt }) {
  const words = useWords();
  const reasons = pair.judgements[0]?.reasons ?? [];
  const told = (keep: (score: number) => boolean) => reasons.filter(({ score }) => keep(score));
  return (
    <>
      <div className="side-by-side">
        <Side summary={pair.a} />
        <Side summary={pair.b} />
      </div>
      <div className="side-by-side">
        <Reasons title={words.review.speaksFor} reasons={told((score) => score > 0)} />
        <Reasons title={words.review.speaksAgainst} reasons={told((score) => score < 0)} />
      </div>
    </>
  );
}

function Side({ summary }: { readonly summary: Summary }) {
  const address = useAddress();
  const words = useWords();
  const facts = {
    time: summary.when === null ? words.incident.noTime : dateWords(summary.when, words.code),
    place: summary.where?.name ?? words.incident.noPlace,
    killed: bounds(summary.killed),
    wounded: bounds(summary.wounded),
    ...Object.fromEntries(Object.entries(summary.named).map(([field, said]) => [field, said.slice(0, 4).join(', ')])),
  };
  return (
    <section className="side">
      <h2>
        <Go to={along(address, `/incidents/${summary.id}`)}>{titleOf({ summary }, words)}</Go>
      </h2>
      <p className="headline">{summary.title}</p>
      <dl className="facts">
        {Object.entries(facts)
          .filter(([, said]) => said !== '')
          .map(([field, said]) => (
            <div key={field}>
              <dt>{words.fields[field]}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        <div>
          <dt>{words.incident.reports}</dt>
          <dd>
            {words.count.reports(summary.reports)}, {words.count.outlets(summary.outlets)}
            {summary.first_reported !== null && `, ${dateWords(summary.first_reported.replace(/T.*/, ''), words.code)}`}
          </dd>
        </div>
      </dl>
    </section>
  );
}

const bounds = (figure: Summary['killed']): string =>
  figure === null
    ? ''
    : figure.low === figure.high
      ? String(figure.best)
      : `${figure.best} (${figure.low}–${figure.high})`;

type Reason = Doubt['judgements'][number]['reasons'][number];

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly Reason[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="reasons">
        {reasons
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
    </section>
  );
}
