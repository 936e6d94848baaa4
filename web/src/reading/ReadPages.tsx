import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { send } from '../api/client.ts';
import { readingKey } from '../api/events.ts';
import type { Reading, ReadingsBody } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import { Drop } from './Drop.tsx';
import { Run } from './Run.tsx';

/** Taking pages in: files that are dropped, addresses, pasted text. */
export default function ReadPages() {
  const words = useWords();
  const client = useQueryClient();
  const [runs, setRuns] = useState<readonly string[]>([]);
  const start = useMutation({
    mutationFn: (body: ReadingsBody) => send<Reading>('/readings', body),
    onSuccess: (reading) => {
      // What the events have told of this run since is newer than this answer.
      client.setQueryData<Reading>(readingKey(reading.id), (told) => told ?? reading);
      setRuns((known) => [reading.id, ...known]);
    },
  });
  useEffect(() => {
    document.title = `${words.read.title} · ${words.app.name}`;
  }, [words]);
  return (
    <div className="narrow reading">
      <h1>{words.read.title}</h1>
      <Drop read={(pages) => start.mutate({ pages })} />
      <Written read={(body) => start.mutate(body)} />
      {start.error !== null && <p role="alert">{start.error.message}</p>}
      {runs.length > 0 && (
        <section aria-label={words.read.runs}>
          {runs.map((id) => (
            <Run key={id} id={id} />
          ))}
        </section>
      )}
    </div>
  );
}

function Written({ read }: { readonly read: (body: ReadingsBody) => void }) {
  const words = useWords();
  const id = useId();
  const sent = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = (name: string): string => String(new FormData(event.currentTarget).get(name) ?? '').trim();
    const addresses = given('addresses').split(/\s+/).filter(Boolean);
    const [text, url, outlet] = [given('text'), given('url'), given('outlet')];
    const pages = [...addresses.map((address) => ({ address })), ...(text === '' ? [] : [{ text }])];
    if (pages.length === 0) return;
    read({ pages, ...(url === '' ? {} : { url }), ...(outlet === '' ? {} : { outlet }) });
    event.currentTarget.reset();
  };
  return (
    <form onSubmit={sent}>
      <label htmlFor={`${id}-addresses`}>{words.read.addresses}</label>
      <textarea id={`${id}-addresses`} name="addresses" rows={2} inputMode="url" />
      <label htmlFor={`${id}-text`}>{words.read.text}</label>
      <textarea id={`${id}-text`} name="text" rows={8} />
      <div className="pair">
        <p>
          <label htmlFor={`${id}-url`}>{words.read.url}</label>
          <input id={`${id}-url`} name="url" type="url" />
        </p>
        <p>
          <label htmlFor={`${id}-outlet`}>{words.read.outlet}</label>
          <input id={`${id}-outlet`} name="outlet" maxLength={200} />
        </p>
      </div>
      <button type="submit" className="strong">
        {words.read.start}
      </button>
    </form>
  );
}
