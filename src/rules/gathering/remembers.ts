import type { Reading } from '../rule.ts';
import { storyOf } from './told.ts';

const REMEMBERS =
  /\b(?:anniversar(?:y|ies)|(?:years?|decades?|months?) (?:on|after|since|later|ago)|remembers?|remembered|remembering|commemorat\w+|memorials?|vigils?|wreaths?|mourners|tributes?|survivors? of|gathered (?:on|to))\b/i;

/** True for a page whose headline or first sentence looks back: an anniversary, a memorial. */
export function remembers(reading: Reading): boolean {
  const { article, analysis } = reading;
  const first = storyOf(reading)[0];
  return analysis.sentences.some(
    (sentence) =>
      (sentence === first || article.blocks[sentence.block]?.role === 'headline') &&
      REMEMBERS.test(analysis.text.slice(...sentence.span)),
  );
}
