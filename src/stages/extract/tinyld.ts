/** The part of tinyld's interface that is used; the package is loaded only when it is needed. */
export interface TinyLD {
  /** ISO 639-1, or an empty string. */
  detect(text: string): string;
}
