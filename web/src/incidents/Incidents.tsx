import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useAddress } from '../address/address.ts';
import { ask } from '../api/client.ts';
import { KEPT } from '../api/questions.ts';
import type { Found } from '../api/types.ts';
import { Failed } from '../app/Failed.tsx';
import { useWords } from '../words/index.tsx';
import { Filters } from './Filters.tsx';
import { FoundArticles } from './FoundArticles.tsx';
import { filterOf } from './filter.ts';
import { held, useHeld } from './held.ts';
import { List } from './List.tsx';
import { Timeline } from './Timeline.tsx';

const PlaceMap = lazy(() => import('./PlaceMap.tsx'));

/** Wide enough to show the map beside the list. */
const WIDE = '(min-width: 60rem)';

/** All incidents: a list, a map and a timeline, each narrowing the others. */
export function Incidents() {
  const { query } = useAddress();
  const words = useWords();
  const { error, answer } = useHeld();
  const [map, setMap] = useState(() => matchMedia(WIDE).matches);
  const found = useAsked(query);
  useEffect(() => {
    document.title = words.app.name;
  }, [words]);
  return (
    <div className="incidents" data-map={map}>
      <h1 className="unseen">{words.app.incidents}</h1>
      <Filters />
      <div className="where-when">
        <button type="button" className="map-switch" aria-expanded={map} onClick={() => setMap(!map)}>
          {words.list.map}
        </button>
        {map && (
          <Suspense fallback={<div className="map" />}>
            <PlaceMap />
          </Suspense>
        )}
        {answer !== null && <Timeline bins={answer.bins} />}
      </div>
      <div className="found">
        {error !== null && <Failed error={new Error(error)} again={() => held.stale()} />}
        <FoundArticles found={found} />
        <List />
      </div>
    </div>
  );
}

/** One list for every time that nothing was searched for: a new one each time would be asked about anew. */
const NONE: readonly Found[] = [];

/** Has the list look through the filters of the address, and the articles searched for its words. */
function useAsked(query: URLSearchParams): readonly Found[] {
  const words = useDeferredValue(query.get('q') ?? '');
  const { data: found = NONE } = useQuery({
    queryKey: [KEPT, 'search', words],
    queryFn: ({ signal }) => ask<readonly Found[]>('/search', { q: words, limit: 200 }, signal),
    enabled: words.length > 2,
  });
  const [asOf, profile] = [query.get('as_of'), query.get('profile')];
  useEffect(() => held.load(asOf, profile), [asOf, profile]);
  const question = useMemo(
    () => ({ filter: filterOf(query), found: found.flatMap(({ incidents }) => incidents) }),
    [query, found],
  );
  useEffect(() => held.ask(question), [question]);
  return found;
}
