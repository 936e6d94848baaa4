import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { withoutBrowser } from './browser.ts';
import { servedDesk } from './served.ts';

/** One transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A server of a style and its tiles, and what it was asked for. */
async function tiles(use: (host: string, asked: readonly string[]) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.url === '/style.json') response.end(JSON.stringify(styleAt(request.headers.host!)));
    else if (request.url!.startsWith('/tiles/')) response.setHeader('Content-Type', 'image/png').end(PIXEL);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const styleAt = (host: string) => ({
  version: 8,
  sources: { streets: { type: 'raster', tiles: [`http://${host}/tiles/{z}/{x}/{y}.png`], tileSize: 256 } },
  layers: [{ id: 'streets', type: 'raster', source: 'streets' }],
});

describe.skipIf(withoutBrowser())('a map with streets', () => {
  test('is drawn from the hosts it is set to, and from no others', async () => {
    await tiles(async (host, asked) => {
      const desk = await servedDesk({ style: `http://${host}/style.json`, hosts: ['tiles.example.org'] });
      try {
        const answer = await fetch(desk.address);
        const policy = answer.headers.get('content-security-policy')!;
        expect(policy).toContain(`connect-src 'self' blob: http://${host} http://tiles.example.org;`);
        const page = await desk.tab();
        await page.goto('/');
        await page.locator('.map[data-drawn]').waitFor({ timeout: 50_000 });
        expect(asked).toContain('/style.json');
        expect(asked.some((url) => url.startsWith('/tiles/'))).toBe(true);
        expect(page.wrongs).toEqual([]);
      } finally {
        await desk.close();
      }
    });
  }, 180_000);

  test('that cannot be had leaves the map of the world', async () => {
    await tiles(async (host) => {
      const desk = await servedDesk({ style: `http://${host}/gone.json`, hosts: [] });
      try {
        const page = await desk.tab();
        await page.goto('/');
        await page.locator('.map[data-drawn]').waitFor({ timeout: 50_000 });
      } finally {
        await desk.close();
      }
    });
  }, 180_000);
});
