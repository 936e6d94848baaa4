import type { IncidentList } from '../api/types.ts';
import { type Answer, answerTo, type Held, heldOf, type Question } from './looking.ts';

/** What the desk asks of the worker that holds the incidents. */
export type Told =
  | { readonly kind: 'load'; readonly address: string }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'rows'; readonly from: number; readonly to: number };

/** What the worker says. */
export type Said =
  | { readonly kind: 'loaded'; readonly mark: string; readonly facets: Held['facets']; readonly total: number }
  | { readonly kind: 'answer'; readonly answer: Omit<Answer, 'order' | 'points'>; readonly points: string }
  | { readonly kind: 'rows'; readonly from: number; readonly rows: Held['incidents'] }
  | { readonly kind: 'failed'; readonly message: string };

// All incidents are kept, searched and sorted off the main thread, so that it never waits for a hundred thousand.
let held: Held = heldOf([]);
let order: Uint32Array = new Uint32Array();
let points: string | null = null;

const say = (said: Said): void => postMessage(said);

addEventListener('message', async ({ data }: MessageEvent<Told>) => {
  try {
    if (data.kind === 'load') await load(data.address);
    else if (data.kind === 'ask') tell(data.question);
    else say({ kind: 'rows', from: data.from, rows: rows(data.from, data.to) });
  } catch (error) {
    say({ kind: 'failed', message: (error as Error).message });
  }
});

async function load(address: string): Promise<void> {
  const response = await fetch(address);
  const list = (await response.json()) as IncidentList & { readonly error?: string };
  if (!response.ok) throw new Error(list.error ?? response.statusText);
  held = heldOf(list.incidents);
  say({ kind: 'loaded', mark: list.mark, facets: held.facets, total: list.total });
}

function tell(question: Question): void {
  const { points: drawn, ...answer } = answerTo(held, question);
  order = answer.order;
  forgetLater(points);
  points = URL.createObjectURL(new Blob([JSON.stringify(drawn)], { type: 'application/json' }));
  const { order: _, ...told } = answer;
  say({ kind: 'answer', answer: told, points });
}

/** The map may still be on its way to the points it was told of before. */
function forgetLater(address: string | null): void {
  if (address !== null) setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const rows = (from: number, to: number): Held['incidents'] =>
  [...order.subarray(from, to)].map((at) => held.incidents[at]!);
