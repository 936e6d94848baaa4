/**
 * How many people, as the words say it. "three" 3–3; "at least five" 5–null; "more than five" 6–null;
 * "up to five" null–5; "several" 2–null; "dozens" 24–null; "not yet known how many" null–null.
 */
export interface Toll {
  readonly kind: 'toll';
  readonly least: number | null;
  readonly most: number | null;
  /** The words that bear the figure: `at least five`. */
  readonly words: string;
  /** "about five": both ends are 5, and this is true. */
  readonly approximate?: true;
}

/** When something happened, with its own precision. */
export interface When {
  readonly kind: 'when';
  /** ISO 8601-2; null when only the words are known ("Monday evening" on a page without a date). */
  readonly edtf: string | null;
  /** First and last possible day, `YYYY-MM-DD`; null with `edtf`. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly words: string;
  /** Part of the day or clock time where it is said: `evening`, `01:25`. */
  readonly daytime?: string;
}

/**
 * How exact a position is: `exact` a building or street in a known town, `town`, `near` (within about 25 km of
 * a named place), `district` (ADM2), `province` (ADM1), `region`, `country`.
 */
export type WherePrecision = 'exact' | 'town' | 'near' | 'district' | 'province' | 'region' | 'country';

/** A place on the map. `lat`/`lon` in WGS 84 degrees; null when the gazetteer does not hold the place. */
export interface Where {
  readonly kind: 'where';
  /** Usual English name: `Almaty` also where the page writes Alma-Ata. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Name of the first-order division. */
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Radius in kilometres within which the place lies. */
  readonly radius: number | null;
  readonly precision: WherePrecision;
  /** `geonames:1526384`, or null. */
  readonly gazetteer: string | null;
  readonly words: string;
}

/** What kind of event, in both code lists of FACTS: ACLED's and PLOVER's. */
export interface EventKind {
  readonly kind: 'event';
  /** Our own short code, the row of `kinds.tsv`: `armed_attack`, `riot`, `bombing`. */
  readonly code: string;
  readonly acled: { readonly event_type: string; readonly sub_event_type: string };
  readonly plover: { readonly type: string; readonly mode: string | null };
  readonly words: string;
}

/** Who: an actor or a group of people, as the words name them. */
export interface Who {
  readonly kind: 'who';
  /** PLOVER sector, or `CIV` for civilians: COP GOV JUD LEG MIL PRM PTY REB SPY UAF CIV UNK. */
  readonly code: string;
  readonly words: string;
  /** Named person or organisation, where there is one. */
  readonly name: string | null;
  readonly count: { readonly least: number | null; readonly most: number | null } | null;
  /** Further descriptions of the same actor in the sentence: `wearing black`. */
  readonly descriptions: readonly string[];
}

/** Any other value: a code from the field's list in `fields.ts`, and the words. */
export interface Coded {
  readonly kind: 'coded';
  readonly code: string;
  readonly words: string;
  /** Shots fired, rounds, vehicles: only where the act counts something. */
  readonly count?: { readonly least: number | null; readonly most: number | null };
  /** Of a measure: its level, authority, areas and times, as words. */
  readonly level?: string;
  readonly authority?: string;
  readonly areas?: readonly string[];
  readonly starts?: string;
  readonly ends?: string;
  /** Of an act: who or what was acted on, as words. */
  readonly object?: string;
}

export type Value = Toll | When | Where | EventKind | Who | Coded;
