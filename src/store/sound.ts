import type { Claim } from '../model/claim.ts';
import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';

/**
 * A kept page whose claims can be stood by: each id once, each quote as it stands in the text. A claim that fails
 * is left out and a notice says so; the ledger never holds a quote its article does not.
 */
export function sound(kept: KeptPage): KeptPage {
  const text = kept.article?.text ?? '';
  const seen = new Set<string>();
  const notices: Notice[] = [];
  const claims = kept.claims.filter((claim) => {
    const notice = seen.has(claim.id) ? twice(claim) : misquoted(claim, text);
    if (notice !== null) notices.push(notice);
    else seen.add(claim.id);
    return notice === null;
  });
  const ids = new Set<string>();
  const accounts = kept.accounts.filter((account) => !ids.has(account.id) && ids.add(account.id));
  if (notices.length === 0) return accounts.length === kept.accounts.length ? kept : { ...kept, accounts };
  return {
    ...kept,
    claims,
    accounts: accounts.map((account) => ({ ...account, claims: account.claims.filter((id) => seen.has(id)) })),
    notices: [...kept.notices, ...notices],
  };
}

function twice({ id, article, span, field, by }: Claim): Notice {
  return {
    rule: 'store/claim-twice',
    level: 'warning',
    article,
    source: null,
    span,
    message: `Claim ${id} (${field}, by ${by}) comes twice in one reading; the first was kept. Report this as a fault of the rule.`,
    actual: id,
    expected: 'an id of its own',
  };
}

function misquoted({ id, article, span, quote, field, by }: Claim, text: string): Notice | null {
  const actual = text.slice(span[0], span[1]);
  if (span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length && actual === quote) return null;
  return {
    rule: 'store/quote-differs',
    level: 'error',
    article,
    source: null,
    span: null,
    message: `Claim ${id} (${field}, by ${by}) quotes what does not stand at ${span[0]}-${span[1]}; it was left out. Report this as a fault of the rule.`,
    actual: quote,
    expected: actual,
  };
}
