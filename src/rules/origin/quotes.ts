import { wordsOf } from './copies.ts';

/** A quotation of fewer words may be said by two. */
const WORDS = 6;

/** Direct quotations of a sentence, in plain words: the same words in two pages are one person's. */
export function quotationsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/[“"«„]([^“”"«»„]{20,600})[”"»“]/g)]
    .map(([, words]) => wordsOf(words!))
    .filter((words) => words.length >= WORDS)
    .map((words) => words.join(' '));
}

/** A telling address in the words of a piece of evidence: a video's own link or number. */
export function evidenceKey(text: string): string | null {
  const link = /\b(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/[^\s"')]+/i.exec(text);
  return link ? link[0].toLowerCase().replace(/^https?:\/\//, '') : null;
}
