import { readingOf } from '../../src/rules/rule.ts';
import { toponyms } from '../../src/rules/where/toponyms.ts';

interface Input {
  readonly doc_id: string;
  readonly text: string;
  readonly url?: string;
}

/** Every place name of a text with the position it is taken to mean. */
export function* predict(inputs: readonly Input[]): Generator<object> {
  for (const { doc_id, text, url } of inputs) {
    const reading = readingOf(text);
    const found = toponyms({ ...reading, article: { ...reading.article, url: url ?? null } });
    yield {
      doc_id,
      places: found.map(({ span, place }) => ({ start: span[0], end: span[1], lat: place.lat, lon: place.lon })),
    };
  }
}
