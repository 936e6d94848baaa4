import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  ArticlePage,
  Decision,
  Difference,
  Doubt,
  Found,
  IncidentList,
  IncidentPage,
  Reading,
} from '../../../src/faces/http/answers.ts';
import { FORMATS } from '../../../src/formats/index.ts';
import { asking, sampleDesk } from './desk.ts';

let ask: ReturnType<typeof asking>;
let app: Awaited<ReturnType<typeof sampleDesk>>['app'];
let list: z.output<typeof IncidentList>;

beforeAll(async () => {
  ({ app } = await sampleDesk());
  ask = asking(app);
  list = IncidentList.parse((await ask('/incidents')).body);
});

const like = <T extends z.ZodType>(schema: T, { status, body }: { status: number; body: unknown }): z.output<T> => {
  expect(status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
};

test('the list has every incident in short, and the same until something is kept', async () => {
  expect(list.total).toBe(4);
  expect(list.incidents.every(({ where }) => where?.lat != null)).toBe(true);
  expect(list.incidents.some(({ killed }) => killed !== null && killed.best > 0)).toBe(true);
  expect((await ask('/incidents')).body.mark).toBe(list.mark);
});

test('as of a time before any report there is nothing', async () => {
  expect(like(IncidentList, await ask('/incidents?as_of=2001-01-01')).total).toBe(0);
});

test('every incident has a page whose parts fit together', async () => {
  for (const { id, reports } of list.incidents) {
    const page = like(IncidentPage, await ask(`/incidents/${id}`));
    expect(page.summary.id).toBe(id);
    expect(page.incident.accounts).toHaveLength(reports);
    const claims = new Set(page.claims.map((claim) => claim.id));
    for (const { claims: bearing, against } of page.incident.findings)
      for (const claim of [...bearing, ...against]) expect(claims).toContain(claim);
    const texts = new Map(page.articles.map((article) => [article.id, article.text]));
    for (const { article, span, quote } of page.claims) expect(texts.get(article)!.slice(...span)).toBe(quote);
    expect(page.development.at(-1)!.findings).toEqual(page.incident.findings);
    expect(page.development.flatMap(({ articles }) => articles).sort()).toEqual(
      page.articles.map((one) => one.id).sort(),
    );
    expect(page.sources.length).toBeGreaterThan(0);
  }
});

test('what changed between two report times is what diff says', async () => {
  const long = list.incidents.find(({ first_reported: first, last_reported: last }) => first !== last)!;
  const from = long.first_reported!.slice(0, 10);
  const changes = like(Difference.array(), await ask(`/incidents/${long.id}/diff?from=${from}&to=2040-01-01`));
  expect(changes.length).toBeGreaterThan(0);
});

test('an article shows its claims, its page, its captures; its bytes are inert', async () => {
  const page = like(IncidentPage, await ask(`/incidents/${list.incidents[0]!.id}`));
  const { article, captures } = like(ArticlePage, await ask(`/articles/${page.articles[0]!.id}`));
  expect(captures[0]!.sha256).toBe(article.sha256);
  const shown = await ask(`/pages/${article.sha256}`);
  expect(shown.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
  expect((await ask(`/pages/${article.sha256}?download`)).headers.get('content-disposition')).toContain('attachment');
  expect((await ask(`/pages/${'0'.repeat(64)}`)).status).toBe(404);
});

test('a search finds articles and says which incidents they tell of', async () => {
  const found = like(Found.array(), await ask('/search?q=police'));
  expect(found.some(({ incidents }) => incidents.length > 0)).toBe(true);
});

test.each(Object.entries(FORMATS))('export gives %s', async (name, { mediaType }) => {
  const all = await ask(`/export/${name}`);
  expect([all.status, all.headers.get('content-type')]).toEqual([200, mediaType]);
  const one = await ask(`/export/${name}?incident=${list.incidents[0]!.id}`);
  expect(one.text.length).toBeGreaterThan(0);
  expect(one.text.length).toBeLessThan(all.text.length);
});

test('two incidents are merged and, by another decision, two again', async () => {
  const [one, two] = list.incidents.map(({ id }) => id);
  const ruling = { kind: 'merge', incidents: [one, two] };
  const made = like(Decision, await ask('/decisions', { send: { author: 'A. Tester', reason: 'a test', ruling } }));
  expect(like(IncidentList, await ask('/incidents')).total).toBe(3);
  await ask('/decisions', { send: { author: 'A. Tester', ruling: { kind: 'undo', decision: made.id } } });
  expect(like(IncidentList, await ask('/incidents')).total).toBe(4);
  expect(like(Decision.array(), await ask('/decisions'))).toHaveLength(2);
});

test('pairs in doubt come with both incidents and the reasons', async () => {
  for (const { a, b, judgements } of like(Doubt.array(), await ask('/doubts'))) {
    expect(a.id).not.toBe(b.id);
    expect(judgements[0]!.reasons.length).toBeGreaterThan(0);
  }
});

test('a pair on which a person ruled is no longer in doubt, until that is undone', async () => {
  const text =
    'Nine bodies found near Fresnillo\n\nThe bodies of nine men were found near Fresnillo, a prosecutor said. The victims had been shot.\n';
  const { id } = like(Reading, await ask('/readings', { send: { pages: [{ text }] } }));
  while (like(Reading, await ask(`/readings/${id}`)).state !== 'done') await sleep(20);
  const before = like(Doubt.array(), await ask('/doubts'));
  expect(before.length).toBeGreaterThan(0);
  const { a, b } = before[0]!.judgements[0]!;
  const send = { author: 'A. Tester', ruling: { kind: 'judge', a, b, verdict: 'unsure' } };
  const ruled = like(Decision, await ask('/decisions', { send }));
  expect(like(Doubt.array(), await ask('/doubts'))).toHaveLength(before.length - 1);
  await ask('/decisions', { send: { author: 'A. Tester', ruling: { kind: 'undo', decision: ruled.id } } });
  expect(like(Doubt.array(), await ask('/doubts'))).toHaveLength(before.length);
});

test('pasted text is read, and the run says which incidents it touched', async () => {
  const text = `Three miners killed in ambush near Sherpur\n\nSHERPUR, Bangladesh, 3 March 2031 - Gunmen killed three miners near Sherpur on Monday, police said.\n\nPolice said the attackers fled on motorcycles. A hospital official said two people were wounded and were being treated.\n`;
  const started = like(
    Reading,
    await ask('/readings', { send: { pages: [{ text }, { base64: '/9j/4AAQ', name: 'photo.jpg' }] } }),
  );
  let run = started;
  for (let tries = 0; tries < 200 && run.state !== 'done'; tries++) {
    await sleep(20);
    run = like(Reading, await ask(`/readings/${started.id}`));
  }
  expect(run).toMatchObject({ state: 'done', pages: 1 });
  expect(run.incidents).toHaveLength(1);
  expect(run.notices.map(({ rule }) => rule)).toContain('capture/binary');
});

test.each([
  ['/incidents?as_of=tomorrow', 422, 'as_of'],
  ['/incidents?profile=none', 422, 'profile'],
  ['/incidents/i_nothing', 404, 'is not kept'],
  ['/articles/a_nothing', 404, 'no article'],
  ['/readings/none', 404, 'no run'],
  ['/export/docx', 404, 'expected one of'],
  ['/nothing', 404, 'is no route'],
])('%s is answered with %i', async (path, status, words) => {
  const answer = await ask(path);
  expect([answer.status, answer.body.error]).toEqual([status, expect.stringContaining(words)]);
});

test.each([
  [{ kind: 'merge', incidents: ['i_nothing', 'i_none'] }, 404],
  [{ kind: 'grade', outlet: 'x', grade: 'Z' }, 422],
  [{ kind: 'invent' }, 422],
])('a ruling on nothing is refused: %j', async (ruling, status) => {
  expect((await ask('/decisions', { send: { author: 'A. Tester', ruling } })).status).toBe(status);
});

test('another site may neither ask in our name nor under another name', async () => {
  expect((await ask('/incidents', { headers: { host: 'rebound.example.org' } })).status).toBe(403);
  const send = { author: 'A. Tester', ruling: { kind: 'grade', outlet: 'x', grade: 'A' } };
  expect((await ask('/decisions', { send, headers: { origin: 'https://elsewhere.example.org' } })).status).toBe(403);
  expect((await ask('/decisions', { send, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  expect((await ask('/decisions', { send, headers: { origin: 'http://localhost:4470' } })).status).toBe(200);
});

test('every route is in the OpenAPI document', async () => {
  const { body } = await ask('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const documented = Object.keys(body.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1'));
  const routes = [...new Set(app.routes.map(({ path }) => path))].filter(
    (path) => path.startsWith('/api/v1/') && !path.includes('*') && !path.endsWith('openapi.json'),
  );
  expect(documented.sort()).toEqual(routes.sort());
});
