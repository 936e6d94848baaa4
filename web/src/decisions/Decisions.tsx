import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { decisions } from '../api/questions.ts';
import { Failed } from '../app/Failed.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { Ruled } from '../review/Ruled.tsx';
import { useWords } from '../words/index.tsx';

/** Everything persons ruled, the latest first. */
export default function Decisions() {
  const words = useWords();
  const { data, error } = useQuery(decisions());
  useEffect(() => {
    document.title = `${words.decisions.title} · ${words.app.name}`;
  }, [words]);
  return (
    <div className="narrow">
      <h1>{words.decisions.title}</h1>
      <p className="note">{words.decisions.note}</p>
      {error !== null && <Failed error={error} />}
      {data === undefined ? (
        error === null && <Waiting />
      ) : data.length === 0 ? (
        <p>{words.decisions.none}</p>
      ) : (
        <Ruled decisions={data} />
      )}
    </div>
  );
}
