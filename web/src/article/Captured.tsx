import { useState } from 'react';
import { addressOf } from '../api/client.ts';
import { Section } from '../parts/Section.tsx';
import { useWords } from '../words/index.tsx';

/** The page's own bytes in a frame that may do nothing: no script, no network, no form, no way out. */
export function Captured({ sha256 }: { readonly sha256: string }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.article.asCaptured}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.article.hide : words.article.show}
      </button>
      {open && (
        <iframe
          className="captured"
          title={words.article.frame}
          src={addressOf(`/pages/${sha256}`)}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      )}
    </Section>
  );
}
