import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { changed, go, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import { incidentPage } from '../api/questions.ts';
import type { IncidentPage, Step } from '../api/types.ts';
import { dateWords } from '../words/dates.ts';
import { useWords } from '../words/index.tsx';
import { outletOf } from './telling.tsx';

/** Replays the incident: each stop of the slider is a time when something was reported; the last is now. */
export function AsOf({ id, page }: { readonly id: string; readonly page: IncidentPage | null }) {
  const address = useAddress();
  const words = useWords();
  const name = useId();
  const asOf = address.query.get('as_of');
  const { data: whole = page } = useQuery(incidentPage(id, { asOf: null, profile: address.query.get('profile') }));
  const steps = whole?.development ?? [];
  if (steps.length < 2 && asOf === null) return null;
  const at = stopAt(steps, asOf);
  const move = (stop: number): void =>
    go(changed(address, { as_of: steps[stop]?.at ?? null, claim: null }), { replace: true });
  const step = steps[at];
  const time = asOf === null ? words.asOf.now : dateWords(asOf.replace(/T00:00:00\.000Z$/, ''), words.code);
  return (
    <section className="as-of" aria-label={words.asOf.title}>
      <label htmlFor={name}>{words.asOf.title}</label>
      <output htmlFor={name}>{time}</output>
      <input
        id={name}
        type="range"
        min={0}
        max={steps.length}
        step={1}
        value={at}
        aria-valuetext={time}
        onChange={(event) => move(Number(event.target.value))}
      />
      {asOf !== null && (
        <p className="note">
          {page === null ? words.asOf.nothing : words.asOf.note}{' '}
          {step !== undefined && <Came step={step} whole={whole} />}{' '}
          <Go to={changed(address, { as_of: null })}>{words.asOf.clear}</Go>
        </p>
      )}
    </section>
  );
}

/** The last stop that is not past the time; the one after the last for now. */
function stopAt(steps: readonly Step[], asOf: string | null): number {
  if (asOf === null) return steps.length;
  const later = steps.findIndex(({ at }) => Date.parse(at) > Date.parse(asOf));
  return Math.max(0, (later === -1 ? steps.length : later) - 1);
}

/** Whose reports came with a step. */
function Came({ step, whole }: { readonly step: Step; readonly whole: IncidentPage | null }) {
  const words = useWords();
  const articles = (whole?.articles ?? []).filter(({ id }) => step.articles.includes(id));
  const undated = articles.some(({ published }) => published === null);
  return (
    <>
      <strong>+ {[...new Set(articles.map(outletOf))].join(', ')}.</strong> {undated && words.asOf.undated}
    </>
  );
}
