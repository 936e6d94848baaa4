import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its heading, with a word on how to read it. */
export function Section({ title, note, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {note !== undefined && <p className="note">{note}</p>}
      {children}
    </section>
  );
}
