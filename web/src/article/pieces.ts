import type { Claim } from '../api/types.ts';

/** A run of text that the same claims cover; none for what no claim stands on. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
}

/** Cuts a stretch of text where claims begin and end, so that overlapping quotes can each be marked. */
export function piecesOf([from, to]: readonly [number, number], claims: readonly Claim[]): readonly Piece[] {
  const inside = claims.filter(({ span: [start, end] }) => start < to && end > from && start < end);
  const cuts = new Set([from, to]);
  for (const { span } of inside) for (const cut of span) if (cut > from && cut < to) cuts.add(cut);
  const places = [...cuts].sort((one, two) => one - two);
  return places.slice(0, -1).map((start, at) => ({
    start,
    end: places[at + 1]!,
    claims: inside.filter(({ span }) => span[0] <= start && span[1] >= places[at + 1]!),
  }));
}
