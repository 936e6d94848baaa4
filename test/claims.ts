import { analyse } from '../src/language/analyse.ts';
import type { BareAccount } from '../src/model/account.ts';
import type { Article, BlockRole } from '../src/model/article.ts';
import type { Claim, Evidence, HedgeKind, Mode, Polarity, Speaker, SpeakerKind } from '../src/model/claim.ts';
import type { Field, Group } from '../src/model/fields.ts';
import { idOf, sha256 } from '../src/model/id.ts';
import type { EventKind, Toll, Value, When, Where, Who } from '../src/model/value.ts';
import type { Reading } from '../src/rules/rule.ts';

export interface Given {
  readonly outlet?: string | null;
  readonly published?: string | null;
  /** Roles of the paragraphs, in order; body where none is given. */
  readonly roles?: readonly BlockRole[];
}

/** A page made of paragraphs, for tests that hand-make its claims. */
export function page(
  paragraphs: readonly string[],
  { outlet = null, published = null, roles = [] }: Given = {},
): Reading {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph, i) => {
    const span = [at, at + paragraph.length] as const;
    at += paragraph.length + 2;
    return { role: roles[i] ?? ('body' as const), span, reason: 'given' };
  });
  const sha = sha256(`${outlet} ${published} ${text}`);
  const article: Article = {
    id: idOf('a', [sha]),
    sha256: sha,
    source: 'test',
    url: null,
    title: roles[0] === 'headline' ? paragraphs[0]! : null,
    byline: null,
    outlet,
    published: published === null ? null : { edtf: published, from: 'given' },
    captured: '2024-01-01T00:00:00Z',
    language: 'en',
    text,
    blocks,
    leads: [],
    mappings: [],
  };
  return { article, analysis: analyse(text, blocks) };
}

export interface Said {
  readonly group?: Group | null;
  readonly polarity?: Polarity;
  readonly hedge?: HedgeKind;
  readonly mode?: Mode;
  /** Speakers, outermost first, as `kind: words`. */
  readonly by?: readonly string[];
  readonly evidence?: readonly Evidence[];
  readonly account?: string | null;
  readonly counts?: Claim['counts'];
}

/** A claim on a quote that stands in the page's text; its first place is taken. */
export function claim(
  { article, analysis }: Reading,
  field: Field,
  quote: string,
  value: Value,
  said: Said = {},
): Claim {
  const start = article.text.indexOf(quote);
  if (start < 0) throw new Error(`'${quote}' does not stand in the page`);
  const span = [start, start + quote.length] as const;
  const sentence = analysis.sentences.find((one) => one.span[0] <= start && start < one.span[1])!;
  const attribution = (said.by ?? []).map(speaker);
  const last = attribution.at(-1);
  return {
    id: idOf('c', [article.id, field, said.group ?? null, start, JSON.stringify(value), JSON.stringify(said)]),
    article: article.id,
    account: said.account ?? null,
    field,
    group: said.group ?? null,
    value,
    polarity: said.polarity ?? 'asserted',
    hedge: said.hedge ?? 'none',
    mode: said.mode ?? 'actual',
    quote,
    span,
    sentence: sentence.span,
    role: article.blocks[sentence.block]!.role,
    attribution,
    hops: attribution.length,
    origin: { id: 'o_open', text: last?.text ?? article.outlet ?? '', kind: last?.kind ?? 'outlet' },
    evidence: said.evidence ?? [],
    ...(said.counts === undefined ? {} : { counts: said.counts }),
    inferred: false,
    basis: [],
    by: 'test@1',
  };
}

function speaker(said: string): Speaker {
  const [kind, text] = said.split(': ') as [SpeakerKind, string];
  return { kind, text, span: [0, 0] };
}

export const toll = (least: number | null, most: number | null = least): Toll => ({
  kind: 'toll',
  least,
  most,
  words: least === most ? String(least) : `${least}-${most}`,
});

const KINDS: Record<string, readonly [string, string]> = {
  shooting: ['Violence against civilians', 'Attack'],
  bombing: ['Explosions/Remote violence', 'Remote explosive/landmine/IED'],
  riot: ['Riots', 'Violent demonstration'],
  protest: ['Protests', 'Peaceful protest'],
  arrest: ['Strategic developments', 'Arrests'],
};

export const kind = (code: string): EventKind => ({
  kind: 'event',
  code,
  acled: { event_type: KINDS[code]![0], sub_event_type: KINDS[code]![1] },
  plover: { type: 'ASSAULT', mode: null },
  words: code,
});

export const day = (edtf: string): When => ({ kind: 'when', edtf, earliest: edtf, latest: edtf, words: edtf });

const TOWNS: Record<string, readonly [string, number, number]> = {
  Almaty: ['KZ', 43.25, 76.91],
  Astana: ['KZ', 51.18, 71.45],
  Ankara: ['TR', 39.92, 32.85],
  Mersin: ['TR', 36.81, 34.64],
};

export const town = (name: string): Where => ({
  kind: 'where',
  name,
  country: TOWNS[name]![0],
  admin1: null,
  lat: TOWNS[name]![1],
  lon: TOWNS[name]![2],
  radius: 10,
  precision: 'town',
  gazetteer: null,
  words: name,
});

export const who = (words: string, code = 'UNK', count: number | null = null): Who => ({
  kind: 'who',
  code,
  words,
  name: null,
  count: count === null ? null : { least: count, most: count },
  descriptions: [],
});

export const coded = (code: string): Value => ({ kind: 'coded', code, words: code });

/** An account of all the claims. */
export function account({ article }: Reading, claims: readonly Claim[]): BareAccount {
  return {
    id: idOf('k', [article.id, 0]),
    article: article.id,
    number: 0,
    main: true,
    claims: claims.map(({ id }) => id),
    reason: 'given',
  };
}
