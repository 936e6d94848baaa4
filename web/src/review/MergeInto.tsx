import { useId } from 'react';
import { useWords } from '../words/index.tsx';
import { Sign } from './Sign.tsx';

/** Rules that this incident and another are one. */
export function MergeInto({ incident }: { readonly incident: string }) {
  const words = useWords();
  const id = useId();
  return (
    <Sign
      title={words.review.merge}
      ruling={(form) => ({ kind: 'merge', incidents: [incident, String(form.get('other')).trim()] })}
    >
      <label htmlFor={id}>{words.review.mergeWith}</label>
      <input id={id} name="other" required pattern="i_[0-9a-f]+" placeholder="i_…" />
    </Sign>
  );
}
