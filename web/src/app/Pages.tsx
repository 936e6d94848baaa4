import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { useAddress } from '../address/address.ts';
import { Incidents } from '../incidents/Incidents.tsx';
import { useWords } from '../words/index.tsx';
import { Waiting } from './Waiting.tsx';

interface PageProps {
  readonly id: string;
}

/** Pages by the first part of their path. The list is what the desk opens with; the others come when they are asked for. */
const PAGES: Readonly<Record<string, ComponentType<PageProps>>> = {
  '': Incidents,
  incidents: lazy(() => import('../incident/IncidentView.tsx')),
  articles: lazy(() => import('../article/ArticleView.tsx')),
  review: lazy(() => import('../review/Review.tsx')),
  decisions: lazy(() => import('../decisions/Decisions.tsx')),
  read: lazy(() => import('../reading/ReadPages.tsx')),
};

/** The page that the address names. */
export function Pages() {
  const { path } = useAddress();
  const words = useWords();
  const [, room = '', id = ''] = path.split('/');
  const Page = PAGES[room];
  const main = useMovedFocus(path);
  return (
    <main id="main" ref={main} tabIndex={-1}>
      {Page === undefined ? (
        <p className="empty">{words.app.notFound}</p>
      ) : (
        <Suspense fallback={<Waiting />}>
          <Page id={decodeURIComponent(id)} />
        </Suspense>
      )}
    </main>
  );
}

/** On another page, reading starts at its top: for the eye and for a screen reader. */
function useMovedFocus(path: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
