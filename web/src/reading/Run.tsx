import { useQuery } from '@tanstack/react-query';
import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import { ask } from '../api/client.ts';
import { readingKey } from '../api/events.ts';
import type { Reading } from '../api/types.ts';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';

/** A run of reading as it goes on, and what came of it. Events move it; asking is for when they are cut off. */
export function Run({ id }: { readonly id: string }) {
  const words = useWords();
  const { data: run } = useQuery({
    queryKey: readingKey(id),
    queryFn: () => ask<Reading>(`/readings/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : 3_000),
  });
  if (run === undefined) return null;
  const { state, pages, of, error, notices } = run;
  const trouble = notices.filter(({ level }) => level === 'error');
  return (
    <article className="run" aria-live="polite">
      <p>
        <strong>{words.read.states[state]}</strong> {filled(words.read.progress, { n: pages, of })}
      </p>
      <progress max={of} value={state === 'done' ? of : pages} aria-label={words.read.states[state]} />
      {error !== null && <p role="alert">{error}</p>}
      {state === 'done' && <Touched run={run} />}
      {trouble.length > 0 && (
        <>
          <h3>{words.read.notices}</h3>
          <ul className="plain">
            {trouble.map(({ rule, source, message }) => (
              <li key={`${rule} ${source} ${message}`}>
                {source} <code>{rule}</code> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Touched({ run }: { readonly run: Reading }) {
  const address = useAddress();
  const words = useWords();
  if (run.incidents.length === 0) return <p>{words.read.nothing}</p>;
  return (
    <>
      <h3>{words.read.touched}</h3>
      <ul className="plain">
        {run.incidents.map((id) => (
          <li key={id}>
            <Go to={along(address, `/incidents/${id}`)}>{id}</Go>
          </li>
        ))}
      </ul>
    </>
  );
}
