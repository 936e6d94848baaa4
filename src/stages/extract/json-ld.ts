/** A thing that a page describes in JSON-LD, cut down to what an article needs. */
export interface JsonThing {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  /** The article's text, where the page gives it to machines. */
  readonly body: string | null;
}

/** Deeper or longer data is not read: an article's own entry stands near the top. */
const MAX_DEPTH = 6;
const MAX_THINGS = 100;
const MAX_CHARS = 2_000_000;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Things in one JSON-LD script. Broken JSON is common on real pages; it yields nothing. */
export function thingsIn(script: string): JsonThing[] {
  if (script.length > MAX_CHARS) return [];
  const json = parse(script);
  const found: JsonThing[] = [];
  const visit = (value: Json, depth: number): void => {
    if (depth > MAX_DEPTH || found.length >= MAX_THINGS || value === null || typeof value !== 'object') return;
    if (isList(value)) {
      for (const item of value.slice(0, MAX_THINGS)) visit(item, depth + 1);
      return;
    }
    if (value['@type'] !== undefined) found.push(thingOf(value));
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
      if (value[key] !== undefined) visit(value[key], depth + 1);
    }
  };
  visit(json, 0);
  return found;
}

/** JSON as pages write it: within comment marks, with raw line breaks inside strings. */
function parse(script: string): Json {
  const bare = script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\s*\]\]>)\s*;?\s*$/, '');
  for (const text of [bare, [...bare].map((c) => (c < ' ' ? ' ' : c)).join('')]) {
    try {
      return JSON.parse(text) as Json;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function textOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (value === null || value === undefined || typeof value !== 'object') return null;
  if (isList(value)) return textOf(value[0]);
  return textOf(value.name ?? value['@value']);
}

function namesOf(value: Json | undefined): string[] {
  const values = value !== undefined && value !== null && typeof value === 'object' && isList(value) ? value : [value];
  return values.slice(0, 20).flatMap((item) => textOf(item) ?? []);
}

function thingOf(value: { readonly [key: string]: Json }): JsonThing {
  const types = namesOf(value['@type']).map((type) => type.replace(/^.*[/#:]/, ''));
  return {
    types,
    headline:
      textOf(value.headline) ?? (types.some((type) => /Article|Posting/.test(type)) ? textOf(value.name) : null),
    published: textOf(value.datePublished) ?? textOf(value.dateCreated),
    publisher: textOf(value.publisher) ?? textOf(value.sourceOrganization),
    authors: namesOf(value.author),
    language: textOf(value.inLanguage),
    body: textOf(value.articleBody),
  };
}

/** The entry that describes the page's article; null when none does. */
export function articleThing(things: readonly JsonThing[]): JsonThing | null {
  const articles = things.filter(({ types }) =>
    types.some((type) => /Article|BlogPosting|Report(?:age)?$/i.test(type)),
  );
  return articles.find(({ published }) => published !== null) ?? articles[0] ?? null;
}
