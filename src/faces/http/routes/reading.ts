import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { NotKept } from '../../../run/find.ts';
import { type Input, inputs } from '../../../run/inputs.ts';
import { Reading } from '../answers.ts';
import { answers, given, Id } from '../asking.ts';
import type { Desk } from '../desk.ts';

const Pages = z.object({
  pages: z
    .array(
      z.union([
        z.object({ address: z.url({ protocol: /^https?$/ }) }),
        z.object({ text: z.string().min(1), name: z.string().min(1).max(1_000).default('pasted text') }),
        z.object({ base64: z.base64(), name: z.string().min(1).max(1_000) }),
      ]),
    )
    .min(1)
    .max(1_000),
  url: z.url().optional().openapi({ description: 'The address of a page that is given as text or bytes.' }),
  outlet: z.string().max(200).optional(),
});

const start = createRoute({
  method: 'post',
  path: '/readings',
  summary: 'Read pages: addresses, pasted text, or the bytes of files',
  request: given(Pages),
  responses: answers('The run that was started; ask for it again, or listen to /events.', Reading),
});

const look = createRoute({
  method: 'get',
  path: '/readings/{id}',
  summary: 'How far a run of reading is',
  request: { params: Id },
  responses: answers('The run.', Reading),
});

/** How often the ledger is asked whether another process added to it, milliseconds. */
const ASKED_EVERY = 2_000;

/** Taking pages in, and telling who listens what came of it. */
export function reading(app: OpenAPIHono, desk: Desk): void {
  app.openapi(start, (context) => {
    const { pages, url = null, outlet = null } = context.req.valid('json');
    const asked = { count: pages.length, inputs: inputsOf(pages, desk), given: { url, outlet, fetched: null } };
    return context.json(desk.readings.start(asked) as never, 200);
  });
  app.openapi(look, (context) => {
    const { id } = context.req.valid('param');
    const found = desk.readings.find(id);
    if (found === null) throw new NotKept(`'${id}' is no run of reading that is remembered.`);
    return context.json(found as never, 200);
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/events',
    summary: 'Server-sent events: `reading` (a run changed) and `kept` (the ledger holds more)',
    responses: { 200: { description: 'A stream that does not end.', content: { 'text/event-stream': {} } } },
  });
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const stop = desk.readings.listen((one) => void stream.writeSSE({ event: 'reading', data: JSON.stringify(one) }));
      stream.onAbort(stop);
      let told = '';
      while (!stream.aborted) {
        const mark = await desk.store.mark();
        if (mark !== told) await stream.writeSSE({ event: 'kept', data: JSON.stringify({ mark }) });
        told = mark;
        await stream.sleep(ASKED_EVERY);
      }
    }),
  );
}

async function* inputsOf(pages: z.output<typeof Pages>['pages'], { limits }: Desk): AsyncGenerator<Input> {
  for (const page of pages) {
    if ('address' in page) yield* inputs([page.address], limits);
    else {
      const bytes = 'text' in page ? Buffer.from(page.text, 'utf8') : Buffer.from(page.base64, 'base64');
      yield { kind: 'bytes', source: page.name, bytes, how: 'file' };
    }
  }
}
