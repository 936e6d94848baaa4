import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useWords } from '../words/index.tsx';
import { author, remember } from './author.ts';
import { type Ruling, useRule } from './rule.ts';

interface SignProps {
  /** What is ruled, once the form's own fields are filled; null while they are not. */
  readonly ruling: (form: FormData) => Ruling | null;
  readonly title: string;
  readonly children?: ReactNode;
  readonly done?: () => void;
}

/** A ruling folded behind its name: opened, filled, signed. Nothing is ruled without a name. */
export function Sign({ ruling, title, children, done }: SignProps) {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const rule = useRule();
  const sign = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const ruled = ruling(form);
    if (ruled === null) return;
    const name = String(form.get('author')).trim();
    remember(name);
    const settled = {
      onSuccess: () => {
        setOpen(false);
        done?.();
      },
    };
    rule.mutate({ author: name, reason: String(form.get('reason') ?? ''), ruling: ruled }, settled);
  };
  return (
    <details className="sign" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <form onSubmit={sign}>
          {children}
          <label htmlFor={`${id}-author`}>{words.review.author}</label>
          <input
            id={`${id}-author`}
            name="author"
            required
            maxLength={200}
            defaultValue={author()}
            autoComplete="name"
          />
          <label htmlFor={`${id}-reason`}>
            {words.review.reason} <span className="note">{words.review.reasonHint}</span>
          </label>
          <input id={`${id}-reason`} name="reason" maxLength={4_000} />
          {rule.error !== null && <p role="alert">{rule.error.message}</p>}
          <button type="submit" className="strong" disabled={rule.isPending}>
            {words.review.sign}
          </button>
        </form>
      )}
    </details>
  );
}
