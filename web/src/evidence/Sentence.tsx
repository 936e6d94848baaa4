import type { Article, Claim } from '../api/types.ts';

/** How much of the text around the sentence is shown, in UTF-16 units. */
const AROUND = 140;

/** The sentence of a claim, its quote marked, and a little of what stands around it. */
export function Sentence({ claim, article: { text, language } }: { readonly claim: Claim; readonly article: Article }) {
  const [start, end] = claim.span;
  const [from, to] = [Math.min(claim.sentence[0], start), Math.max(claim.sentence[1], end)];
  return (
    <blockquote className="sentence" lang={language}>
      <span className="around">{before(text, from)}</span>
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      <span className="around">{after(text, to)}</span>
    </blockquote>
  );
}

/** The end of what precedes, from a word's start, within the paragraph. */
function before(text: string, from: number): string {
  const piece = text.slice(Math.max(0, from - AROUND), from);
  const paragraph = piece.slice(piece.lastIndexOf('\n') + 1);
  return paragraph.length < piece.length || from <= AROUND ? paragraph : '… ' + paragraph.replace(/^\S*\s/, '');
}

/** The start of what follows, to a word's end, within the paragraph. */
function after(text: string, to: number): string {
  const piece = text.slice(to, to + AROUND);
  const line = piece.indexOf('\n');
  if (line !== -1) return piece.slice(0, line);
  return to + AROUND >= text.length ? piece : piece.replace(/\s\S*$/, '') + ' …';
}
