import { type Element, isTag } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { cap } from '../../src/formats/cap.ts';
import { FORMATS, type Format } from '../../src/formats/index.ts';
import { codePoints, jsonld } from '../../src/formats/jsonld.ts';
import { plover } from '../../src/formats/plover.ts';
import { textElement } from '../../src/formats/xml.ts';
import type { View } from '../../src/model/view.ts';
import { empty, lists, pieces, text as textOf, view, viewOf } from './sample.ts';

/** The order CAP 1.2 asks of an alert's and an info's elements. */
const ALERT =
  'identifier sender sent status msgType source scope restriction addresses code note references incidents info'.split(
    ' ',
  );
const INFO =
  'language category event responseType urgency severity certainty audience eventCode effective onset expires senderName headline description instruction web contact parameter resource area'.split(
    ' ',
  );

function elementsOf(parent: Element): string[] {
  return parent.children.filter(isTag).map(({ name }) => name);
}

function inOrder(names: readonly string[], order: readonly string[]): boolean {
  const places = names.map((name) => order.indexOf(name));
  return places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
}

test('cap is one draft alert of restricted scope, its elements in order', async () => {
  await expect(await textOf(cap(view))).toMatchFileSnapshot('golden/view.cap.xml');
  const document = parseDocument(await textOf(cap(view)), { xmlMode: true });
  const [alert] = getElementsByTagName('alert', document);
  expect(inOrder(elementsOf(alert!), ALERT)).toBe(true);
  expect(elementsOf(alert!)).toEqual(
    expect.arrayContaining(['identifier', 'sender', 'sent', 'status', 'msgType', 'scope']),
  );
  const text = (name: string): string => textContent(getElementsByTagName(name, document)[0]!);
  expect([text('status'), text('scope'), text('sent')]).toEqual(['Draft', 'Restricted', '2031-06-01T08:00:00-00:00']);
  const infos = getElementsByTagName('info', document);
  expect(infos).toHaveLength(2);
  for (const info of infos) expect(inOrder(elementsOf(info), INFO)).toBe(true);
  expect(text('severity')).toBe('Severe');
  expect(text('onset')).toBe('2031-04-11T00:00:00-00:00');
  expect(elementsOf(infos[1]!)).not.toContain('onset');
  expect(text('circle')).toBe('49.97,82.61 10');
  expect(text('description')).toContain('"killed three policemen" (Altai Herald, citing a police source)');
});

test('any text in an XML element is read back, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const back = textContent(parseDocument(textElement('a', text), { xmlMode: true }));
      expect(back).toBe(text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' '));
    }),
  );
});

test('plover has one record an incident, with what it requires, and no day made up', async () => {
  const lines = await pieces(plover(view));
  await expect(lines.join('')).toMatchFileSnapshot('golden/plover.jsonl');
  const [attack, riot] = lines.map((line) => JSON.parse(line) as Record<string, never>);
  expect(attack).toMatchObject({
    date: '2031-04-11',
    actor: [{ code: 'UAF', text: 'Gunmen' }],
    event: [{ code: 'ASSAULT', text: 'Shooting' }],
    mode: ['firearms'],
    size: { dead: 5, injured: null, arrested: null },
  });
  const { text, text_info, event_text } = attack as unknown as {
    text: string;
    text_info: { start: number; end: number };
    event_text: string;
  };
  expect(text.slice(text_info.start, text_info.end)).toBe(event_text);
  expect(riot).toMatchObject({ date: null, actor: [], event: [{ code: 'PROTEST' }] });
});

interface Selector {
  readonly 'oa:start'?: number;
  readonly 'oa:end'?: number;
  readonly 'oa:exact'?: string;
}

test('linked data points at its quotes in code points', async () => {
  await expect(await textOf(jsonld(view))).toMatchFileSnapshot('golden/view.jsonld');
  const article = lists.articles[0]!;
  const shift = '𝔸🔥';
  const moved = {
    ...lists,
    articles: lists.articles.map((item) => (item === article ? { ...item, text: shift + item.text } : item)),
    claims: lists.claims.map((claim) =>
      claim.article === article.id
        ? { ...claim, span: [claim.span[0] + shift.length, claim.span[1] + shift.length] as const }
        : claim,
    ),
  };
  const graph = (JSON.parse(await textOf(jsonld(viewOf(moved)))) as { '@graph': Record<string, never>[] })['@graph'];
  const claims = graph.filter((node) => Array.isArray(node.type));
  expect(claims).toHaveLength(lists.claims.length);
  for (const [at, claim] of claims.entries()) {
    const text = [...moved.articles.find(({ id }) => id === lists.claims[at]!.article)!.text];
    const [quote, position] = claim['oa:hasTarget']!['oa:hasSelector'] as Selector[];
    expect(text.slice(position!['oa:start'], position!['oa:end']).join('')).toBe(quote!['oa:exact']);
  }
  expect(codePoints('a🔥b', 3)).toBe(2);
});

const formats: [string, Format][] = Object.entries(FORMATS);

async function written(format: Format, shown: View): Promise<Buffer> {
  return Buffer.concat((await pieces<string | Uint8Array>(format.write(shown, {}))).map((piece) => Buffer.from(piece)));
}

test.each(formats)('%s writes the same for the same, and nothing fails on an empty view', async (_, format) => {
  const bytes = await written(format, view);
  expect(await written(format, view)).toEqual(bytes);
  expect((await written(format, empty)).length).toBeLessThan(bytes.length);
  for await (const line of format.cells?.(view) ?? []) expect(JSON.parse(line)).toHaveProperty('claims');
});

test.each(formats)('%s takes an incident of which nothing is known but that it was', async (_, format) => {
  const bare = viewOf({
    ...lists,
    incidents: lists.incidents.map((incident) => ({ ...incident, kind: null, when: null, where: null, findings: [] })),
  });
  await expect(written(format, bare)).resolves.toBeInstanceOf(Buffer);
  for await (const line of format.cells?.(bare) ?? []) JSON.parse(line);
});
