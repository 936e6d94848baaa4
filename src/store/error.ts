/** What is the matter with a store. */
export type StoreTrouble =
  | 'absent'
  | 'not-a-database'
  | 'foreign'
  | 'newer'
  | 'locked'
  | 'forbidden'
  | 'full'
  | 'damaged'
  | 'unsupported'
  | 'exists'
  | 'misuse'
  | 'closed';

export interface StoreErrorParts {
  readonly trouble: StoreTrouble;
  /** The store's file or URL (a URL without its password). */
  readonly file: string;
  readonly expected: string;
  readonly actual: string;
  /** What a person can do about it, as a sentence without its full stop. */
  readonly remedy: string;
}

/** A store that cannot be used. The message names the file, what was expected, what was found, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;
  readonly file: string;
  readonly expected: string;
  readonly actual: string;
  readonly remedy: string;

  constructor(parts: StoreErrorParts, cause?: unknown) {
    super(`${parts.file}: expected ${parts.expected}, received ${parts.actual}; ${parts.remedy}.`, { cause });
    this.trouble = parts.trouble;
    this.file = parts.file;
    this.expected = parts.expected;
    this.actual = parts.actual;
    this.remedy = parts.remedy;
  }
}
