/** Days since 1970-01-01, first and last possible. */
export type Days = readonly [first: number, last: number];

/** A place an account tells of, as judging needs it. */
export interface CardPlace {
  readonly name: string;
  /** Hash of the lower-cased name. */
  readonly key: number;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Kilometres within which the place lies. */
  readonly radius: number;
  readonly precision: string;
}

/** A figure of people, by field and group, as one account gives it. */
export interface CardToll {
  readonly field: string;
  readonly group: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly denied: boolean;
}

/** A word and the code it stands for: a perpetrator, a target, a weapon. */
export interface CardWord {
  readonly field: string;
  readonly code: string;
  readonly words: string;
  /** How many they are, where it is said: 1 for one gunman, null for not said. */
  readonly count: number | null;
}

/** A sparse vector: hashed terms in rising order, and their weights, both as plain lists so that a card survives JSON. */
export interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** What judging needs to know of one account, and nothing more. Plain JSON; names of people stand in it as hashes only. */
export interface Card {
  /** Id of the account. */
  readonly account: string;
  readonly article: string;
  /** Day the report counts as published, days since 1970; null on a page without a date. */
  readonly reported: number | null;
  /** Clock or calendar time of report for ordering: publication, else capture. */
  readonly at: string;
  readonly when: Days | null;
  readonly places: readonly CardPlace[];
  /** Kind code of the event, and its family; null when not told. */
  readonly kind: string | null;
  readonly family: string | null;
  readonly tolls: readonly CardToll[];
  readonly words: readonly CardWord[];
  /** Hashes of people's full names, those of officials and other titled speakers left out; rising, as all lists of hashes here. */
  readonly names: readonly number[];
  /** Hashes of a family name with an age: the strongest key. */
  readonly aged: readonly number[];
  /** Ages given to people. */
  readonly ages: readonly number[];
  /** Hashes of streets. */
  readonly streets: readonly number[];
  /** Hashes of numbered blocks of houses ("1200 block"). */
  readonly blocks: readonly number[];
  /** Hashes of clock times. */
  readonly clocks: readonly number[];
  /** Days the text speaks of, days since 1970, rising; and the first it speaks of. */
  readonly days: readonly number[];
  readonly firstDay: number | null;
  /** Words of all proper names. */
  readonly proper: Vector;
  readonly title: Vector;
  /** Headline and first sentences. */
  readonly lead: Vector;
  /** The whole text. */
  readonly body: Vector;
  /** Hashes of the text's rarest words and names, the most telling first: words by which reports find each other. */
  readonly rare: readonly number[];
  readonly rareNames: readonly number[];
  /** MinHash of word shingles, the headline left aside. */
  readonly sketch: readonly number[];
  /** Words in the text. */
  readonly length: number;
}
