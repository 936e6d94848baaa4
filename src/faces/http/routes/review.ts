import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Rulings } from '../../../formats/schemas.ts';
import type { Ruling } from '../../../model/decision.ts';
import { collected } from '../../../run/collected.ts';
import { decide } from '../../../run/deciding.ts';
import { doubts } from '../../../run/doubts.ts';
import { Decision, Doubt } from '../answers.ts';
import { AsOf, answers, given } from '../asking.ts';
import type { Desk } from '../desk.ts';

const queue = createRoute({
  method: 'get',
  path: '/doubts',
  summary: 'Pairs of incidents that may be one, the likeliest first',
  request: {
    query: AsOf.pick({ profile: true }).extend({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  },
  responses: answers('The pairs, with the reasons on both sides.', z.array(Doubt)),
});

const all = createRoute({
  method: 'get',
  path: '/decisions',
  summary: 'Every decision a person signed, undone ones too, in order of time',
  responses: answers('The decisions.', z.array(Decision)),
});

const make = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Sign a decision',
  description: 'Nothing is overwritten: a decision is a new row, and undoing one is another.',
  request: given(
    z.object({ author: z.string().min(1).max(200), reason: z.string().max(4_000).default(''), ruling: Rulings }),
  ),
  responses: answers('The decision as it is kept.', Decision),
});

/** A person's rulings, and what waits for one. */
export function review(app: OpenAPIHono, { store, boards, profile, now }: Desk): void {
  app.openapi(queue, async (context) => {
    const { limit, profile: wanted = profile } = context.req.valid('query');
    const { whole, summaries } = await boards.at(null, wanted);
    const short = new Map(summaries.map((summary) => [summary.id, summary]));
    const found = await doubts(store, whole, limit);
    return context.json(
      found.map((doubt) => ({ ...doubt, a: short.get(doubt.a), b: short.get(doubt.b) })) as never,
      200,
    );
  });
  app.openapi(all, async (context) => context.json((await collected(store.decisions())) as never, 200));
  app.openapi(make, async (context) => {
    const { author, reason, ruling } = context.req.valid('json');
    return context.json((await decide(store, ruling as Ruling, { author, reason, at: now() })) as never, 200);
  });
}
