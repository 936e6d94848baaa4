import type { Mention, ValueMention } from '../../src/model/mention.ts';
import { rule } from '../../src/rules/toll/index.ts';
import { type Total, totalsOf } from '../../src/rules/toll/total.ts';
import { readReport } from '../reports.ts';

interface Input {
  readonly doc_id: string;
  readonly title?: string | null;
  readonly dct?: string | null;
  readonly text: string;
}

/** Killed and wounded of every report: the tolls read in it, settled within the article. */
export function* predict(inputs: readonly Input[]): Iterable<object> {
  for (const { doc_id, title, dct, text } of inputs) {
    const reading = readReport({ doc_id, title: title ?? '', dct: dct ?? null, text });
    const told = rule.spot(reading).mentions.filter(isValue);
    const { killed, wounded } = totalsOf(reading, told);
    yield { doc_id, killed: bounds(killed), wounded: bounds(wounded) };
  }
}

const isValue = (mention: Mention): mention is ValueMention => mention.kind === 'value';

const bounds = (total: Total | null) => total && { least: total.least, most: total.most };
