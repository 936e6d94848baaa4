/** Sets that grow together; the least member names its set, so that the order of joining does not matter. */
export interface Unions {
  of(member: string): string;
  join(a: string, b: string): boolean;
}

export function unions(): Unions {
  const parent = new Map<string, string>();
  const of = (member: string): string => {
    let at = member;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  return {
    of,
    join: (a, b) => {
      const [x, y] = [of(a), of(b)];
      if (x === y) return false;
      if (x < y) parent.set(y, x);
      else parent.set(x, y);
      return true;
    },
  };
}
