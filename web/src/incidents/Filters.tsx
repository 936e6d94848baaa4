import { useId, useState } from 'react';
import { changed, go, useAddress } from '../address/address.ts';
import { useWords } from '../words/index.tsx';
import { codeWords, countryWords } from '../words/values.ts';
import { FILTERS, SORTS } from './filter.ts';
import { useHeld } from './held.ts';

/** The words searched for, the filters, and the order of the list; all of it stands in the address. */
export function Filters() {
  const address = useAddress();
  const words = useWords();
  const { facets } = useHeld();
  const set = (name: string, value: string | null): void => go(changed(address, { [name]: value }), { replace: true });
  const chosen = FILTERS.filter((name) => name !== 'q' && address.query.has(name));
  const [open, setOpen] = useState(chosen.length > 0);
  const choices = (codes: readonly string[], said: (code: string) => string) =>
    codes.map((code) => [code, said(code)] as const).toSorted(([, one], [, two]) => one.localeCompare(two));
  return (
    <search className="filters">
      <input
        type="search"
        aria-label={words.list.search}
        placeholder={words.list.search}
        defaultValue={address.query.get('q') ?? ''}
        onChange={(event) => set('q', event.target.value)}
      />
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.list.filters}
        {chosen.length > 0 && ` (${chosen.length})`}
      </button>
      {chosen.length > 0 && (
        <button
          type="button"
          onClick={() => go(changed(address, Object.fromEntries(chosen.map((name) => [name, null]))))}
        >
          {words.list.clear}
        </button>
      )}
      {open && (
        <div className="filter-fields">
          <Choice
            name="kind"
            label={words.list.kind}
            choices={choices(facets.kinds, (code) => codeWords(code, words))}
            set={set}
          />
          <Choice
            name="country"
            label={words.list.country}
            choices={choices(facets.countries, (code) => countryWords(code, words) ?? code)}
            set={set}
          />
          <Choice
            name="group"
            label={words.list.group}
            choices={choices(facets.groups, (code) => words.groups[code] ?? code)}
            set={set}
          />
          <Choice
            name="grade"
            label={words.list.grade}
            choices={[1, 2, 3, 4, 5].map((grade) => [String(grade), `${grade}, ${words.grades[grade]}`])}
            set={set}
          />
          <Least name="origins" label={words.list.origins} set={set} />
          <Least name="killed" label={words.list.killed} set={set} />
          <Day name="from" label={words.list.from} set={set} />
          <Day name="to" label={words.list.to} set={set} />
          <Day name="as_of" label={words.asOf.title} set={set} />
          <Only name="contested" label={words.list.contested} set={set} />
          <Only name="single" label={words.list.single} set={set} />
          <Only name="undated" label={words.list.undated} set={set} />
          <Choice
            name="sort"
            label={words.list.sort}
            choices={SORTS.map((sort) => [sort, words.list.sorts[sort]])}
            set={set}
            required
          />
        </div>
      )}
    </search>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly set: (name: string, value: string | null) => void;
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly (readonly [string, string])[];
  readonly required?: boolean;
}

function Choice({ name, label, choices, set, required = false }: ChoiceProps) {
  const { query } = useAddress();
  const words = useWords();
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={query.get(name) ?? ''} onChange={(event) => set(name, event.target.value)}>
        {!required && <option value="">{words.list.any}</option>}
        {choices.map(([code, said]) => (
          <option key={code} value={code}>
            {said}
          </option>
        ))}
      </select>
    </p>
  );
}

function Least({ name, label, set }: FieldProps) {
  const { query } = useAddress();
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        value={query.get(name) ?? ''}
        onChange={(event) => set(name, event.target.value)}
      />
    </p>
  );
}

function Day({ name, label, set }: FieldProps) {
  const { query } = useAddress();
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={(query.get(name) ?? '').slice(0, 10)}
        onChange={(event) => set(name, event.target.value)}
      />
    </p>
  );
}

function Only({ name, label, set }: FieldProps) {
  const { query } = useAddress();
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={query.has(name)}
          onChange={(event) => set(name, event.target.checked ? '1' : null)}
        />{' '}
        {label}
      </label>
    </p>
  );
}
