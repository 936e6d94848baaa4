import type { Account } from '../../src/model/account.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import { idOf, sha256 } from '../../src/model/id.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { KeptPage } from '../../src/model/kept.ts';
import { bareCard } from '../card.ts';

export interface SampleOptions {
  readonly versions?: string;
  readonly published?: string | null;
  readonly fetched?: string;
  readonly source?: string;
  readonly claims?: number;
  /** Words after the first sentence. */
  readonly more?: string;
}

const VERBS = ['killed', 'wounded', 'detained', 'missing'] as const;

/** An invented page, number `n`, as the stages might have read it: deterministic, one account, some claims. */
export function samplePage(n: number, options: SampleOptions = {}): KeptPage {
  const { versions = 'all@1', published = '2020-05-04', fetched = '2024-01-02T03:04:05Z', claims = 3 } = options;
  const lines = Array.from(
    { length: claims },
    (_, i) => `${n + i} people were ${VERBS[i % 4]} in Tarkul, witnesses said.`,
  );
  const text = [`Blast number ${n} in Tarkul`, ...lines, options.more ?? ''].join('\n');
  const bytes = new TextEncoder().encode(text);
  const hash = sha256(bytes);
  const source = options.source ?? `pages/${n}.txt`;
  const article: Article = {
    id: idOf('a', [hash]),
    sha256: hash,
    source,
    url: null,
    title: `Blast number ${n} in Tarkul`,
    byline: null,
    outlet: 'Tarkul Courier',
    published: published === null ? null : { edtf: published, from: 'meta' },
    captured: fetched,
    language: 'en',
    text,
    blocks: [{ role: 'body', span: [0, text.length], reason: 'given' }],
    leads: [],
    mappings: [],
  };
  const account = idOf('k', [article.id, 0, 1]);
  const read = lines.map((line, i) => sampleClaim(article, account, line, i, n + i));
  return {
    page: { sha256: hash, size: bytes.length, mediaType: 'text/plain', charset: 'utf-8', charsetFrom: 'utf-8' },
    bytes,
    capture: { sha256: hash, source, url: null, fetched, how: 'file', outlet: null },
    versions,
    article,
    claims: read,
    accounts: [sampleAccount(account, article.id, read)],
    notices: [
      {
        rule: 'extract/no-date',
        level: 'info',
        article: article.id,
        source: null,
        span: null,
        message: 'The page says no date.',
        actual: null,
        expected: 'a date',
      },
    ],
  };
}

function sampleAccount(id: string, article: string, claims: readonly Claim[]): Account {
  return {
    id,
    article,
    number: 0,
    main: true,
    claims: claims.map((claim) => claim.id),
    reason: 'one event',
    card: bareCard(id, article),
  };
}

function sampleClaim(article: Article, account: string, line: string, i: number, count: number): Claim {
  const start = article.text.indexOf(line);
  const end = start + line.indexOf(' in Tarkul');
  const speaker = start + line.indexOf('witnesses');
  return {
    id: idOf('c', [article.id, start, i]),
    article: article.id,
    account,
    field: VERBS[i % 4]!,
    group: 'unspecified',
    value: { kind: 'toll', least: count, most: count, words: `${count} people` },
    polarity: 'asserted',
    hedge: 'none',
    mode: 'actual',
    quote: article.text.slice(start, end),
    span: [start, end],
    sentence: [start, start + line.length],
    role: 'body',
    attribution: [{ text: 'witnesses', kind: 'witness', span: [speaker, speaker + 9] }],
    hops: 1,
    origin: { id: idOf('o', [article.id, 'witnesses']), text: 'witnesses', kind: 'witness' },
    evidence: [],
    inferred: false,
    basis: [],
    by: 'toll@1',
  };
}

export function sampleJudgement(
  a: string,
  b: string,
  verdict: Judgement['verdict'] = 'unsure',
  by = 'judge@1',
): Judgement {
  const [first, second] = a < b ? [a, b] : [b, a];
  return {
    id: idOf('j', [first, second, by]),
    a: first,
    b: second,
    verdict,
    score: 0.5,
    by,
    at: '2024-01-02T03:04:05Z',
    reasons: [{ feature: 'place', score: 0.5, detail: 'both in Tarkul' }],
  };
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
