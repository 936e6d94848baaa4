import { Fragment, type ReactNode } from 'react';
import type { Finding, IncidentPage } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import { codeWords, settledWords, valueWords } from '../words/values.ts';
import { capital, placeWords } from './Heading.tsx';
import { Said } from './Said.tsx';
import { To } from './To.tsx';
import { useTold } from './telling.tsx';

/** Fields told as a list of values, in the order they are told. */
const LISTED = ['perpetrator', 'target', 'weapon', 'measure'] as const;

/** Figures told by group of people, in the order they are told. */
const COUNTED = ['killed', 'wounded', 'missing', 'abducted', 'detained'] as const;

/** Everyone first, those of whom it is not said last. */
const place = (group: string | null): number => (group === 'all' ? 0 : group === 'unspecified' ? 2 : 1);

/** The incident in a few plain sentences; each value in them leads to its claim. */
export function Summary({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const { sentences } = words.incident;
  const of = (field: string): readonly Finding[] => page.incident.findings.filter((finding) => finding.field === field);
  return (
    <section className="summary" aria-label={words.incident.summary}>
      <p>
        <Opening page={page} />{' '}
        {COUNTED.map((field) => {
          const told = of(field)
            .filter(({ best }) => best !== null && best !== 0)
            .toSorted((one, two) => place(one.group) - place(two.group));
          if (told.length === 0) return null;
          const sentence = field === 'killed' || field === 'wounded' ? sentences[field] : sentences.other;
          const what = listed(told.map((finding) => <Count key={finding.group} finding={finding} />));
          return (
            <Fragment key={field}>
              <Said sentence={sentence} slots={{ what, field: words.fields[field] }} />{' '}
            </Fragment>
          );
        })}
        {LISTED.map((field) =>
          of(field).length === 0 ? null : (
            <Fragment key={field}>
              <Said sentence={sentences[field]} slots={{ what: <Values findings={of(field)} /> }} />{' '}
            </Fragment>
          ),
        )}
      </p>
    </section>
  );
}

function Opening({ page }: { readonly page: IncidentPage }) {
  const words = useWords();
  const { where } = page.summary;
  const first = (field: string): Finding | undefined => page.incident.findings.find((one) => one.field === field);
  const slot = (field: string, otherwise: string, text?: string): ReactNode => {
    const finding = first(field);
    if (finding === undefined) return otherwise;
    return <To claim={finding.claims[0]}>{text ?? settledWords(finding, words)}</To>;
  };
  const told = first('kind');
  const kind = slot('kind', words.incident.noKind, told && capital(settledWords(told, words)));
  const place = slot('place', words.incident.noPlace, where === null ? undefined : placeWords(where, words));
  const time = slot('time', words.incident.noTime);
  return <Said sentence={words.incident.sentences.opening} slots={{ kind, place, time }} />;
}

function Count({ finding }: { readonly finding: Finding }) {
  const words = useWords();
  const { low, best, high, group, claims, disagreement } = finding;
  const bounds = low !== high && low !== null && high !== null ? ` (${low}–${high})` : '';
  return (
    <To claim={claims[0]}>
      {words.groups[group ?? ''] ?? group} {best}
      {bounds}
      {disagreement === 'conflict' && <span className="contested"> {words.incident.contested}</span>}
    </To>
  );
}

/** At most this many values of a field: the rest stand in the table below. */
const TOLD = 4;

function Values({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords();
  const { claims } = useTold();
  const seen = new Map<string, string>();
  for (const { field, best, claims: bearing } of findings) {
    const claim = claims.get(bearing[0] ?? '');
    if (claim === undefined) continue;
    const text =
      field === 'measure'
        ? codeWords(String(best), words)
        : claim.value.kind === 'coded'
          ? claim.value.words
          : valueWords(claim, words);
    if (!seen.has(text.toLowerCase())) seen.set(text.toLowerCase(), claim.id);
  }
  const shown = [...seen].slice(0, TOLD).map(([text, id]) => (
    <To key={id} claim={id}>
      {claims.get(id)!.value.kind === 'who' ? valueWords(claims.get(id)!, words) : text}
    </To>
  ));
  return listed(shown);
}

/** Things after one another, with commas between. */
function listed(items: readonly ReactNode[]): ReactNode {
  return items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole.
    <Fragment key={at}>
      {at > 0 && ', '}
      {item}
    </Fragment>
  ));
}
