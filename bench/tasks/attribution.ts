import { tokenReader } from '../../src/language/pretokenised.ts';
import { labelText } from '../../src/language/sequence/label.ts';
import { LABELS } from '../../src/language/sequence/labels.ts';
import { loadAttribution } from '../../src/language/sequence/model.ts';
import { hintsOf } from '../../src/rules/speech/hints.ts';

interface Input {
  readonly id: string;
  readonly tokens: readonly string[];
}

/** Sources, cues and contents of a paragraph that comes as tokens: a label a token. */
export function* predict(inputs: readonly Input[]): Iterable<object> {
  const read = tokenReader();
  const model = loadAttribution();
  for (const { id, tokens } of inputs) {
    const analysis = read(tokens);
    const labels = labelText(model, analysis, hintsOf(analysis));
    yield { id, labels: Array.from(labels, (label) => LABELS[label]!) };
  }
}
