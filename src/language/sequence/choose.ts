import type { Span } from './spans.ts';

/**
 * The spans that do not overlap and are, taken together, most likely right: each adds its chance less the line of its
 * part (by number; a span below its line is never taken). Exact, over the ends of the spans.
 */
export function chosen(spans: readonly Span[], size: number, lines: ArrayLike<number>): Span[] {
  const ending: Span[][] = Array.from({ length: size + 1 }, () => []);
  for (const span of spans) if (span.chance > lines[span.part]!) ending[span.last]!.push(span);
  const best = new Float64Array(size + 1);
  const taken: (Span | null)[] = new Array(size + 1).fill(null);
  for (let end = 1; end <= size; end++) {
    best[end] = best[end - 1]!;
    for (const span of ending[end]!) {
      const worth = best[span.first]! + span.chance - lines[span.part]!;
      if (worth <= best[end]!) continue;
      best[end] = worth;
      taken[end] = span;
    }
  }
  const found: Span[] = [];
  for (let end = size; end > 0; ) {
    const span = taken[end]!;
    if (span === null) end--;
    else {
      found.push(span);
      end = span.first;
    }
  }
  return found.reverse();
}
