import type { View } from '../model/view.ts';
import { lookupOf } from './lookup.ts';
import { articleRecord, claimRecord, incidentRecord, judgementRecord, noticeRecord } from './records.ts';

/** The object of `--json`: incidents, and the claims, articles, judgements and notices they rest on. */
export function toJson(view: View) {
  const lookup = lookupOf(view);
  return {
    incidents: view.incidents.map((incident) => incidentRecord(incident, lookup)),
    claims: view.claims.map((claim) => claimRecord(claim, view, lookup)),
    articles: view.articles.map((article) => articleRecord(article, { mappings: false })),
    judgements: view.judgements.map(judgementRecord),
    notices: view.notices.map(noticeRecord),
    decisions: view.decisions,
  };
}

/** One JSON text, ending with a line break. */
export function json(view: View): string {
  return `${JSON.stringify(toJson(view), null, 2)}\n`;
}
