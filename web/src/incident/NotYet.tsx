import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../address/address.ts';
import { incidentPage } from '../api/questions.ts';
import { Failed } from '../app/Failed.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { useWords } from '../words/index.tsx';
import { AsOf } from './AsOf.tsx';
import { titleOf } from './Heading.tsx';

/** An incident of which nothing had been reported by the time that is looked at: what it came to be, and the way there. */
export function NotYet({ id }: { readonly id: string }) {
  const { query } = useAddress();
  const words = useWords();
  const { data: whole, error } = useQuery(incidentPage(id, { asOf: null, profile: query.get('profile') }));
  if (error !== null) return <Failed error={error} />;
  if (whole === undefined) return <Waiting />;
  return (
    <div className="narrow">
      <h1>{titleOf(whole, words)}</h1>
      <AsOf id={id} page={null} />
    </div>
  );
}
