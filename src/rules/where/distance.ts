interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RADIANS = Math.PI / 180;

/** Kilometres between two points on a sphere of 6,371 km (haversine). */
export function kilometres(a: Point, b: Point): number {
  const [dLat, dLon] = [(b.lat - a.lat) * RADIANS, (b.lon - a.lon) * RADIANS];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The same on a flat map: right to a few percent below 500 km, far from the poles, and ten times faster. */
export function flatKilometres(a: Point, b: Point): number {
  const dLat = a.lat - b.lat;
  if (dLat > 9 || dLat < -9) return 1000;
  const dLon = (a.lon - b.lon) * Math.cos(a.lat * RADIANS);
  return 111.2 * Math.sqrt(dLat * dLat + dLon * dLon);
}

/** Cell of half a degree a point lies in: two points in one cell, or in cells that touch, may be one place. */
export function cellOf({ lat, lon }: Point): string {
  return `${Math.floor(lat * 2)}:${Math.floor(lon * 2)}`;
}
