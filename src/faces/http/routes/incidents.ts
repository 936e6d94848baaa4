import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { allHarmed, type Harm } from '../../../formats/deaths.ts';
import { toJson } from '../../../formats/json.ts';
import { summaryRecord } from '../../../formats/summary.ts';
import { citing } from '../../../run/citing.ts';
import { composition } from '../../../run/composition.ts';
import { development, type Step } from '../../../run/development.ts';
import { differences } from '../../../run/difference.ts';
import { findGroup, meantIncident } from '../../../run/find.ts';
import { telling } from '../../../run/telling.ts';
import { view } from '../../../run/view.ts';
import { Difference, IncidentList, IncidentPage } from '../answers.ts';
import { AsOf, answers, Id } from '../asking.ts';
import type { Desk } from '../desk.ts';

const list = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'Every incident in short',
  description: 'What a list, a map and a timeline show. All at once: a desk filters them itself.',
  request: { query: AsOf },
  responses: answers('The incidents.', IncidentList),
});

const one = createRoute({
  method: 'get',
  path: '/incidents/{id}',
  summary: 'One incident with all it rests on',
  request: { params: Id, query: AsOf },
  responses: answers('The incident.', IncidentPage),
});

const changed = createRoute({
  method: 'get',
  path: '/incidents/{id}/diff',
  summary: 'What was known at one report time and not at another',
  request: {
    params: Id,
    query: AsOf.pick({ profile: true }).extend({ from: AsOf.shape.as_of.unwrap(), to: AsOf.shape.as_of.unwrap() }),
  },
  responses: answers('Findings that came, went or changed.', z.array(Difference)),
});

/** Looking at incidents. */
export function incidents(app: OpenAPIHono, desk: Desk): void {
  app.openapi(list, async (context) => {
    const { as_of = null, profile = desk.profile } = context.req.valid('query');
    const { mark, summaries } = await desk.boards.at(as_of, profile);
    return context.json({ mark, total: summaries.length, incidents: summaries } as never, 200);
  });
  app.openapi(one, async (context) => {
    const { as_of = null, profile = desk.profile } = context.req.valid('query');
    return context.json((await incidentPage(desk, context.req.valid('param').id, as_of, profile)) as never, 200);
  });
  app.openapi(changed, async (context) => {
    const { from, to, profile = desk.profile } = context.req.valid('query');
    const { id } = context.req.valid('param');
    await meantIncident(desk.store, await composition(desk.store, null), id);
    const [before, after] = [await findingsAt(desk, id, from, profile), await findingsAt(desk, id, to, profile)];
    return context.json(differences(before, after) as never, 200);
  });
}

async function incidentPage({ store, boards }: Desk, id: string, asOf: string | null, profile: Desk['profile']) {
  const { mark, whole } = await boards.at(asOf, profile);
  const group = await meantIncident(store, whole, id);
  const told = await telling(store, whole, group, profile);
  const shown = await toJson(view(store, whole, { groups: [group], profile }));
  const outlets = new Map(told.articles.map((article) => [article.id, article.outlet ?? article.source]));
  const mine = new Set([group.id, ...group.aliases, ...group.accounts, ...told.claims.map((claim) => claim.id)]);
  return {
    mark,
    summary: summaryRecord(told, profile),
    incident: shown.incidents[0]!,
    claims: shown.claims,
    articles: shown.articles,
    judgements: shown.judgements,
    notices: shown.notices,
    decisions: shown.decisions.filter(({ ruling }) =>
      Object.values(ruling)
        .flat()
        .some((part) => mine.has(part as string)),
    ),
    sources: citing(told.claims, (article) => outlets.get(article) ?? article),
    collapses: told.collapses,
    development: development(told, profile, whole.decisions).map(withFigures),
  };
}

/** A step with the people killed and wounded summed up, as an incident in short has them. */
function withFigures(step: Step) {
  const figure = (harm: Harm) => {
    const sum = allHarmed(step.findings, harm);
    return sum && { low: sum.low, best: sum.best, high: sum.high };
  };
  return { ...step, killed: figure('killed'), wounded: figure('wounded') };
}

async function findingsAt({ store, boards }: Desk, id: string, at: string, profile: Desk['profile']) {
  const { whole } = await boards.at(at, profile);
  const group = findGroup(whole, id);
  return group === null ? [] : (await telling(store, whole, group, profile)).incident.findings;
}
