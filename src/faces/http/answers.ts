import { z } from '@hono/zod-openapi';
import { Rulings, Value } from '../../formats/schemas.ts';
import { PROFILES } from '../../model/finding.ts';

/** The shapes of what the API answers, as its OpenAPI document gives them. docs/api.md says what they mean. */
const maybe = z.string().nullable();
const span = z.tuple([z.int(), z.int()]).openapi({ description: 'Half-open, UTF-16 units of the article text.' });
const settled = z.union([z.number(), z.string()]).nullable();
const figure = z.object({ low: z.number(), best: z.number(), high: z.number() }).nullable();

export const Trouble = z
  .object({ error: z.string().openapi({ description: 'What was met, what was expected, what to do.' }) })
  .openapi('Trouble');

export const Finding = z
  .object({
    field: z.string(),
    group: maybe,
    low: settled,
    best: settled,
    high: settled,
    profile: z.string(),
    claims: z.array(z.string()),
    against: z.array(z.string()),
    origins: z.int(),
    grade: z.string(),
    reliability: z.string(),
    disagreement: z.enum(['none', 'superseded', 'conflict', 'scope', 'unit']),
    reason: z.string(),
  })
  .openapi('Finding');

export const Summary = z
  .object({
    id: z.string(),
    title: maybe,
    kind: z.object({ code: z.string(), event_type: z.string(), sub_event_type: z.string() }).nullable(),
    when: maybe.openapi({ description: 'EDTF.' }),
    where: z
      .object({
        name: z.string(),
        country: maybe,
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        precision: z.string(),
      })
      .nullable(),
    killed: figure,
    wounded: figure,
    named: z.object({
      perpetrator: z.array(z.string()),
      target: z.array(z.string()),
      weapon: z.array(z.string()),
      measure: z.array(z.string()),
    }),
    groups: z.array(z.string()),
    reports: z.int(),
    outlets: z.int(),
    origins: z.int(),
    grade: z.string(),
    contested: z.boolean(),
    first_reported: maybe,
    last_reported: maybe,
  })
  .openapi('Summary');

export const IncidentList = z
  .object({ mark: z.string(), total: z.int(), incidents: z.array(Summary) })
  .openapi('IncidentList');

const Speaker = z.object({ text: z.string(), kind: z.string(), span }).openapi('Speaker');

export const Claim = z
  .looseObject({
    id: z.string(),
    article: z.string(),
    incident: maybe,
    account: maybe,
    field: z.string(),
    group: maybe,
    value: Value,
    polarity: z.enum(['asserted', 'denied', 'unknown']),
    hedge: z.enum(['none', 'alleged', 'reported', 'unconfirmed']),
    mode: z.enum(['actual', 'historical', 'future', 'hypothetical']),
    quote: z.string(),
    span,
    sentence: span,
    role: z.string(),
    attribution: z.array(Speaker),
    hops: z.int(),
    origin: z.object({ id: z.string(), text: z.string(), kind: z.string() }),
    evidence: z.array(z.object({ kind: z.string(), text: z.string(), span })),
    inferred: z.boolean(),
    basis: z.array(z.string()),
    by: z.string(),
  })
  .openapi('Claim');

export const Article = z
  .looseObject({
    id: z.string(),
    sha256: z.string(),
    source: z.string(),
    url: maybe,
    title: maybe,
    byline: maybe,
    outlet: maybe,
    published: maybe,
    published_from: maybe,
    captured: z.string(),
    language: z.string(),
    text: z.string(),
    blocks: z.array(z.object({ role: z.string(), span, reason: z.string() })),
    leads: z.array(z.object({ url: z.string(), span, role: z.string() })),
  })
  .openapi('Article');

export const Judgement = z
  .object({
    id: z.string(),
    a: z.string(),
    b: z.string(),
    verdict: z.enum(['same', 'different', 'unsure']),
    score: z.number(),
    by: z.string(),
    at: z.string(),
    reasons: z.array(z.object({ feature: z.string(), score: z.number(), detail: z.string() })),
  })
  .openapi('Judgement');

const Notice = z
  .object({
    rule: z.string(),
    level: z.enum(['info', 'warning', 'error']),
    article: maybe,
    source: maybe,
    span: span.nullable(),
    message: z.string(),
    actual: maybe,
    expected: maybe,
  })
  .openapi('Notice');

export const Decision = z
  .object({
    id: z.string(),
    author: z.string(),
    at: z.string(),
    reason: z.string(),
    ruling: Rulings,
  })
  .openapi('Decision');

/** Another incident that this one is part of, or that is part of it. */
const Linked = z.object({ incident: z.string(), reason: z.string() });

export const Incident = z
  .looseObject({
    id: z.string(),
    aliases: z.array(z.string()),
    kind: z.looseObject({ code: z.string() }).nullable(),
    when: maybe,
    where: z.looseObject({ name: z.string(), country: maybe }).nullable(),
    outlets: z.int(),
    origins: z.int(),
    accounts: z.array(
      z.object({
        id: z.string(),
        article: z.string(),
        title: maybe,
        outlet: maybe,
        published: maybe,
        source: z.string(),
        main: z.boolean(),
        reason: z.string(),
      }),
    ),
    findings: z.array(Finding),
    part_of: Linked.nullable(),
    parts: z.array(Linked),
  })
  .openapi('Incident');

interface CitingNode {
  text: string;
  kind: string;
  fields: string[];
  claims: string[];
  origin: string | null;
  cites: CitingNode[];
}

export const Citing: z.ZodType<CitingNode> = z
  .object({
    text: z.string(),
    kind: z.string(),
    fields: z.array(z.string()),
    claims: z.array(z.string()),
    origin: maybe,
    cites: z.lazy(() => z.array(Citing)),
  })
  .openapi('Citing');

export const Step = z
  .object({
    at: z.string(),
    articles: z.array(z.string()),
    findings: z.array(Finding),
    killed: figure,
    wounded: figure,
  })
  .openapi('Step', { description: 'What was known from one report time on.' });

const Collapse = z
  .looseObject({ claims: z.array(z.string()), kind: z.string(), reason: z.string(), origin: z.string() })
  .openapi('Collapse', { description: 'Claims found to share an origin, and why.' });

export const IncidentPage = z
  .object({
    mark: z.string(),
    summary: Summary,
    incident: Incident,
    claims: z.array(Claim),
    articles: z.array(Article),
    judgements: z.array(Judgement),
    notices: z.array(Notice),
    decisions: z.array(Decision),
    sources: z.array(Citing),
    collapses: z.array(Collapse),
    development: z.array(Step),
  })
  .openapi('IncidentPage');

export const Capture = z
  .object({
    sha256: z.string(),
    source: z.string(),
    url: maybe,
    fetched: z.string(),
    how: z.string(),
    outlet: maybe,
  })
  .openapi('Capture');

export const ArticlePage = z
  .object({
    article: Article,
    claims: z.array(Claim),
    captures: z.array(Capture),
    page: z.object({ size: z.int(), mediaType: z.string(), charset: z.string(), redacted: maybe }),
    notices: z.array(Notice),
  })
  .openapi('ArticlePage');

export const Difference = z
  .object({ field: z.string(), group: maybe, before: Finding.nullable(), after: Finding.nullable() })
  .openapi('Difference');

export const Found = z
  .object({
    article: z.string(),
    title: maybe,
    outlet: maybe,
    published: maybe,
    source: z.string(),
    excerpt: z.string(),
    span,
    score: z.number(),
    incidents: z.array(z.string()),
  })
  .openapi('Found');

export const Doubt = z
  .object({
    a: Summary,
    b: Summary,
    score: z.number(),
    judgements: z.array(Judgement),
  })
  .openapi('Doubt');

export const Reading = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'reading', 'done', 'failed']),
    pages: z.int(),
    of: z.int(),
    articles: z.array(z.string()),
    incidents: z.array(z.string()),
    notices: z.array(Notice),
    error: maybe,
  })
  .openapi('Reading');

export const Setting = z
  .object({
    profile: z.enum(PROFILES).openapi({ description: 'The rules that settle figures where none are asked for.' }),
    map_style: z
      .string()
      .nullable()
      .openapi({ description: 'Address of a MapLibre style; null for the built-in map.' }),
  })
  .openapi('Setting');
