import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAddress } from '../address/address.ts';
import { Refused } from '../api/client.ts';
import { incidentPage } from '../api/questions.ts';
import { Failed } from '../app/Failed.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { Evidence } from '../evidence/Evidence.tsx';
import { useWords } from '../words/index.tsx';
import { AsOf } from './AsOf.tsx';
import { Calling } from './Calling.tsx';
import { Development } from './Development.tsx';
import { Figures } from './Figures.tsx';
import { Heading, titleOf } from './Heading.tsx';
import { Matrix } from './Matrix.tsx';
import { Measures } from './Measures.tsx';
import { NotYet } from './NotYet.tsx';
import { Reports } from './Reports.tsx';
import { Sources } from './Sources.tsx';
import { Summary } from './Summary.tsx';
import { Telling } from './telling.tsx';
import { Unknown } from './Unknown.tsx';

/** One incident: what is told of it, by whom, and the sentence behind every value. */
export default function IncidentView({ id }: { readonly id: string }) {
  const { query } = useAddress();
  const words = useWords();
  const look = { asOf: query.get('as_of'), profile: query.get('profile') };
  const { data: page, error, refetch, isPlaceholderData } = useQuery(incidentPage(id, look));
  const title = page && titleOf(page, words);
  useEffect(() => {
    document.title = title === undefined ? words.app.name : `${title} · ${words.app.name}`;
  }, [title, words]);
  if (error !== null) {
    const notYet = look.asOf !== null && error instanceof Refused && error.status === 404;
    return notYet ? <NotYet id={id} /> : <Failed error={error} again={() => void refetch()} />;
  }
  if (page === undefined) return <Waiting />;
  return (
    <Telling page={page}>
      <div className="incident" aria-busy={isPlaceholderData}>
        <div className="told">
          <Heading page={page} />
          <AsOf id={id} page={page} />
          <Summary page={page} />
          <Figures page={page} />
          <Development page={page} />
          <Unknown page={page} />
          <Matrix page={page} />
          <Sources page={page} />
          <Measures page={page} />
          <Calling page={page} />
          <Reports page={page} />
        </div>
        <Evidence page={page} />
      </div>
    </Telling>
  );
}
