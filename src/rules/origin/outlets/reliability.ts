import { type Control, outletNamed } from './registry.ts';

/**
 * Where the Admiralty grade of a source starts, by who has a say in it: usually reliable where a newsroom has a mind of
 * its own, not usually where a state or its friends have theirs. A person's grade takes its place. Nothing known is F:
 * cannot be judged.
 */
const START: Readonly<Record<Control, string>> = { public: 'B', private: 'C', captured: 'D', state: 'D' };

/** Grades that persons gave, by `gradeKey`. */
export type Grades = ReadonlyMap<string, string>;

/** One outlet under one key, by whichever of its names or hosts it goes. */
export function gradeKey(outlet: string): string {
  return (outletNamed(outlet)?.name ?? outlet).toLowerCase();
}

/** The Admiralty source grade of an outlet, A (completely reliable) to F (cannot be judged). */
export function reliabilityOf(outlet: string | null, grades: Grades): string {
  if (outlet === null) return 'F';
  const given = grades.get(gradeKey(outlet));
  if (given !== undefined) return given;
  const known = outletNamed(outlet);
  if (known === null || known.control === null) return 'F';
  return known.agency && known.control === 'private' ? 'B' : START[known.control];
}
