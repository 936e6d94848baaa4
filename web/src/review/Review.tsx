import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { changed, go, useAddress } from '../address/address.ts';
import { doubts } from '../api/questions.ts';
import type { Doubt } from '../api/types.ts';
import { Failed } from '../app/Failed.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { filled } from '../words/counted.ts';
import { useWords } from '../words/index.tsx';
import { author, remember } from './author.ts';
import { Pair } from './Pair.tsx';
import { type Ruling, useRule } from './rule.ts';

type Verdict = 'same' | 'different' | 'unsure';

/** The key for each verdict. */
const KEYS: Readonly<Record<string, Verdict>> = { s: 'same', d: 'different', u: 'unsure' };

/** Pairs that nobody is sure of, one at a time, ruled from the keyboard. */
export default function Review() {
  const words = useWords();
  const { data, error } = useQuery(doubts());
  useEffect(() => {
    document.title = `${words.app.review} · ${words.app.name}`;
  }, [words]);
  if (error !== null) return <Failed error={error} />;
  if (data === undefined) return <Waiting />;
  if (data.length === 0)
    return (
      <div className="narrow">
        <h1>{words.review.title}</h1>
        <p>{words.review.none}</p>
      </div>
    );
  return <Queue pairs={data} />;
}

const keyOf = ({ a, b }: Doubt): string => `${a.id}~${b.id}`;

function Queue({ pairs }: { readonly pairs: readonly Doubt[] }) {
  const address = useAddress();
  const words = useWords();
  const at = Math.max(
    0,
    pairs.findIndex((pair) => keyOf(pair) === address.query.get('pair')),
  );
  const pair = pairs[at]!;
  const show = (next: number): void => {
    const wanted = pairs[Math.max(0, Math.min(pairs.length - 1, next))]!;
    go(changed(address, { pair: keyOf(wanted) }), { replace: true });
  };
  const { name, setName, judge, undo, last, error } = useJudging(pair, () =>
    show(at === pairs.length - 1 ? at - 1 : at + 1),
  );
  const [keys, setKeys] = useKeySwitch();
  useKeys({ judge, undo, move: (by) => show(at + by), on: keys });
  return (
    <div className="review">
      <h1>{words.review.title}</h1>
      <p className="note" role="status">
        {filled(words.review.pair, { n: at + 1, all: pairs.length })}
      </p>
      <Pair pair={pair} />
      <fieldset className="verdicts" aria-label={words.review.title}>
        {Object.entries(KEYS).map(([key, verdict]) => (
          <button
            key={verdict}
            type="button"
            className="strong"
            disabled={name.trim() === ''}
            onClick={() => judge(verdict)}
          >
            {words.review[verdict]} <kbd>{key.toUpperCase()}</kbd>
          </button>
        ))}
        <button type="button" onClick={() => show(at - 1)}>
          {words.review.previous} <kbd>K</kbd>
        </button>
        <button type="button" onClick={() => show(at + 1)}>
          {words.review.next} <kbd>J</kbd>
        </button>
        <button type="button" disabled={last === null} onClick={undo}>
          {words.review.undo} <kbd>Z</kbd>
        </button>
        <label className="author">
          {words.review.author}{' '}
          <input value={name} maxLength={200} autoComplete="name" onChange={(event) => setName(event.target.value)} />
        </label>
      </fieldset>
      {name.trim() === '' && <p className="is-contested">{words.review.authorNeeded}</p>}
      {error !== null && <p role="alert">{error.message}</p>}
      <label className="note">
        <input type="checkbox" checked={keys} onChange={(event) => setKeys(event.target.checked)} /> {words.review.keys}
      </label>
    </div>
  );
}

/** Rules on every judgement between the two at once, and takes the last ruling back. */
function useJudging(pair: Doubt, next: () => void) {
  const rule = useRule();
  const [name, setName] = useState(author);
  const [last, setLast] = useState<readonly string[] | null>(null);
  const sign = async (rulings: readonly Ruling[]): Promise<readonly string[]> => {
    remember(name.trim());
    const made: string[] = [];
    for (const ruling of rulings) made.push((await rule.mutateAsync({ author: name.trim(), reason: '', ruling })).id);
    return made;
  };
  const judge = (verdict: Verdict): void => {
    if (name.trim() === '' || rule.isPending) return;
    next();
    void sign(pair.judgements.map(({ a, b }) => ({ kind: 'judge', a, b, verdict }))).then(setLast, () => {});
  };
  const undo = (): void => {
    if (last === null || rule.isPending) return;
    void sign(last.map((decision) => ({ kind: 'undo', decision }))).then(
      () => setLast(null),
      () => {},
    );
  };
  return { name, setName, judge, undo, last, error: rule.error };
}

interface Keys {
  readonly judge: (verdict: Verdict) => void;
  readonly undo: () => void;
  readonly move: (by: number) => void;
  readonly on: boolean;
}

const KEYS_OFF = 'hearsay.keys-off';

/** Single keys can be turned off: a person who speaks to the machine sends many by mistake (WCAG 2.1.4). */
function useKeySwitch(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEYS_OFF) === null);
  const choose = (next: boolean): void => {
    if (next) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, '1');
    setOn(next);
  };
  return [on, choose];
}

/** Listens for the keys, except where somebody types. */
function useKeys({ judge, undo, move, on }: Keys): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (!on) return;
      if (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select'))
        return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const verdict = KEYS[event.key];
      if (verdict !== undefined) judge(verdict);
      else if (event.key === 'z') undo();
      else if (event.key === 'j') move(1);
      else if (event.key === 'k') move(-1);
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  });
}
