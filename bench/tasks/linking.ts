import type { BareAccount } from '../../src/model/account.ts';
import type { Card } from '../../src/model/card.ts';
import type { Claim } from '../../src/model/claim.ts';
import { idOf } from '../../src/model/id.ts';
import type { Reading } from '../../src/rules/rule.ts';
import { attribute } from '../../src/stages/attribute.ts';
import { compose } from '../../src/stages/compose.ts';
import { gather } from '../../src/stages/gather.ts';
import { card } from '../../src/stages/gather-card.ts';
import { judge } from '../../src/stages/judge.ts';
import { pair } from '../../src/stages/pair.ts';
import { RULES } from '../../src/stages/rule-list.ts';
import { spot } from '../../src/stages/spot.ts';
import { type Report, readReport } from '../reports.ts';

/** Which reports tell of the same incident: every report's main account, paired, judged and composed. */
export function* predict(inputs: readonly Report[]): Iterable<object> {
  const cards = inputs.map(cardOf);
  const judgements = pair(cards).map(([a, b]) => ({ a: a.account, b: b.account, ...judge(a, b) }));
  const { groups } = compose({ accounts: cards.map((one) => one.account), judgements, decisions: [] });
  const incident = new Map(groups.flatMap((group) => group.accounts.map((account) => [account, group.id])));
  for (const [i, { doc_id }] of inputs.entries()) yield { doc_id, incident: incident.get(cards[i]!.account)! };
}

/** The card of a report's main account; a report in which no incident was read is judged by its text. */
export function cardOf(report: Report): Card {
  const reading = readReport(report);
  const claims = claimsOf(reading);
  const gathered = gather(reading, claims);
  const main = gathered.accounts.find((account) => account.main) ?? textAlone(reading);
  return card(reading, main, gathered.claims);
}

/** The rules whose claims two accounts are compared by; judging asks nothing of the others. */
const COMPARED = new Set(['toll', 'kind', 'who', 'target', 'means', 'where', 'when', 'mode']);
const rules = RULES.filter(({ id }) => COMPARED.has(id));

function claimsOf(reading: Reading): readonly Claim[] {
  return attribute(reading, spot(reading, rules).mentions).claims;
}

function textAlone({ article }: Reading): BareAccount {
  return { id: idOf('k', [article.id, 0]), article: article.id, number: 0, main: true, claims: [], reason: 'given' };
}
