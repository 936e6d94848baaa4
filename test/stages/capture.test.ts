import { describe, expect, test } from 'vitest';
import { capture, type GivenCapture } from '../../src/stages/capture.ts';

const given = (source: string, more: Partial<GivenCapture> = {}): GivenCapture => ({
  source,
  fetched: '2020-01-01T00:00:00Z',
  how: 'file',
  ...more,
});
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const read = (text: string, source = 'a.txt', more: Partial<GivenCapture> = {}) =>
  capture(bytesOf(text), given(source, more));

describe('what kind of page', () => {
  const CASES: readonly (readonly [note: string, source: string, text: string, type: string])[] = [
    ['a doctype', 'a', '<!DOCTYPE html><p>x', 'text/html'],
    ['markup in a file named .txt', 'a.txt', '\n<html><body><p>x</p></body></html>', 'text/html'],
    ['a comment first', 'a', '<!-- saved from url=(0021)http://a.example.org/ -->\n<html><body>x', 'text/html'],
    ['a fragment named .html', 'a.html', '<p>One.<p>Two.', 'text/html'],
    ['a fragment with no name', '-', '<div><p>One</p><p>Two</p><p>Three</p><p>Four</p><p>Five</p></div>', 'text/html'],
    ['plain text named .html', 'a.html', 'No mark in it at all.', 'text/plain'],
    ['plain text that speaks of tags', 'a.txt', 'Write <p> and <br> in your page.', 'text/plain'],
    ['a Markdown name', 'note.md', 'Just a line.', 'text/markdown'],
    ['Markdown with no name', '-', '# Title\n\n- one\n- two\n', 'text/markdown'],
    ['hashtags are no Markdown', '-', '#one #two\n\nA text.\n', 'text/plain'],
    ['a letter', 'a.eml', 'From: a@example.org\nSubject: x\n\nText.', 'message/rfc822'],
    [
      'a letter with no name',
      '-',
      'Received: by b.example.org\n  with SMTP\nFrom: a@example.org\n\nText.',
      'message/rfc822',
    ],
    ['a text whose first line has a colon', '-', 'From: the capital\nto the coast the road is closed.', 'text/plain'],
    ['an address with a query', 'http://a.example.org/x.html?y=1', '<p>x', 'text/html'],
  ];
  test.each(CASES)('%s', (_, source, text, type) => expect(read(text, source).page?.mediaType).toBe(type));

  test('the sender names the type of what does not show it', () => {
    expect(read('One.', 'x', { mediaType: 'text/markdown' }).page?.mediaType).toBe('text/markdown');
  });
});

describe('encodings', () => {
  const cyrillic = (label: string): Uint8Array => {
    const table = new Map<string, number>();
    for (let byte = 128; byte < 256; byte++) table.set(new TextDecoder(label).decode(new Uint8Array([byte])), byte);
    const text = 'Reported by Сергей Иванов in Караганда, on the street of Победы.';
    return new Uint8Array([...text].map((c) => table.get(c) ?? c.charCodeAt(0)));
  };

  test.each(['windows-1251', 'koi8-r', 'iso-8859-5'])('a few names in %s, unnamed', (label) => {
    const { page } = capture(cyrillic(label), given('a.txt'));
    expect(page?.charset).toBe(label);
    expect(page?.charsetFrom).toBe('detected');
    expect(page?.content).toContain('Сергей Иванов');
  });

  test('the header wins over the page', () => {
    const html = '<meta charset="koi8-r"><p>';
    const bytes = new Uint8Array([...bytesOf(html), ...cyrillic('windows-1251')]);
    const { page } = capture(bytes, given('a.html', { mediaType: 'text/html; charset=cp1251' }));
    expect([page?.charset, page?.charsetFrom]).toEqual(['windows-1251', 'header']);
  });

  test('a page that says UTF-8 and is not, is read as what it is', () => {
    const bytes = new Uint8Array([...bytesOf('<meta charset="utf-8"><p>'), ...cyrillic('windows-1251')]);
    expect(capture(bytes, given('a.html')).page?.charset).toBe('windows-1251');
  });

  test('sound UTF-8 is UTF-8 though the server says Latin-1', () => {
    const { page } = capture(bytesOf('“Нет”, he said.'), given('a.txt', { charsetHint: 'iso-8859-1' }));
    expect(page?.content).toBe('“Нет”, he said.');
  });

  test('dashes and quotes of windows-1252', () => {
    const { page } = capture(bytesOf('He said \x93no\x94 \x97 twice.', 'latin1'), given('a.txt'));
    expect(page?.content).toBe('He said “no” — twice.');
  });

  test('UTF-16 with a mark and without', () => {
    const text = 'A text with letters of two bytes.';
    const wide = bytesOf(text, 'utf16le');
    expect(capture(wide, given('a.txt')).page?.content).toBe(text);
    expect(capture(new Uint8Array([0xff, 0xfe, ...wide]), given('a.txt')).page?.charsetFrom).toBe('bom');
  });

  test('the mark of UTF-8 is no character of the page', () => {
    expect(capture(new Uint8Array([0xef, 0xbb, 0xbf, 65]), given('a.txt')).page?.content).toBe('A');
  });

  test('an encoding nobody knows is passed over', () => {
    expect(read('Plain.', 'a.txt', { charsetHint: 'x-nonsense' }).page?.charset).toBe('utf-8');
  });

  test('broken bytes are read as U+FFFD, with a notice', () => {
    const good = 'Слово и дело. '.repeat(40);
    const { page, notices } = capture(new Uint8Array([...bytesOf(good), 0xd0, 0x20, 0x41]), given('a.txt'));
    expect(page?.content).toBe(`${good}\ufffd A`);
    expect(notices).toMatchObject([{ rule: 'capture/broken-encoding', level: 'warning' }]);
    expect(notices[0]!.message).toContain('broken in 1 place');
  });
});

describe('what is no page', () => {
  const CASES: readonly (readonly [rule: string, got: string, bytes: Uint8Array])[] = [
    ['capture/empty', 'empty', new Uint8Array()],
    ['capture/empty', 'empty', bytesOf(' \n\t\n')],
    ['capture/empty', 'empty', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['capture/binary', 'a PDF document', bytesOf('%PDF-1.7\n%âãÏÓ')],
    ['capture/binary', 'a PNG image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['capture/binary', 'a JPEG image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['capture/binary', 'a zip archive or an office document', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['capture/binary', 'a gzip file', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['capture/binary', 'binary data', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 255)],
    ['capture/binary', 'binary data', new Uint8Array(500)],
    [
      'capture/no-readable-part',
      'a letter without a readable part',
      bytesOf('From: a@example.org\nSubject: x\nContent-Type: image/gif\n\nR0lG'),
    ],
  ];
  test.each(CASES)('%s: %s', (rule, got, bytes) => {
    const { page, notices } = capture(bytes, given('dir/file.bin'));
    expect(page).toBeNull();
    expect(notices).toMatchObject([{ rule, level: 'error', source: 'dir/file.bin', actual: got }]);
    expect(notices[0]!.message).toMatch(/^'dir\/file\.bin' is .+; expected .+; .+\.$/);
  });

  test('too large a page, with the setting that raises the bound', () => {
    const { page, notices } = capture(new Uint8Array(101).fill(65), given('a.txt', { maxBytes: 100 }));
    expect(page).toBeNull();
    expect(notices[0]!.message).toBe(
      "'a.txt' is 101 bytes long; expected a page of at most 100; raise HEARSAY_MAX_BYTES to read it.",
    );
    expect(capture(new Uint8Array(100).fill(65), given('a.txt', { maxBytes: 100 })).page).not.toBeNull();
  });
});

describe('letters', () => {
  test('the HTML part, decoded, under the fields that tell something', () => {
    const letter = [
      'Subject: =?koi8-r?B?9MXT1A==?= =?utf-8?Q?_=E2=80=93_x?=',
      'From: a@example.org',
      'Content-Type: multipart/mixed; boundary=b1',
      '',
      'preamble',
      '--b1',
      'Content-Type: multipart/alternative; boundary="b2"',
      '',
      '--b2',
      'Content-Type: text/plain',
      '',
      'plain',
      '--b2',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>né</p>').toString('base64'),
      '--b2--',
      '--b1',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=x.txt',
      '',
      'attached',
      '--b1--',
      '',
    ].join('\r\n');
    const { page } = read(letter, 'a.eml');
    expect(page?.content).toBe('subject: Тест – x\nfrom: a@example.org\ncontent-type: text/html\n\n<p>né</p>');
    expect(page?.mediaType).toBe('message/rfc822');
  });

  test('a boundary within itself, without end, ends', () => {
    const bomb = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(5000)}`;
    expect(read(bomb, 'a.eml').notices).toMatchObject([{ rule: 'capture/no-readable-part' }]);
  });
});

test('the same bytes are the same page', () => {
  const one = read('<p>Text.</p>', 'a.html');
  expect(read('<p>Text.</p>', 'a.html')).toEqual(one);
  expect(one.capture?.sha256).toBe(one.page?.sha256);
});
