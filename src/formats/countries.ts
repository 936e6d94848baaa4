import { readFileSync } from 'node:fs';

/** A country as the field's tables write it. */
export interface Country {
  readonly alpha2: string;
  /** ISO 3166-1 numeric. */
  readonly numeric: number;
  readonly name: string;
  readonly acledRegion: string;
  readonly ucdpRegion: string;
}

/** All countries by ISO 3166-1 alpha-2. Read when an export asks for them. */
export function readCountries(): ReadonlyMap<string, Country> {
  const lines = readFileSync(new URL('countries.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return new Map(
    lines.map((line) => {
      const [alpha2 = '', , numeric = '', name = '', acledRegion = '', ucdpRegion = ''] = line.split('\t');
      return [alpha2, { alpha2, numeric: Number(numeric), name, acledRegion, ucdpRegion }];
    }),
  );
}
