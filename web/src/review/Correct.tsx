import { type ReactNode, useId } from 'react';
import type { Claim } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import type { Ruling } from './rule.ts';
import { Sign } from './Sign.tsx';

type Value = Claim['value'];
type Of<Kind extends Value['kind']> = Extract<Value, { kind: Kind }>;
type Reading = (form: FormData) => Value;

/** A form that rules what a claim should have been read as; nothing for values that no person can mend by hand. */
export function Correct({ claim }: { readonly claim: Claim }) {
  const words = useWords();
  const made = formFor(claim.value);
  if (made === null) return null;
  const ruled = (form: FormData) => ({ kind: 'correct', claim: claim.id, value: made.read(form) }) as Ruling;
  return (
    <Sign title={words.review.correct} ruling={ruled}>
      {made.fields}
    </Sign>
  );
}

interface Made {
  readonly fields: ReactNode;
  readonly read: Reading;
}

function formFor(value: Value): Made | null {
  switch (value.kind) {
    case 'toll':
      return { fields: <TollFields value={value} />, read: (form) => tollOf(form, value) };
    case 'when':
      return { fields: <WhenFields value={value} />, read: (form) => whenOf(form, value) };
    case 'where':
      return { fields: <WhereFields value={value} />, read: (form) => whereOf(form, value) };
    case 'who':
      return { fields: <WhoFields value={value} />, read: (form) => ({ ...value, words: textOf(form, 'words') }) };
    case 'coded':
      return { fields: <CodeFields value={value} />, read: (form) => ({ ...value, code: textOf(form, 'code') }) };
    case 'event':
      return null;
  }
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const numberOf = (form: FormData, name: string): number | null =>
  textOf(form, name) === '' ? null : Number(textOf(form, name));

function tollOf(form: FormData, { words }: Of<'toll'>): Of<'toll'> {
  return { kind: 'toll', least: numberOf(form, 'least'), most: numberOf(form, 'most'), words };
}

function whenOf(form: FormData, { words }: Of<'when'>): Of<'when'> {
  const first = textOf(form, 'first');
  const last = textOf(form, 'last') || first;
  return { kind: 'when', edtf: first === last ? first : `${first}/${last}`, earliest: first, latest: last, words };
}

function whereOf(form: FormData, value: Of<'where'>): Of<'where'> {
  const [name, country] = [textOf(form, 'name'), textOf(form, 'country').toUpperCase() || null];
  return { ...value, name, country, lat: numberOf(form, 'lat'), lon: numberOf(form, 'lon'), gazetteer: null };
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | number | null;
  readonly type?: 'text' | 'number' | 'date';
  readonly required?: boolean;
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
}

function Field({ name, label, value, type = 'text', ...rest }: FieldProps) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value ?? ''}
        {...(type === 'number' && rest.max !== undefined && { step: 'any' })}
        {...rest}
      />
    </p>
  );
}

function TollFields({ value }: { readonly value: Of<'toll'> }) {
  const { review } = useWords();
  return (
    <div className="pair">
      <Field name="least" label={review.least} value={value.least} type="number" min={0} />
      <Field name="most" label={review.most} value={value.most} type="number" min={0} />
    </div>
  );
}

function WhenFields({ value }: { readonly value: Of<'when'> }) {
  const { review } = useWords();
  return (
    <div className="pair">
      <Field name="first" label={review.firstDay} value={value.earliest} type="date" required />
      <Field name="last" label={review.lastDay} value={value.latest} type="date" />
    </div>
  );
}

function WhereFields({ value }: { readonly value: Of<'where'> }) {
  const { review } = useWords();
  return (
    <>
      <div className="pair">
        <Field name="name" label={review.placeName} value={value.name} required />
        <Field name="country" label={review.country} value={value.country} pattern="[A-Za-z]{2}" />
      </div>
      <div className="pair">
        <Field name="lat" label={review.latitude} value={value.lat} type="number" min={-90} max={90} />
        <Field name="lon" label={review.longitude} value={value.lon} type="number" min={-180} max={180} />
      </div>
    </>
  );
}

function WhoFields({ value }: { readonly value: Of<'who'> }) {
  const { review } = useWords();
  return <Field name="words" label={review.who} value={value.words} required />;
}

function CodeFields({ value }: { readonly value: Of<'coded'> }) {
  const { review } = useWords();
  return <Field name="code" label={review.code} value={value.code} required pattern="[a-z][a-z_\-]*" />;
}
