import type { Span } from './span.ts';

/** Trouble in data: what, where, what was expected, what was found, and what to do. Never thrown, always kept. */
export interface Notice {
  /** `stage/rule`, readable and never reused: `toll/range-reversed`. */
  readonly rule: string;
  readonly level: 'info' | 'warning' | 'error';
  /** Id of the article, where there is one. */
  readonly article: string | null;
  /** Path or URL of the input, where there is no article. */
  readonly source: string | null;
  readonly span: Span | null;
  /** One sentence, ending with the remedy. */
  readonly message: string;
  readonly actual: string | null;
  readonly expected: string | null;
}
