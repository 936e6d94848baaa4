import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { toJson } from '../../../formats/json.ts';
import { collected } from '../../../run/collected.ts';
import { composition } from '../../../run/composition.ts';
import { NotKept } from '../../../run/find.ts';
import { view } from '../../../run/view.ts';
import { ArticlePage, Found } from '../answers.ts';
import { answers, Id } from '../asking.ts';
import type { Desk } from '../desk.ts';

const article = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'An article, its claims, its page and every capture of it',
  request: { params: Id },
  responses: answers('The article.', ArticlePage),
});

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Articles that hold all the words, best first',
  request: {
    query: z.object({ q: z.string().min(1).max(400), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  },
  responses: answers('The articles, and the incidents they tell of.', z.array(Found)),
});

/** What a captured page may do when it is shown: be looked at. No script, no network, no form, no way out. */
const INERT =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** Looking at what claims stand on. */
export function evidence(app: OpenAPIHono, desk: Desk): void {
  app.openapi(article, async (context) =>
    context.json((await articlePage(desk, context.req.valid('param').id)) as never, 200),
  );
  app.openapi(search, async (context) => {
    const { q, limit } = context.req.valid('query');
    const { whole } = await desk.boards.at(null, desk.profile);
    const telling = new Map<string, string[]>();
    for (const { article: id, id: account } of whole.accounts.values())
      telling.set(id, [...(telling.get(id) ?? []), whole.groupOf.get(account)!.id]);
    const found = await desk.store.search(q, limit);
    return context.json(
      found.map((one) => ({ ...one, incidents: [...new Set(telling.get(one.article))] })) as never,
      200,
    );
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/pages/{sha256}',
    summary: 'The bytes of a captured page, inert; with `download` to be kept',
    request: { params: z.object({ sha256: z.string() }), query: z.object({ download: z.string().optional() }) },
    responses: { 200: { description: 'The bytes.' }, 404: { description: 'No bytes are kept under that hash.' } },
  });
  // The page's own bytes: to be kept with `download`, else to be looked at, inert, in a frame of the desk.
  app.get('/pages/:sha256', async (context) => {
    const page = await desk.store.page(context.req.param('sha256'));
    if (page === null || page.bytes === null) return context.json({ error: 'No bytes are kept under that hash.' }, 404);
    const download = context.req.query('download') !== undefined;
    const type = download ? 'application/octet-stream' : page.mediaType === 'text/html' ? 'text/html' : 'text/plain';
    return context.body(new Uint8Array(page.bytes), 200, {
      'Content-Type': download ? type : `${type}; charset=${page.charset}`,
      'Content-Security-Policy': INERT,
      'X-Frame-Options': 'SAMEORIGIN',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=31536000, immutable',
      ...(download
        ? { 'Content-Disposition': `attachment; filename="${page.sha256}.${type === 'text/html' ? 'html' : 'bin'}"` }
        : {}),
    });
  });
}

async function articlePage({ store, profile }: Desk, id: string) {
  const found = await store.article(id);
  if (found === null) throw new NotKept(`'${id}' is no article that is kept.`);
  const whole = await composition(store, null);
  const groups = [
    ...new Set(
      [...whole.accounts.values()].filter((one) => one.article === id).map((one) => whole.groupOf.get(one.id)!),
    ),
  ];
  const shown = await toJson(view(store, whole, { groups, profile, articles: [id] }));
  const { size, mediaType, charset, redacted } = (await store.page(found.sha256))!;
  return {
    article: shown.articles.find((one) => one.id === id)!,
    claims: shown.claims.filter((claim) => claim.article === id),
    captures: await collected(store.captures(found.sha256)),
    page: { size, mediaType, charset, redacted },
    notices: shown.notices.filter((notice) => notice.article === id),
  };
}
