/** The API said no, and why. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
  }
}

/** Names and values of a query; what is null is left out. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Address of something the API gives. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(given).toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
}

/** Asks for what stands at a path. Throws {@link Refused} with the API's own words. */
export const ask = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> =>
  answered(fetch(addressOf(path, query), signal === undefined ? {} : { signal }));

/** Sends something. Throws {@link Refused} with the API's own words. */
export const send = <T>(path: string, body: unknown): Promise<T> =>
  answered(
    fetch(addressOf(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

async function answered<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked;
  const body = (await response.json()) as T & { readonly error?: string };
  if (!response.ok) throw new Refused(response.status, body.error ?? response.statusText);
  return body;
}
