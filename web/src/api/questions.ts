import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import type { ArticlePage, Decision, Doubt, IncidentPage } from './types.ts';

/** Report time and rule profile one looks through; null for now, and for the server's own. */
export interface Look {
  readonly asOf: string | null;
  readonly profile: string | null;
}

const query = ({ asOf, profile }: Look) => ({ as_of: asOf, profile });

/** Every question whose answer changes when something is kept starts with this. */
export const KEPT = 'kept';

export const incidentPage = (id: string, look: Look) =>
  queryOptions({
    queryKey: [KEPT, 'incident', id, look],
    queryFn: ({ signal }) => ask<IncidentPage>(`/incidents/${id}`, query(look), signal),
    placeholderData: keepPreviousData,
  });

export const articlePage = (id: string) =>
  queryOptions({
    queryKey: [KEPT, 'article', id],
    queryFn: ({ signal }) => ask<ArticlePage>(`/articles/${id}`, {}, signal),
  });

export const doubts = () =>
  queryOptions({
    queryKey: [KEPT, 'doubts'],
    queryFn: ({ signal }) => ask<readonly Doubt[]>('/doubts', { limit: 200 }, signal),
    placeholderData: keepPreviousData,
  });

export const decisions = () =>
  queryOptions({
    queryKey: [KEPT, 'decisions'],
    queryFn: ({ signal }) => ask<readonly Decision[]>('/decisions', {}, signal),
  });
