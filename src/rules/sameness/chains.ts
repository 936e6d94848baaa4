const LIKENESS = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];
const GAPS = ['far', 365, 31, 7, 3, 1, 0];
const SHARED = ['none', 1, 2, 3];
const FIGURES = ['fallen', 'risen', 'agree', 'equal-1', 'equal-2', 'equal-few', 'equal-many'];

const chain = (feature: string, knots: readonly (string | number)[]) => knots.map((knot) => `${feature}/${knot}`);

/** Slots in the order of growing agreement: a weight never falls from one to the next, so that reasons are monotone. */
export const RISING: readonly (readonly string[])[] = [
  ...['body', 'lead', 'title', 'proper'].map((feature) => chain(feature, LIKENESS)),
  chain('copy', [0, 0.05, 0.1, 0.3, 0.6, 1]),
  ...['when', 'first', 'reported'].map((feature) => chain(feature, GAPS)),
  chain('days', ['far', 'week', 'next', 1, 2]),
  ...['names', 'aged', 'ages', 'streets', 'blocks', 'clocks'].map((feature) => chain(feature, SHARED)),
  ...['killed', 'wounded', 'shot'].map((field) => chain(field, FIGURES)),
  chain('place', ['far', 'region', 'near', 'same']),
];

const FOR =
  /^(?:names|aged|ages|streets|blocks|clocks|days)\/\d|\/(?:equal-\w+|agree|same)$|^(?:when|first|reported)\/0$/;
const AGAINST = /\/(?:none|far|fallen|differ|region|outside)$|^(?:body|lead|title|proper)\/0$/;

/** What agrees never weighs against sameness, and what cannot agree never for it: 1, −1, or 0 for what may do either. */
export function signOf(slot: string): number {
  return FOR.test(slot) ? 1 : AGAINST.test(slot) ? -1 : 0;
}
