import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { FORMATS, type Format, type FormatName } from '../../../formats/index.ts';
import { meantIncident } from '../../../run/find.ts';
import { view } from '../../../run/view.ts';
import { AsOf } from '../asking.ts';
import type { Desk } from '../desk.ts';

const NAMES = Object.keys(FORMATS) as FormatName[];

/** Handing incidents on, all or one of them, in every format of `hearsay export`. */
export function exporting(app: OpenAPIHono, { store, boards, profile }: Desk): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/export/{format}',
    summary: 'What is kept, in a format that other programs read',
    request: {
      params: z.object({ format: z.enum(NAMES) }),
      query: AsOf.extend({ incident: z.string().optional() }),
    },
    responses: { 200: { description: 'The export, as a file.' } },
  });
  app.get('/export/:format', async (context) => {
    const name = NAMES.find((one) => one === context.req.param('format'));
    if (name === undefined)
      return context.json(
        { error: `'${context.req.param('format')}' is no format; expected one of ${NAMES.join(', ')}.` },
        404,
      );
    const asked = AsOf.parse(context.req.query());
    const { whole } = await boards.at(asked.as_of ?? null, asked.profile ?? profile);
    const id = context.req.query('incident');
    const groups = id === undefined ? whole.groups : [await meantIncident(store, whole, id)];
    const format: Format = FORMATS[name];
    const { mediaType, extension, write } = format;
    const all = { groups, profile: asked.profile ?? profile, whole: format.whole === true && id === undefined };
    // An archive is its pages.
    const shown = view(store, whole, { ...all, withPages: name === 'warc' });
    context.header('Content-Type', mediaType);
    context.header('Content-Disposition', `attachment; filename="${id ?? 'hearsay'}.${extension}"`);
    return stream(context, async (out) => {
      for await (const piece of write(shown, {})) await out.write(piece);
    });
  });
}
