import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { IncidentPage } from '../api/types.ts';
import { dateWords } from '../words/dates.ts';
import type { Words } from '../words/english/index.ts';
import { useWords } from '../words/index.tsx';
import { codeWords, countryWords } from '../words/values.ts';
import { Share } from './Share.tsx';

/** A sentence's first letter. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Kind of event, place and day: what an incident is called. */
export function titleOf({ summary }: Pick<IncidentPage, 'summary'>, words: Words): string {
  const { kind, where, when } = summary;
  return [
    capital(kind === null ? words.incident.noKind : codeWords(kind.code, words)),
    where === null ? words.incident.noPlace : placeWords(where, words),
    when === null ? words.incident.noTime : dateWords(when, words.code),
  ].join(' · ');
}

/** A place and its country. */
export const placeWords = (where: { readonly name: string; readonly country: string | null }, words: Words): string =>
  [...new Set([where.name, countryWords(where.country, words)])].filter(Boolean).join(', ');

/** The larger incident this one is part of, and those that are parts of this one. */
function Links({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const address = useAddress();
  const { part_of: whole, parts } = page.incident;
  const links = [
    ...(whole === null ? [] : [{ ...whole, text: words.incident.partOf }]),
    ...parts.map((part) => ({ ...part, text: words.incident.part })),
  ];
  if (links.length === 0) return null;
  return (
    <p className="counts">
      {links.map(({ incident, reason, text }) => (
        <Go key={incident} to={along(address, `/incidents/${incident}`)} title={reason}>
          {text}
        </Go>
      ))}
    </p>
  );
}

/** What the incident is called, and how many tell of it. */
export function Heading({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const { summary } = page;
  const { reports, outlets, origins } = words.count;
  return (
    <header className="heading">
      <h1>{titleOf(page, words)}</h1>
      <p className="counts">
        <span>{reports(page.articles.length)}</span>
        <span>{outlets(summary.outlets)}</span>
        <strong>{origins(summary.origins)}</strong>
        {summary.contested && <span className="contested">{words.incident.contested}</span>}
        {summary.origins === 1 && <span className="contested">{words.incident.single}</span>}
      </p>
      <Links page={page} />
      <Share page={page} />
    </header>
  );
}
