import type { Stretch } from './days.ts';

/** What a person asked the list for. What is null or false is not asked. */
export interface Filter {
  readonly words: string;
  readonly kind: string | null;
  readonly country: string | null;
  readonly group: string | null;
  /** Information grade: this or better. */
  readonly grade: number | null;
  readonly origins: number | null;
  readonly killed: number | null;
  readonly contested: boolean;
  readonly single: boolean;
  readonly undated: boolean;
  readonly time: Stretch | null;
  /** West, south, east, north, degrees. */
  readonly box: readonly [number, number, number, number] | null;
  readonly sort: Sort;
}

export const SORTS = ['recent', 'happened', 'killed', 'origins'] as const;
export type Sort = (typeof SORTS)[number];

/** Names of the filters in the address. */
export const FILTERS = [
  ...['q', 'kind', 'country', 'group', 'grade', 'origins', 'killed'],
  ...['contested', 'single', 'undated', 'from', 'to', 'box'],
] as const;

const DAY = 86_400_000;

/** The filter that an address holds. What cannot be read is as if it were not there. */
export function filterOf(query: URLSearchParams): Filter {
  const box = query.get('box')?.split(',').map(Number) ?? [];
  const [from, to] = [Date.parse(query.get('from') ?? ''), Date.parse(query.get('to') ?? '')];
  return {
    words: query.get('q') ?? '',
    kind: query.get('kind'),
    country: query.get('country'),
    group: query.get('group'),
    grade: numberOf(query.get('grade')),
    origins: numberOf(query.get('origins')),
    killed: numberOf(query.get('killed')),
    contested: query.has('contested'),
    single: query.has('single'),
    undated: query.has('undated'),
    time:
      Number.isNaN(from) && Number.isNaN(to)
        ? null
        : [Number.isNaN(from) ? -8.64e15 : from, Number.isNaN(to) ? 8.64e15 : to + DAY - 1],
    box: box.length === 4 && box.every(Number.isFinite) ? (box as never) : null,
    sort: SORTS.find((one) => one === query.get('sort')) ?? 'recent',
  };
}

function numberOf(text: string | null): number | null {
  const number = Number(text);
  return text === null || text === '' || Number.isNaN(number) ? null : number;
}
