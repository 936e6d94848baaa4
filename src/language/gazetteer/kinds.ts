/** What kind of place a row of the gazetteer is. The order is that of the data file's codes. */
export const KINDS = ['town', 'capital', 'admin1', 'admin2', 'country', 'region'] as const;

export type PlaceKind = (typeof KINDS)[number];
