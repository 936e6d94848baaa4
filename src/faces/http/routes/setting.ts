import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Setting } from '../answers.ts';
import { answers } from '../asking.ts';
import type { Desk } from '../desk.ts';

const look = createRoute({
  method: 'get',
  path: '/setting',
  summary: 'What this server is set to',
  responses: answers('The settings that a desk needs to know.', Setting),
});

/** How the server is set. */
export function setting(app: OpenAPIHono, { profile, map }: Desk): void {
  app.openapi(look, (context) => context.json({ profile, map_style: map?.style ?? null }, 200));
}
