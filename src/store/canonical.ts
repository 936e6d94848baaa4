/**
 * One text for one value, whatever order its keys were made in: JSON without spaces, keys of objects sorted by
 * UTF-16 code units, `undefined` left out (RFC 8785's order; numbers as JavaScript prints them).
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const from = value as Record<string, unknown>;
  const to: Record<string, unknown> = {};
  for (const key of Object.keys(from).sort()) to[key] = sorted(from[key]);
  return to;
}
