import { type ReactNode, useState } from 'react';
import { useWords } from '../words/index.tsx';

/** A button that copies text and says that it did. */
export function Copy({ text, children }: { readonly text: () => string; readonly children: ReactNode }) {
  const words = useWords();
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text());
    setDone(true);
    setTimeout(() => setDone(false), 2_000);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      <span aria-live="polite">{done ? words.incident.copied : children}</span>
    </button>
  );
}
