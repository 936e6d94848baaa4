import type { Account } from '../../src/model/account.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim, Origin } from '../../src/model/claim.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { Finding } from '../../src/model/finding.ts';
import { idOf, sha256 } from '../../src/model/id.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { Notice } from '../../src/model/notice.ts';
import type { Capture } from '../../src/model/page.ts';
import type { Value, Where } from '../../src/model/value.ts';
import type { ShownClaim, ShownPage, View, ViewPage } from '../../src/model/view.ts';
import { bareCard } from '../card.ts';

/** An invented shooting near Oskemen, told by two invented outlets, and an undated riot told by one. */
const TEXTS = [
  {
    outlet: 'Altai Herald',
    source: 'https://altai-herald.example.org/2031/04/shooting',
    published: '2031-04-12',
    text: 'Shooting at market\nGunmen killed three policemen, a police source said. Two shoppers died on 11 April in Oskemen.',
  },
  {
    outlet: '=Steppe, "Daily"',
    source: 'pages/steppe.html',
    published: null,
    text: 'Four dead\nAt least four people were killed in Oskemen.',
  },
  {
    outlet: 'Coast Observer',
    source: 'pages/coast.txt',
    published: '2031-05-02T10:00:00+03:00',
    text: 'Crowd burns office\nA crowd set fire to an office in Mombasa.',
  },
] as const;

const place = (name: string, country: string, lat: number, lon: number): Where => ({
  kind: 'where',
  name,
  country,
  admin1: country === 'KZ' ? 'East Kazakhstan' : 'Mombasa',
  lat,
  lon,
  radius: 10,
  precision: 'town',
  gazetteer: 'geonames:1',
  words: name,
});

const oskemen = place('Oskemen', 'KZ', 49.97, 82.61);
const mombasa = place('Mombasa', 'KE', -4.05, 39.66);

const articles: readonly Article[] = TEXTS.map(({ outlet, source, published, text }) => {
  const hash = sha256(text);
  return {
    id: idOf('a', [hash]),
    sha256: hash,
    source,
    url: null,
    title: text.slice(0, text.indexOf('\n')),
    byline: null,
    outlet,
    published: published === null ? null : { edtf: published, from: 'meta' },
    captured: '2031-06-01T08:00:00Z',
    language: 'en',
    text,
    blocks: [{ role: 'body', span: [0, text.length], reason: 'given' }],
    leads: [],
    mappings: [{ text: [0, text.length], page: [0, text.length] }],
  };
});

interface Told {
  readonly in: number;
  readonly field: Claim['field'];
  readonly group?: Claim['group'];
  readonly value: Value;
  readonly quote: string;
  readonly speaker?: string;
}

const toll = (least: number, most: number | null, words: string): Value => ({ kind: 'toll', least, most, words });

const TOLD: readonly Told[] = [
  {
    in: 0,
    field: 'kind',
    value: {
      kind: 'event',
      code: 'armed_attack',
      acled: { event_type: 'Violence against civilians', sub_event_type: 'Attack' },
      plover: { type: 'ASSAULT', mode: 'firearms' },
      words: 'Shooting',
    },
    quote: 'Shooting',
  },
  {
    in: 0,
    field: 'killed',
    group: 'police',
    value: toll(3, 3, 'three'),
    quote: 'killed three policemen',
    speaker: 'a police source',
  },
  { in: 0, field: 'killed', group: 'civilians', value: toll(2, 2, 'Two'), quote: 'Two shoppers died' },
  {
    in: 0,
    field: 'perpetrator',
    value: { kind: 'who', code: 'UAF', words: 'Gunmen', name: null, count: null, descriptions: [] },
    quote: 'Gunmen',
  },
  {
    in: 1,
    field: 'killed',
    group: 'all',
    value: toll(4, null, 'At least four'),
    quote: 'At least four people were killed',
  },
  {
    in: 2,
    field: 'kind',
    value: {
      kind: 'event',
      code: 'riot',
      acled: { event_type: 'Riots', sub_event_type: 'Mob violence' },
      plover: { type: 'PROTEST', mode: 'riot' },
      words: 'Crowd burns',
    },
    quote: 'Crowd burns',
  },
];

const accountIds = articles.map(({ id }) => idOf('k', [id, 0, 1]));

const claims: readonly Claim[] = TOLD.map((told, index) => {
  const article = articles[told.in]!;
  const start = article.text.indexOf(told.quote);
  const at = told.speaker === undefined ? -1 : article.text.indexOf(told.speaker);
  const origin =
    told.speaker === undefined
      ? ({ id: idOf('o', [article.outlet]), text: article.outlet!, kind: 'outlet' } as const)
      : ({ id: idOf('o', [told.speaker]), text: told.speaker, kind: 'security_source' } as const);
  return {
    id: idOf('c', [article.id, index]),
    article: article.id,
    account: accountIds[told.in]!,
    field: told.field,
    group: told.group ?? null,
    value: told.value,
    polarity: 'asserted',
    hedge: 'none',
    mode: 'actual',
    quote: told.quote,
    span: [start, start + told.quote.length],
    sentence: [start, article.text.length],
    role: 'body',
    attribution:
      told.speaker === undefined
        ? []
        : [{ text: told.speaker, kind: 'security_source', span: [at, at + told.speaker.length] }],
    hops: told.speaker === undefined ? 0 : 1,
    origin,
    evidence: [],
    inferred: false,
    basis: [],
    by: `${told.field}@1`,
  };
});

const accounts: readonly Account[] = articles.map((article, index) => ({
  id: accountIds[index]!,
  article: article.id,
  number: 0,
  main: true,
  claims: claims.filter((claim) => claim.article === article.id).map((claim) => claim.id),
  reason: 'the page tells of one event',
  card: bareCard(accountIds[index]!, article.id),
}));

function finding(claim: Claim, parts: Partial<Finding>): Finding {
  return {
    field: claim.field,
    group: claim.group,
    low: null,
    best: null,
    high: null,
    profile: 'ucdp',
    claims: [claim.id],
    against: [],
    origins: 1,
    grade: '3',
    reliability: 'F',
    disagreement: 'none',
    reason: 'the only claim',
    ...parts,
  };
}

const incidents: readonly Incident[] = [
  {
    id: idOf('i', [accountIds[0]!]),
    aliases: [idOf('i', [accountIds[1]!])],
    accounts: [accountIds[0]!, accountIds[1]!],
    kind: claims[0]!.value as Extract<Value, { kind: 'event' }>,
    when: '2031-04-11',
    where: oskemen,
    outlets: 2,
    origins: 3,
    findings: [
      finding(claims[0]!, { best: 'armed_attack' }),
      finding(claims[1]!, { low: 3, best: 3, high: 3 }),
      finding(claims[2]!, { low: 2, best: 2, high: 2 }),
      finding(claims[4]!, { low: 4, best: 4, high: null, grade: '2' }),
      finding(claims[3]!, { best: 'Gunmen' }),
    ],
  },
  {
    id: idOf('i', [accountIds[2]!]),
    aliases: [],
    accounts: [accountIds[2]!],
    kind: claims[5]!.value as Extract<Value, { kind: 'event' }>,
    when: null,
    where: mombasa,
    outlets: 1,
    origins: 1,
    findings: [finding(claims[5]!, { best: 'riot' })],
  },
];

/** All that a view shows, in lists. */
export interface Lists {
  readonly incidents: readonly Incident[];
  readonly accounts: readonly Account[];
  readonly claims: readonly Claim[];
  readonly origins: ReadonlyMap<string, Origin>;
  readonly articles: readonly Article[];
  readonly judgements: readonly Judgement[];
  readonly notices: readonly Notice[];
  readonly decisions: readonly Decision[];
  readonly captures: readonly Capture[];
  readonly pages: readonly ViewPage[];
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/** A view of lists, given piece by piece as a ledger gives it. */
export function viewOf(lists: Lists): View {
  const { incidents, accounts, claims, origins, articles, notices, captures, pages } = lists;
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const shown = (claim: Claim): ShownClaim => ({
    claim,
    origin: origins.get(claim.id) ?? claim.origin,
    incident: incidents.find((incident) => incident.accounts.includes(claim.account ?? ''))?.id ?? null,
    article: articleOf.get(claim.article)!,
  });
  const ofIncident = (incident: Incident) => {
    const own = accounts.filter(({ id }) => incident.accounts.includes(id));
    const told = new Set(own.map(({ article }) => article));
    return {
      incident,
      accounts: own,
      claims: claims.filter(({ account, article }) =>
        account === null ? told.has(article) : incident.accounts.includes(account),
      ),
      origins,
      articles: articles.filter(({ id }) => told.has(id)),
      links: [],
    };
  };
  const ofPage = (sha256: string): ShownPage => {
    const article = articles.find((one) => one.sha256 === sha256) ?? null;
    const id = article?.id;
    return {
      page: pages.find((page) => page.sha256 === sha256) ?? null,
      captures: captures.filter((capture) => capture.sha256 === sha256),
      article,
      claims: claims.filter((claim) => claim.article === id).map(shown),
      accounts: accounts.filter((account) => account.article === id),
      notices: notices.filter((notice) => notice.article !== null && notice.article === id),
    };
  };
  const hashes = [...new Set([...pages, ...articles].map(({ sha256 }) => sha256))];
  return {
    ids: incidents.map(({ id }) => id),
    incidents: () => each(incidents.map(ofIncident)),
    claims: () => each(claims.map(shown)),
    articles: () => each(articles),
    judgements: () => each(lists.judgements),
    notices: () => each(notices.filter(({ article }) => article !== null)),
    decisions: lists.decisions,
    pages: () => each(hashes.map(ofPage)),
    looseNotices: () => each(notices.filter(({ article }) => article === null)),
  };
}

/** Everything a format writes, in pieces as they come. */
export const pieces = <T>(written: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(written);

/** The same as one text. */
export const text = async (written: AsyncIterable<string>): Promise<string> => (await pieces(written)).join('');

export const lists: Lists = {
  incidents,
  accounts,
  claims,
  origins: new Map([[claims[1]!.id, { id: 'o_shared', text: 'a police source', kind: 'security_source' }]]),
  articles,
  judgements: [
    {
      id: idOf('j', [...accountIds.slice(0, 2).sort(), 'judge@1']),
      a: [...accountIds.slice(0, 2)].sort()[0]!,
      b: [...accountIds.slice(0, 2)].sort()[1]!,
      verdict: 'same',
      score: 2.5,
      by: 'judge@1',
      at: '2031-06-01T08:00:01Z',
      reasons: [{ feature: 'place', score: 2.5, detail: 'both in Oskemen' }],
    },
  ],
  notices: [
    {
      rule: 'extract/no-date',
      level: 'info',
      article: articles[1]!.id,
      source: null,
      span: null,
      message: 'The page says no date; give one with --fetched.',
      actual: null,
      expected: 'a date',
    },
    {
      rule: 'read/absent',
      level: 'error',
      article: null,
      source: 'pages/none.txt',
      span: null,
      message: "'pages/none.txt' is not there.",
      actual: 'nothing',
      expected: 'a file',
    },
  ],
  decisions: [
    {
      id: 'd_1',
      author: 'ana',
      at: '2031-06-02T00:00:00Z',
      reason: 'counted twice',
      ruling: { kind: 'correct', claim: claims[2]!.id, value: toll(1, 1, 'one') },
    },
  ],
  captures: articles.map(({ sha256: hash, source, captured }) => ({
    sha256: hash,
    source,
    url: null,
    fetched: captured,
    how: 'file',
    outlet: null,
  })),
  pages: articles.map(({ id, sha256: hash, text }) => ({
    sha256: hash,
    size: Buffer.byteLength(text),
    mediaType: 'text/plain',
    charset: 'utf-8',
    charsetFrom: 'utf-8',
    versions: 'all@1',
    article: id,
    bytes: new Uint8Array(Buffer.from(text)),
  })),
};

export const view: View = viewOf(lists);

/** A view with nothing in it. */
export const empty: View = viewOf({
  ...{ incidents: [], accounts: [], claims: [], origins: new Map(), articles: [] },
  ...{ judgements: [], notices: [], decisions: [], captures: [], pages: [] },
});
