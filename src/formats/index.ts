import type { View } from '../model/view.ts';
import { acled, acledCells } from './acled.ts';
import { cap } from './cap.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld.ts';
import { parquet } from './parquet.ts';
import { plover } from './plover.ts';
import { ucdp, ucdpCells } from './ucdp.ts';
import { warc } from './warc.ts';

export interface ExportOptions {
  /** jsonl: also the pages' bytes. */
  readonly withPages?: boolean;
}

/** One way to hand incidents on: what it is for, and what is written, in pieces. */
export interface Format {
  readonly about: string;
  readonly mediaType: string;
  /** Of a file with it, without a dot. */
  readonly extension: string;
  write(view: View, options: ExportOptions): AsyncIterable<string> | AsyncIterable<Uint8Array>;
  /** True for a format of all that is kept, pages without an incident too. */
  readonly whole?: boolean;
  /** A second file, one JSON object a line, that leads each cell to the claims it rests on. */
  readonly cells?: (view: View) => AsyncIterable<string>;
}

/** Every format of `export`, by its name. */
export const FORMATS = {
  jsonl: {
    about: 'One record a line with its type: all that is kept; `import` reads it back.',
    mediaType: 'application/jsonl',
    extension: 'jsonl',
    write: jsonl,
    whole: true,
  },
  json: {
    about: 'One object: incidents, and the claims, articles, judgements and notices they rest on.',
    mediaType: 'application/json',
    extension: 'json',
    write: json,
  },
  csv: {
    about: 'One row a finding, for a spreadsheet.',
    mediaType: 'text/csv',
    extension: 'csv',
    write: csv,
  },
  parquet: {
    about: 'One row a finding, in typed columns, for pandas, DuckDB and R.',
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
    write: parquet,
  },
  geojson: {
    about: 'A FeatureCollection of incidents, for a map.',
    mediaType: 'application/geo+json',
    extension: 'geojson',
    write: geojson,
  },
  acled: {
    about: "One row an incident in ACLED's 31 columns.",
    mediaType: 'text/csv',
    extension: 'csv',
    write: acled,
    cells: acledCells,
  },
  ucdp: {
    about: "One row an incident with a death in UCDP GED's 49 columns.",
    mediaType: 'text/csv',
    extension: 'csv',
    write: ucdp,
    cells: ucdpCells,
  },
  plover: {
    about: 'One PLOVER 2.0 record a line.',
    mediaType: 'application/jsonl',
    extension: 'jsonl',
    write: plover,
  },
  cap: {
    about: 'A Common Alerting Protocol 1.2 draft of restricted scope.',
    mediaType: 'application/cap+xml',
    extension: 'xml',
    write: (view) => cap(view),
  },
  jsonld: {
    about: 'Linked data: schema.org events, Web Annotations, W3C PROV.',
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    write: jsonld,
  },
  warc: {
    about: 'The captured pages as a web archive, each with its digest and how it came here; `read` reads it back.',
    mediaType: 'application/warc',
    extension: 'warc.gz',
    write: warc,
    whole: true,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
