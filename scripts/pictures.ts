/** `npm run pictures`: takes the pictures of the desk that the README shows, of the sample pages, into docs/pictures. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { servedDesk } from '../test/web/served.ts';

const folder = resolve(import.meta.dirname, '../docs/pictures');
const SIZE = { width: 1280, height: 800 };

interface List {
  readonly incidents: readonly { readonly id: string; readonly where: { readonly name: string } }[];
}

interface Told {
  readonly claims: readonly { readonly id: string; readonly article: string; readonly field: string }[];
}

const desk = await servedDesk();
const { incidents } = await desk.ask<List>('/incidents');
const { id } = incidents.find(({ where }) => where.name === 'Shymkent')!;
const { claims } = await desk.ask<Told>(`/incidents/${id}`);
const killed = claims.find(({ field }) => field === 'killed')!;

async function taken(name: string, path: string, ready: (page: Page) => Promise<unknown>, dark = false): Promise<void> {
  const page = await desk.tab({ viewport: SIZE, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  await ready(page);
  await page.screenshot({ path: resolve(folder, `${name}.png`), timeout: 120_000 });
  await page.context().close();
}

mkdirSync(folder, { recursive: true });
await taken('incidents', '/', (page) => page.locator('.map[data-drawn]').waitFor({ timeout: 120_000 }));
await taken('incident', `/incidents/${id}`, (page) => page.locator('.evidence mark').waitFor());
await taken(
  'article',
  `/articles/${killed.article}?claim=${killed.id}`,
  (page) => page.locator('mark.chosen').first().waitFor(),
  true,
);
await desk.close();
