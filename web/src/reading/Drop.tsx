import { type DragEvent, useId, useState } from 'react';
import { useWords } from '../words/index.tsx';
import { chosen, dropped, type Pages, runsOf, type Taken } from './files.ts';

/** Where saved pages are dropped, one or whole folders of them, or chosen. */
export function Drop({ read }: { readonly read: (pages: Pages) => void }) {
  const words = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const take = async (taken: Promise<readonly Taken[]> | readonly Taken[]): Promise<void> => {
    setTrouble(null);
    try {
      for await (const pages of runsOf(await taken)) read(pages);
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(dropped(event.dataTransfer));
  };
  return (
    <section
      className="drop"
      aria-label={words.read.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{words.read.drop}</p>
      {(['choose', 'chooseFolder'] as const).map((which) => (
        <span key={which}>
          <label htmlFor={`${id}-${which}`} className="button">
            {words.read[which]}
          </label>
          <input
            id={`${id}-${which}`}
            type="file"
            multiple
            onChange={(event) => {
              void take(chosen(event.target.files ?? []));
              event.target.value = '';
            }}
            {...(which === 'chooseFolder' && { webkitdirectory: '' })}
          />
        </span>
      ))}
      <p className="note">{words.read.kinds}</p>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </section>
  );
}
