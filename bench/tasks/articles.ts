import { bodyOf } from '../../src/stages/extract/body.ts';
import { readHtmlPage } from '../../src/stages/extract/html-page.ts';

interface Input {
  readonly doc_id: string;
  readonly url: string;
  readonly html: string;
}

/** The body that the product reads in each page, whatever its language. */
export function* predict(inputs: Iterable<Input>): Iterable<object> {
  for (const { doc_id, url, html } of inputs) {
    const { assembled } = readHtmlPage(html, { url, outlet: null });
    yield { doc_id, text: bodyOf(assembled) };
  }
}
