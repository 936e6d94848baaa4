import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Incident, PartLink } from '../model/incident.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Notice } from '../model/notice.ts';
import type { ShownClaim } from '../model/view.ts';
import type { Lookup } from './lookup.ts';

/**
 * The records outside programs rely on, as `--json` and `export --format jsonl` print them. Names are never
 * changed; fields may be added. docs/exports.md describes them.
 */
export function incidentRecord(incident: Incident, lookup: Lookup, links: readonly PartLink[]) {
  const { id, aliases, kind, when, where, outlets, origins, findings } = incident;
  const accounts = incident.accounts.flatMap((account) => accountOfIncident(account, lookup) ?? []);
  const linked = (is: PartLink['is']) =>
    links.flatMap((link) => (link.is === is ? [{ incident: link.incident, reason: link.reason }] : []));
  return {
    ...{ id, aliases, kind, when, where, outlets, origins, accounts, findings },
    part_of: linked('whole')[0] ?? null,
    parts: linked('part'),
  };
}

function accountOfIncident(id: string, { accounts, articles }: Lookup) {
  const account = accounts.get(id);
  const article = articles.get(account?.article ?? '');
  if (account === undefined || article === undefined) return undefined;
  const { title, outlet, published, source } = article;
  return {
    id,
    article: article.id,
    title,
    outlet,
    published: published?.edtf ?? null,
    source,
    main: account.main,
    reason: account.reason,
  };
}

export function claimRecord({ claim, origin: shared, incident }: ShownClaim) {
  const { id, article, account, field, group, value, polarity, hedge, mode, quote, span, sentence, role } = claim;
  const { attribution, hops, origin, evidence, inferred, basis, by, ...added } = claim;
  return {
    ...{ id, article, incident, account },
    ...{ field, group, value, polarity, hedge, mode, quote, span, sentence, role },
    ...{ attribution, hops, origin: shared, evidence, inferred, basis, by },
    ...(shared.id === origin.id ? {} : { origin_as_read: origin }),
    ...withoutNamed(added),
  };
}

/** What a later model added to a claim goes out with it; what is named above is in its place already. */
function withoutNamed(added: object): object {
  return Object.fromEntries(Object.entries(added).filter(([key]) => !NAMED.has(key)));
}

const NAMED = new Set('id article account field group value polarity hedge mode quote span sentence role'.split(' '));

/** `mappings` (which run of the page each run of the text came from) only where the record is to be read back. */
export function articleRecord(article: Article, { mappings }: { readonly mappings: boolean }) {
  const { id, sha256, source, url, title, byline, outlet, published, captured, language, text, blocks, leads } =
    article;
  const record = {
    ...{ id, sha256, source, url, title, byline, outlet },
    published: published?.edtf ?? null,
    published_from: published?.from ?? null,
    ...{ captured, language, text, blocks, leads },
  };
  return mappings ? { ...record, mappings: article.mappings } : record;
}

export function judgementRecord({ id, a, b, verdict, score, by, at, reasons }: Judgement) {
  return { id, a, b, verdict, score, by, at, reasons };
}

export function accountRecord({ id, article, number, main, claims, reason }: Account) {
  return { id, article, number, main, claims, reason };
}

export function noticeRecord({ rule, level, article, source, span, message, actual, expected }: Notice) {
  return { rule, level, article, source, span, message, actual, expected };
}
