import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { except } from 'hono/combine';
import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import type { Desk } from './desk.ts';
import { fromThisMachine, headersWith } from './guard.ts';
import { evidence } from './routes/evidence.ts';
import { exporting } from './routes/exporting.ts';
import { incidents } from './routes/incidents.ts';
import { reading } from './routes/reading.ts';
import { review } from './routes/review.ts';
import { setting } from './routes/setting.ts';

/** The API's own version; it changes when an answer loses or renames a field. */
const VERSION = '1';

/** Errors by name that come of a question that asks for what is not there, or for what cannot be. */
const ASKED_WRONGLY: Readonly<Record<string, 404 | 422>> = { NotKept: 404, BadRuling: 422 };

/** The HTTP face: the API under `/api/v1`, its OpenAPI document, and whether it is well. */
export function application(desk: Desk): OpenAPIHono {
  const app = new OpenAPIHono();
  // A captured page is shown under stricter headers of its own.
  app.use(except('/api/v1/pages/*', headersWith(desk.map)), fromThisMachine);
  app.onError(told);
  const api = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (!result.success) return context.json({ error: spoken(result.error) }, 422);
    },
  });
  for (const routes of [incidents, evidence, review, reading, exporting, setting]) routes(api, desk);
  api.all('*', (context) =>
    context.json({ error: `'${context.req.path}' is no route; /api/v1/openapi.json lists them.` }, 404),
  );
  app.doc31('/api/v1/openapi.json', { openapi: '3.1.0', info: { title: 'Hearsay', version: VERSION } });
  app.route('/api/v1', api);
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => context.json({ mark: await desk.store.mark() }));
  return app;
}

const spoken = (error: ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'the request'}: ${message}`).join('; ');

function told(error: Error, context: Context): Response {
  if (error instanceof HTTPException) return error.getResponse();
  if (error.name === 'ZodError') return context.json({ error: spoken(error as ZodError) }, 422);
  const status = ASKED_WRONGLY[error.name];
  if (status !== undefined) return context.json({ error: error.message }, status);
  console.error(error);
  return context.json({ error: 'Something broke here; the server has said what on its own output.' }, 500);
}
