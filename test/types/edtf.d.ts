declare module 'edtf' {
  /** Parses EDTF of levels 0 to 2; throws on what is none. */
  export function parse(text: string): unknown;
}
