import { isTag } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { atom } from '../../src/formats/atom.ts';
import { capMessage } from '../../src/formats/cap.ts';
import type { Alert } from '../../src/model/alert.ts';
import { watched } from '../run/alerts/watched.ts';

const at = '2031-04-12T08:30:00Z';
const alert: Alert = { id: 'n_1', search: 'mali', type: 'alert', at, incident: watched(), changes: [], replaces: [] };
const update: Alert = {
  ...{ ...alert, id: 'n_2', type: 'update', at: '2031-04-13T00:00:00Z' },
  changes: ['killed 2 → 11', 'measure: <curfew>'],
  incident: watched({ killed: { low: 11, best: 11, high: 11 }, measures: ['<curfew>'] }),
  replaces: [{ id: 'n_1', at }],
};

/** The order CAP 1.2 asks of an alert's elements. */
const ORDER =
  'identifier sender sent status msgType source scope restriction addresses code note references incidents info'.split(
    ' ',
  );

function read(xml: string) {
  const document = parseDocument(xml, { xmlMode: true });
  const text = (name: string): string => textContent(getElementsByTagName(name, document)[0]!);
  return { document, text };
}

test('an alert is a CAP message; an update names what it updates', () => {
  const { text } = read(capMessage(alert));
  expect([text('msgType'), text('status'), text('scope'), text('sent')]).toEqual([
    'Alert',
    'Draft',
    'Restricted',
    '2031-04-12T08:30:00-00:00',
  ]);
  const later = read(capMessage(update, { sender: 'desk@example.org' }));
  expect(later.text('references')).toBe('desk@example.org,n_1,2031-04-12T08:30:00-00:00');
  expect([later.text('msgType'), later.text('severity'), later.text('circle')]).toEqual([
    'Update',
    'Extreme',
    '16.27,-0.04 10',
  ]);
  expect(later.text('note')).toBe('killed 2 → 11; measure: <curfew>');
  const [root] = later.document.children.filter(isTag);
  const places = root!.children.filter(isTag).map(({ name }) => ORDER.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(root!.attribs['xmlns']).toBe('urn:oasis:names:tc:emergency:cap:1.2');
});

test('a search is an Atom feed, newest first, with what is new in words', () => {
  const { document, text } = read(atom({ name: 'mali', about: 'Deaths in Mali' }, [alert, update]));
  expect([text('title'), text('updated'), text('id')]).toEqual([
    'Deaths in Mali',
    '2031-04-13T00:00:00Z',
    'urn:hearsay:search:mali',
  ]);
  const entries = getElementsByTagName('entry', document);
  expect(entries.map((entry) => textContent(getElementsByTagName('id', entry)[0]!))).toEqual([
    'urn:hearsay:alert:n_2',
    'urn:hearsay:alert:n_1',
  ]);
  expect(textContent(getElementsByTagName('summary', entries[0]!)[0]!)).toContain('killed 2 → 11\nmeasure: <curfew>');
});

test('a feed of a search that has told nothing is a feed', () => {
  expect(read(atom({ name: 'quiet', about: null }, [])).text('title')).toBe('Hearsay: quiet');
});
