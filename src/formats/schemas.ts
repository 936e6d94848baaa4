import { z } from 'zod';
import { FIELDS, type Field, GROUPS } from '../model/fields.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/, 'an ISO 8601 time');
const text = z.string();
const maybe = z.string().nullable();
const count = z.int().min(0, 'a whole number of 0 or more');
const span = z.tuple([count, count]).refine(([start, end]) => start <= end, 'a start that is not past its end');
const kind = z.enum([
  'outlet',
  'agency',
  'official',
  'security_source',
  'police',
  'military',
  'medic',
  'witness',
  'social_media',
  'party',
  'expert',
  'document',
  'anonymous',
  'relative',
  'other',
]);
const role = z.enum([
  'headline',
  'subhead',
  'byline',
  'dateline',
  'body',
  'caption',
  'credit',
  'comment',
  'related',
  'boilerplate',
]);
const bound = count.nullable();
const counted = z.looseObject({ least: bound, most: bound });

/** What a claim may say, by the kind of its field. */
export const Value = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('toll'),
    least: bound,
    most: bound,
    words: text,
    approximate: z.literal(true).optional(),
  }),
  z.looseObject({
    kind: z.literal('when'),
    edtf: maybe,
    earliest: maybe,
    latest: maybe,
    words: text,
    daytime: text.optional(),
  }),
  z.looseObject({
    kind: z.literal('where'),
    name: text,
    country: maybe,
    admin1: maybe,
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    radius: z.number().nullable(),
    precision: z.enum(['exact', 'town', 'near', 'district', 'province', 'region', 'country']),
    gazetteer: maybe,
    words: text,
  }),
  z.looseObject({
    kind: z.literal('event'),
    code: text,
    acled: z.looseObject({ event_type: text, sub_event_type: text }),
    plover: z.looseObject({ type: text, mode: maybe }),
    words: text,
  }),
  z.looseObject({
    kind: z.literal('who'),
    code: text,
    words: text,
    name: maybe,
    count: counted.nullable(),
    descriptions: z.array(text),
  }),
  z.looseObject({
    kind: z.literal('coded'),
    code: text,
    words: text,
    count: counted.optional(),
    level: text.optional(),
    authority: text.optional(),
    areas: z.array(text).optional(),
    starts: text.optional(),
    ends: text.optional(),
    object: text.optional(),
  }),
]);

const speaker = z.looseObject({ text, kind, span });
const origin = z.looseObject({ id: text, text, kind });
const evidenceKind = z.enum(['video', 'photo', 'audio', 'document', 'post']);
const verdict = z.enum(['same', 'different', 'unsure']);

const page = z.looseObject({
  type: z.literal('page'),
  sha256: hash,
  size: count,
  mediaType: z.enum(['text/html', 'text/plain', 'text/markdown', 'message/rfc822']),
  charset: text,
  charsetFrom: text,
  versions: text,
  article: maybe,
  bytes: z.base64('bytes in base64').optional(),
});

const capture = z.looseObject({
  type: z.literal('capture'),
  sha256: hash,
  source: text,
  url: maybe,
  fetched: time,
  how: z.enum(['file', 'stdin', 'http', 'warc', 'feed', 'import']),
  outlet: maybe,
});

const article = z.looseObject({
  type: z.literal('article'),
  id: text,
  sha256: hash,
  source: text,
  url: maybe.default(null),
  title: maybe,
  byline: maybe.default(null),
  outlet: maybe,
  published: maybe,
  published_from: z
    .enum(['json-ld', 'meta', 'time-element', 'byline', 'dateline', 'url', 'header', 'given'])
    .nullable()
    .optional(),
  captured: time,
  language: text,
  text,
  blocks: z.array(z.looseObject({ role, span, reason: text.default('') })),
  leads: z.array(z.looseObject({ url: text, span, role })).default([]),
  mappings: z.array(z.looseObject({ text: span, page: span })).optional(),
});

const claim = z.looseObject({
  type: z.literal('claim'),
  id: text,
  article: text,
  incident: maybe.optional(),
  account: maybe,
  field: z.enum(Object.keys(FIELDS) as [Field, ...Field[]]),
  group: z.enum(GROUPS).nullable(),
  value: Value,
  polarity: z.enum(['asserted', 'denied', 'unknown']),
  hedge: z.enum(['none', 'alleged', 'reported', 'unconfirmed']),
  mode: z.enum(['actual', 'historical', 'future', 'hypothetical']),
  quote: text,
  span,
  sentence: span,
  role,
  attribution: z.array(speaker),
  hops: count,
  origin,
  origin_as_read: origin.optional(),
  evidence: z.array(z.looseObject({ kind: evidenceKind, text, span })),
  inferred: z.boolean(),
  basis: z.array(text),
  by: text,
});

const account = z.looseObject({
  type: z.literal('account'),
  id: text,
  article: text,
  number: count,
  main: z.boolean(),
  claims: z.array(text),
  reason: text,
});

const judgement = z.looseObject({
  type: z.literal('judgement'),
  id: text,
  a: text,
  b: text,
  verdict,
  score: z.number(),
  by: text,
  at: time,
  reasons: z.array(z.looseObject({ feature: text, score: z.number(), detail: text })),
});

/** What a person may rule. */
export const Rulings = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('judge'), a: text, b: text, verdict }),
  z.looseObject({ kind: z.literal('merge'), incidents: z.array(text) }),
  z.looseObject({ kind: z.literal('split'), incident: text, accounts: z.array(text) }),
  z.looseObject({ kind: z.literal('correct'), claim: text, value: Value }),
  z.looseObject({ kind: z.literal('reject'), claim: text }),
  z.looseObject({ kind: z.literal('grade'), outlet: text, grade: text }),
  z.looseObject({ kind: z.literal('redact'), article: text, spans: z.array(span).nullable() }),
  z.looseObject({ kind: z.literal('undo'), decision: text }),
]);

const decision = z.looseObject({
  type: z.literal('decision'),
  id: text,
  author: text,
  at: text,
  reason: text,
  ruling: Rulings,
});

const notice = z.looseObject({
  type: z.literal('notice'),
  rule: text,
  level: z.enum(['info', 'warning', 'error']),
  article: maybe,
  source: maybe.default(null),
  span: span.nullable(),
  message: text,
  actual: maybe,
  expected: maybe,
});

const incident = z.looseObject({ type: z.literal('incident'), id: text });

/** What a line of each type has to be. Fields not named here are kept: a newer version may have added them. */
export const RECORDS = {
  page,
  capture,
  article,
  claim,
  account,
  judgement,
  decision,
  notice,
  incident,
} as const;

export type ImportedRecord = { [T in keyof typeof RECORDS]: z.output<(typeof RECORDS)[T]> }[keyof typeof RECORDS];
