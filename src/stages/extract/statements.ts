const LABEL =
  /\b(?:(first published|originally published|published|posted|created|publication date|pub date|issued|date)|(last updated|last modified|updated|modified|edited|revised|update))\b/gi;

/** Part of a line about dates, and how well it says when the page came out: 0 published, 1 unsaid, 2 changed. */
interface Statement {
  readonly text: string;
  readonly rank: number;
}

function partsOf(line: string): Statement[] {
  const parts: Statement[] = [];
  let [start, rank] = [0, 1];
  for (const match of line.slice(0, 400).matchAll(LABEL)) {
    if (match.index > start) parts.push({ text: line.slice(start, match.index), rank });
    start = match.index;
    rank = match[1] === undefined ? 2 : 0;
  }
  return [...parts, { text: line.slice(start), rank }];
}

/**
 * Lines that may tell when a page came out, those first that say so: "Published: 4 May" before "4 May", and both before
 * "Updated: 5 May". A line that says both is taken apart.
 */
export function statements(lines: readonly (string | null | undefined)[]): readonly string[] {
  return lines
    .flatMap((line) => (line === null || line === undefined ? [] : partsOf(line)))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text);
}
