import type { Judgement } from '../../../model/judgement.ts';
import { collected } from '../../../run/collected.ts';
import { type Composition, composition, type Group, judgementsOf } from '../../../run/composition.ts';
import { meant, meantIncident } from '../../../run/find.ts';
import { judgedNow } from '../../../run/judging.ts';
import type { Store } from '../../../store/index.ts';
import type { Command, Context } from '../context.ts';
import { articleExplained, claimExplained, judgementsExplained } from '../report/explained.ts';
import { withStore } from './store.ts';

/**
 * `hearsay explain ID [OTHER]`: what a claim stands on; why an incident's reports were joined and others kept apart;
 * why two incidents are two.
 */
export const explain: Command = (context, [id = '', other], options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const whole = await composition(store, options.asOf ?? null);
    const found = await meant(store, whole, id);
    if (other !== undefined && found.kind === 'incident')
      return tellApart(
        { context, store, whole },
        found.group,
        await meantIncident(store, whole, other),
        options.json === true,
      );
    if (found.kind === 'claim') return explainClaim(context, store, found.claim.id, options.json === true);
    if (found.kind === 'article') return explainArticle(context, store, found.id, options.json === true);
    const about = await collected(judgementsOf(store, whole, new Set(found.group.accounts)));
    return printJudgements(
      context,
      whole,
      about,
      options.json === true,
      `${found.group.id} rests on ${found.group.accounts.length} reports.`,
    );
  });

async function explainClaim(context: Context, store: Store, id: string, json: boolean): Promise<number> {
  const claim = (await store.claim(id))!;
  const article = (await store.article(claim.article))!;
  const captures = await collected(store.captures(article.sha256));
  context.out(
    json
      ? JSON.stringify({ claim, article: { ...article, text: undefined }, captures }, null, 2)
      : claimExplained(claim, article, captures, context.setting),
  );
  return 0;
}

async function explainArticle(context: Context, store: Store, id: string, json: boolean): Promise<number> {
  const article = (await store.article(id))!;
  context.out(json ? JSON.stringify(article, null, 2) : articleExplained(article, context.setting));
  return 0;
}

interface Kept {
  readonly context: Context;
  readonly store: Store;
  readonly whole: Composition;
}

/** Every judgement between two incidents' accounts; a pair that shares no key was never judged, and is judged now. */
async function tellApart({ context, store, whole }: Kept, one: Group, two: Group, json: boolean): Promise<number> {
  if (one.id === two.id) return printJudgements(context, whole, [], json, `${one.id} and ${two.id} are one incident.`);
  const others = new Set(two.accounts);
  const between = (await collected(judgementsOf(store, whole, new Set(one.accounts)))).filter(
    ({ a, b }) => others.has(a) || others.has(b),
  );
  const fresh =
    between.length > 0 ? between : [await judgedNow(store, one.accounts[0]!, two.accounts[0]!, context.now())];
  const how =
    between.length > 0 ? '' : ' They share no place, time or words, so they were never compared; compared now:';
  return printJudgements(context, whole, fresh, json, `${one.id} and ${two.id} are kept apart.${how}`);
}

function printJudgements(
  context: Context,
  whole: Composition,
  judgements: readonly Judgement[],
  json: boolean,
  about: string,
): number {
  context.out(
    json
      ? JSON.stringify({ about, judgements }, null, 2)
      : judgementsExplained(about, judgements, whole.groupOf, context.setting),
  );
  return 0;
}
