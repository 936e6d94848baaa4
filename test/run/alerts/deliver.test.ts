import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Alert } from '../../../src/model/alert.ts';
import { type Delivery, deliver } from '../../../src/run/alerts/deliver.ts';
import { watched } from './watched.ts';

const at = '2031-04-12T00:00:00Z';
const alert: Alert = { id: 'n_1', search: 'mali', type: 'alert', at, incident: watched(), changes: [], replaces: [] };

interface Taken {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on loopback that answers with these statuses in turn, the last one ever after; what it was sent, and the waits between. */
async function posted(statuses: readonly number[], key: string | null, known = true) {
  const taken: Taken[] = [];
  const waits: number[] = [];
  const server = createServer(async (request, response) => {
    taken.push({ headers: request.headers, body: await text(request) });
    response.writeHead(statuses[Math.min(taken.length, statuses.length) - 1]!, { Location: '/elsewhere' }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const delivery: Delivery = {
    limits: { maxBytes: 1000, timeout: 5000, maxRedirects: 0, privateHosts: known ? [host] : [] },
    ...{ tries: 3, wait: 1000, now: () => at },
    sleep: async (milliseconds) => void waits.push(milliseconds),
  };
  try {
    return { failed: await deliver(alert, { url: `http://${host}/hook`, key }, delivery), taken, waits };
  } finally {
    server.close();
  }
}

test('an alert is posted as JSON, signed with the key', async () => {
  const { failed, taken } = await posted([204], 'a key');
  expect(failed).toBeNull();
  const [{ headers, body }] = taken as [Taken];
  expect(JSON.parse(body)).toEqual(alert);
  const expected = createHmac('sha256', 'a key').update(`${at}.${body}`).digest('hex');
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'x-hearsay-delivery': 'n_1',
    'x-hearsay-timestamp': at,
    'x-hearsay-signature': `sha256=${expected}`,
  });
});

test('without a key nothing is signed', async () => {
  expect((await posted([200], null)).taken[0]!.headers).not.toHaveProperty('x-hearsay-signature');
});

test('a server in trouble is asked again, after longer each time', async () => {
  const { failed, taken, waits } = await posted([500, 503, 200], null);
  expect(failed).toBeNull();
  expect([taken.length, waits]).toEqual([3, [1000, 2000]]);
});

test('what is not taken is told: after all tries, and at once where asking again is no use', async () => {
  expect(await posted([500], null)).toMatchObject({
    failed: { actual: 'answered with status 500' },
    waits: [1000, 2000],
  });
  expect(await posted([403], null)).toMatchObject({ failed: { actual: 'answered with status 403' }, waits: [] });
});

test('a redirect is not followed, and an address on a private network is not asked', async () => {
  expect((await posted([302], null)).failed).toMatchObject({ actual: 'answered with status 302' });
  const { failed, taken } = await posted([200], null, false);
  expect(failed).toMatchObject({ rule: 'fetch/private-address' });
  expect(taken).toEqual([]);
});
