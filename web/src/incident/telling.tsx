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

/** The name an article's outlet goes by; where it names none, its address, or the name of the file it was read from. */
export const outletOf = (article: Article | undefined): string => article?.outlet ?? fileName(article?.source ?? '');

/** A path's last part; an address stays whole, since the host is what it says. */
export const fileName = (source: string): string =>
  /^\w+:\/\//.test(source) ? source : source.slice(1 + Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')));
