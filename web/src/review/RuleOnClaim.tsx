import { useId } from 'react';
import type { Claim } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import { Correct } from './Correct.tsx';
import { Sign } from './Sign.tsx';

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** What a person may rule on a claim and its outlet. */
export function RuleOnClaim({ claim, outlet }: { readonly claim: Claim; readonly outlet: string | null }) {
  const words = useWords();
  return (
    <section className="rulings" key={claim.id}>
      <Correct claim={claim} />
      <Sign title={words.review.reject} ruling={() => ({ kind: 'reject', claim: claim.id })} />
      {outlet !== null && <Grade outlet={outlet} />}
    </section>
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
