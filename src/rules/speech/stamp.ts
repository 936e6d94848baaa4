import type { Analysis, Sentence } from '../../language/analysis.ts';

const TIME = /^(?:\d{1,2}(?:[:.h]\d{2}){0,2}|[ap]\.?m\.?|gmt|utc|bst|cet|cest|est|edt|local|time)$/;
const CLOCK = /^\d{1,2}[:.h]\d{2}|^[ap]\.?m\.?$|^gmt$|^utc$/;
const LABEL =
  /^(?:breaking|update|updated|updates|live|watch|video|exclusive|developing|urgent|flash|just|in|news|latest|photos)$/;
const MARK = /^[-:|,[\]()]$/;

/** The sentence without what a live blog or a desk puts before it: "15:42", "14.10 GMT –", "BREAKING:". */
export function withoutStamp({ tokens }: Analysis, sentence: Sentence): Sentence {
  let first = sentence.first;
  let clock = false;
  while (first < sentence.last && (TIME.test(tokens[first]!.lower) || (clock && MARK.test(tokens[first]!.lower)))) {
    clock ||= CLOCK.test(tokens[first]!.lower);
    first++;
  }
  if (!clock) first = sentence.first;
  let label = first;
  while (label < Math.min(first + 3, sentence.last) && LABEL.test(tokens[label]!.lower)) label++;
  if (label > first && label < sentence.last && /^[:|-]$/.test(tokens[label]!.lower)) first = label + 1;
  return first === sentence.first || first >= sentence.last ? sentence : { ...sentence, first };
}
