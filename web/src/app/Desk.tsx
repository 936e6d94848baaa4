import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refused } from '../api/client.ts';
import { listenTo } from '../api/events.ts';
import { held } from '../incidents/held.ts';
import { Speaking } from '../words/index.tsx';
import { Header } from './Header.tsx';
import { Pages } from './Pages.tsx';

/** What is not kept will not be there on the second try. */
const retry = (count: number, error: Error): boolean => !(error instanceof Refused) && count < 2;

/** The whole desk. */
export function Desk() {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry, staleTime: 60_000, refetchOnWindowFocus: false } } }),
  );
  useEffect(() => listenTo(client, (mark) => held.kept(mark)), [client]);
  return (
    <Speaking>
      <QueryClientProvider client={client}>
        <Header />
        <Pages />
      </QueryClientProvider>
    </Speaking>
  );
}
