import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Article, Claim, IncidentPage } from '../api/types.ts';

/** An incident's claims and articles by id, for whoever shows a part of it. */
interface Told {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly articles: ReadonlyMap<string, Article>;
}

const Context = createContext<Told>({ claims: new Map(), articles: new Map() });

export function Telling({ page, children }: { readonly page: IncidentPage; readonly children: ReactNode }) {
  const told = useMemo(
    () => ({
      claims: new Map(page.claims.map((claim) => [claim.id, claim])),
      articles: new Map(page.articles.map((article) => [article.id, article])),
    }),
    [page],
  );
  return <Context value={told}>{children}</Context>;
}

export const useTold = (): Told => useContext(Context);

/** The name an article's outlet goes by; its source where it names none. */
export const outletOf = (article: Article | undefined): string => article?.outlet ?? article?.source ?? '';
