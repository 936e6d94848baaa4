import { reportTime } from '../model/article.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding, Profile } from '../model/finding.ts';
import { firstMoment } from '../model/moment.ts';
import type { Group } from '../stages/compose.ts';
import { tell } from '../stages/settle-incident.ts';
import { gradesOf } from './standing.ts';
import type { Telling } from './telling.ts';

/** What was known of an incident from one report time on. */
export interface Step {
  /** First moment of the report time, ISO 8601 UTC. */
  readonly at: string;
  /** Articles that came with this step. */
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
}

/** How the findings of an incident grew: they are settled anew at every time an article of it was reported. */
export function development(told: Telling, profile: Profile, decisions: readonly Decision[]): readonly Step[] {
  const grades = gradesOf(decisions);
  const moments = new Map(told.articles.map((article) => [article.id, momentOf(reportTime(article))]));
  const times = [...new Set(moments.values())].sort();
  return times.map((at) => {
    const articles = told.articles.filter(({ id }) => moments.get(id)! <= at);
    const known = new Set(articles.map(({ id }) => id));
    const claims = told.asRead.filter(({ article }) => known.has(article));
    const { incident } = tell({ group: within(told.group, claims), claims, articles, profile, grades });
    return {
      at,
      articles: articles.filter(({ id }) => moments.get(id) === at).map(({ id }) => id),
      findings: incident.findings,
    };
  });
}

const momentOf = (time: string): string => firstMoment(time) ?? time;

/** The group with the accounts alone that these claims belong to. */
function within(group: Group, claims: readonly { readonly account: string | null }[]): Group {
  const told = new Set(claims.map(({ account }) => account));
  return { ...group, accounts: group.accounts.filter((account) => told.has(account)) };
}
