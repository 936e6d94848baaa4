import type { View } from '../model/view.ts';
import { lookupOf } from './lookup.ts';
import { mapped, objectText } from './pieces.ts';
import { articleRecord, claimRecord, incidentRecord, judgementRecord, noticeRecord } from './records.ts';

/** The object's lists, each given record by record. */
function lists(view: View) {
  return {
    incidents: mapped(view.incidents(), (shown) => incidentRecord(shown.incident, lookupOf(shown), shown.links)),
    claims: mapped(view.claims(), claimRecord),
    articles: mapped(view.articles(), (article) => articleRecord(article, { mappings: false })),
    judgements: mapped(view.judgements(), judgementRecord),
    notices: mapped(view.notices(), noticeRecord),
  };
}

/** The object of `--json`: incidents, and the claims, articles, judgements and notices they rest on. For few incidents: all of it stands in memory. */
export async function toJson(view: View) {
  const { incidents, claims, articles, judgements, notices } = lists(view);
  return {
    incidents: await Array.fromAsync(incidents),
    claims: await Array.fromAsync(claims),
    articles: await Array.fromAsync(articles),
    judgements: await Array.fromAsync(judgements),
    notices: await Array.fromAsync(notices),
    decisions: view.decisions,
  };
}

/** The same as one JSON text, ending with a line break, written record by record. */
export function json(view: View): AsyncGenerator<string> {
  return objectText({ ...lists(view), decisions: view.decisions });
}
