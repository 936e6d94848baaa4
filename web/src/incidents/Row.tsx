import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { Summary } from '../api/types.ts';
import { titleOf } from '../incident/Heading.tsx';
import { filled } from '../words/counted.ts';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';

/** An incident in the list: what, where, when; how many were hit; how many independently say so. */
export function Row({ summary }: { readonly summary: Summary | undefined }) {
  const address = useAddress();
  const words = useWords();
  if (summary === undefined) return <div className="row" aria-hidden="true" />;
  const { reports, originsShort } = words.count;
  const { last_reported: last } = summary;
  return (
    <article className="row">
      <div className="row-text">
        <Go to={along(address, `/incidents/${summary.id}`)}>{titleOf({ summary }, words)}</Go>
        {summary.title !== null && summary.title !== '' && <p className="headline">{summary.title}</p>}
        <p className="note">
          {reports(summary.reports)}, {originsShort(summary.origins)}
          {last !== null &&
            `, ${filled(words.list.lastReport, { time: dateWords(last.replace(/T.*/, ''), words.code) })}`}
          {summary.contested && <span className="contested"> {words.incident.contested}</span>}
        </p>
      </div>
      <Hit figure={summary.killed} name={words.list.killedShort} />
      <Hit figure={summary.wounded} name={words.list.woundedShort} />
    </article>
  );
}

function Hit({ figure, name }: { readonly figure: Summary['killed']; readonly name: string }) {
  if (figure === null) return <span className="hit none">–</span>;
  return (
    <span className="hit">
      <strong>{figure.best}</strong>
      {figure.low !== figure.high && (
        <span className="bounds">
          {figure.low}–{figure.high}
        </span>
      )}
      <span className="note">{name}</span>
    </span>
  );
}
