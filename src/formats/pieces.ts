/** Items made of others as they come: no list of them ever stands. */
export async function* mapped<T, R>(items: AsyncIterable<T>, made: (item: T) => R): AsyncGenerator<R> {
  for await (const item of items) yield made(item);
}

/**
 * One JSON text of an object, indented by two spaces as `JSON.stringify` does it and ended by a line break. A field may
 * be a list that comes item by item: it is written as it comes.
 */
export async function* objectText(
  fields: Readonly<Record<string, unknown | AsyncIterable<unknown>>>,
): AsyncGenerator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(fields)) {
    yield `${before}\n  ${JSON.stringify(name)}: `;
    if (comesByItem(value)) yield* listText(value);
    else yield indented(value, '  ');
    before = ',';
  }
  yield '\n}\n';
}

async function* listText(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield `${before}\n    ${indented(item, '    ')}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

/** A line break in JSON text stands between parts alone, never within a string. */
function indented(value: unknown, margin: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin}`);
}

function comesByItem(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
