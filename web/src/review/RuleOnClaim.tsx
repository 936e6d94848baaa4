import { useId } from 'react';
import type { Claim } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import { Sign } from './Sign.tsx';

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** What a person may rule on a claim and its outlet. */
export function RuleOnClaim({ claim, outlet }: { readonly claim: Claim; readonly outlet: string | null }) {
  const words = useWords();
  return (
    <section className="rulings" key={claim.id}>
      {claim.value.kind === 'toll' && <Correct claim={claim} value={claim.value} />}
      <Sign title={words.review.reject} ruling={() => ({ kind: 'reject', claim: claim.id })} />
      {outlet !== null && <Grade outlet={outlet} />}
    </section>
  );
}

type Toll = Extract<Claim['value'], { kind: 'toll' }>;

const bound = (given: FormDataEntryValue | null): number | null =>
  given === null || given === '' ? null : Number(given);

function Correct({ claim, value }: { readonly claim: Claim; readonly value: Toll }) {
  const words = useWords();
  const id = useId();
  const ruled = (form: FormData) =>
    ({
      kind: 'correct',
      claim: claim.id,
      value: { kind: 'toll', least: bound(form.get('least')), most: bound(form.get('most')), words: value.words },
    }) as const;
  return (
    <Sign title={words.review.correct} ruling={ruled}>
      <div className="pair">
        {(['least', 'most'] as const).map((end) => (
          <p key={end}>
            <label htmlFor={`${id}-${end}`}>{words.review[end]}</label>
            <input id={`${id}-${end}`} name={end} type="number" min={0} defaultValue={value[end] ?? ''} />
          </p>
        ))}
      </div>
    </Sign>
  );
}

function Grade({ outlet }: { readonly outlet: string }) {
  const words = useWords();
  const id = useId();
  return (
    <Sign title={words.review.grade} ruling={(form) => ({ kind: 'grade', outlet, grade: String(form.get('grade')) })}>
      <label htmlFor={id}>{outlet}</label>
      <select id={id} name="grade" defaultValue="C">
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {words.review.grades[grade]}
          </option>
        ))}
      </select>
    </Sign>
  );
}
