import { toJson } from '../../src/formats/json.ts';
import { composition } from '../../src/run/composition.ts';
import { inputs } from '../../src/run/inputs.ts';
import { read } from '../../src/run/read.ts';
import { view } from '../../src/run/view.ts';
import { openStore } from '../../src/store/index.ts';

/** A claim a page must yield, or must not. A field left out is not looked at. */
export interface Wanted {
  readonly field?: string;
  readonly group?: string | null;
  readonly least?: number | null;
  readonly most?: number | null;
  readonly code?: string;
  /** Words within the value's words, or the name of a place. */
  readonly words?: string;
  /** Words within the quote. */
  readonly quote?: string;
  readonly polarity?: string;
  readonly hedge?: string;
  /** `actual` when left out of a claim that must be there. */
  readonly mode?: string;
  /** Words within each link, outermost first. */
  readonly chain?: readonly string[];
}

/** What a page's fixture says of it. */
export interface Expected {
  /** Left out where the number is a known miss. */
  readonly incidents?: number;
  /** One for each incident, in any order; a bare value stands for a single incident. */
  readonly where?: string | null | readonly (string | null)[];
  readonly when?: string | null | readonly (string | null)[];
  readonly event_type?: string | null | readonly (string | null)[];
  readonly claims?: readonly Wanted[];
  readonly not?: readonly Wanted[];
}

/** Reads one page file as the command line does, into a store that is thrown away. */
export async function readWhole(file: string) {
  const store = await openStore(':memory:');
  try {
    const now = () => '2030-01-01T00:00:00Z';
    const given = { url: null, fetched: '2030-01-01T00:00:00Z', outlet: null };
    const done = await read(store, inputs([file], { maxBytes: 20e6 }), { given, maxBytes: 20e6, now });
    const whole = await composition(store, null);
    return await toJson(view(store, whole, { groups: whole.groups, profile: 'ucdp', articles: done.articles }));
  } finally {
    await store.close();
  }
}

type Whole = Awaited<ReturnType<typeof readWhole>>;
export type WholeClaim = Whole['claims'][number];

const holds = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/** True when a claim of an incident is one that was asked for. */
export function matches(claim: WholeClaim, wanted: Wanted): boolean {
  const value = claim.value as unknown as Record<string, unknown>;
  const chain = claim.attribution.map(({ text }) => text);
  const said = [value.words, value.name].filter((words) => typeof words === 'string').join(' ');
  return (
    claim.incident !== null &&
    (wanted.field === undefined || claim.field === wanted.field) &&
    (wanted.group === undefined || claim.group === wanted.group) &&
    (wanted.least === undefined || value.least === wanted.least) &&
    (wanted.most === undefined || value.most === wanted.most) &&
    (wanted.code === undefined || value.code === wanted.code) &&
    (wanted.words === undefined || holds(said, wanted.words)) &&
    (wanted.quote === undefined || holds(claim.quote, wanted.quote)) &&
    (wanted.polarity === undefined || claim.polarity === wanted.polarity) &&
    (wanted.hedge === undefined || claim.hedge === wanted.hedge) &&
    (wanted.mode === undefined || claim.mode === wanted.mode) &&
    (wanted.chain === undefined ||
      (chain.length === wanted.chain.length && chain.every((link, n) => holds(link, wanted.chain![n]!))))
  );
}
