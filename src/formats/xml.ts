/** An element as text. One without text is left out; line breaks in text are written as references, so that indenting adds nothing to it. */
export type Xml = string;

/** Characters XML 1.0 cannot hold, escaped or not. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function textElement(name: string, text: string | number | null): Xml {
  if (text === null || text === '') return '';
  const safe = String(text)
    .toWellFormed()
    .replace(UNWRITABLE, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;');
  return `<${name}>${safe}</${name}>`;
}

export function element(name: string, children: readonly Xml[]): Xml {
  return `<${name}>\n${children
    .filter((inner) => inner !== '')
    .map(child)
    .join('')}</${name}>`;
}

/** An element as it stands in another: indented, with its line break. */
export function child(inner: Xml): string {
  return `${inner.replace(/^/gm, '  ')}\n`;
}
