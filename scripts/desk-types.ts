/** Writes web/src/api/types.ts: what the API takes and gives, as TypeScript, from its OpenAPI document. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { application } from '../src/faces/http/app.ts';
import { boardsOf } from '../src/faces/http/board.ts';
import { readingsOf } from '../src/faces/http/readings.ts';
import { openStore } from '../src/store/index.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly description?: string;
}

interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
}

export const TYPES = resolve(import.meta.dirname, '../web/src/api/types.ts');

/** The types, as the file has them. */
export async function deskTypes(): Promise<string> {
  const { components, paths } = await document();
  const answers = Object.entries(components.schemas).map(([name, schema]) => declared(name, schema));
  const bodies = Object.entries(paths).flatMap(([path, { post }]) => {
    const body = post?.requestBody?.content['application/json'].schema;
    return body === undefined ? [] : [declared(`${capital(path.split('/').at(-1)!)}Body`, body)];
  });
  return `/** What the API takes and gives. Made from its OpenAPI document by \`npm run desk:types\`. */\n\n${[...answers, ...bodies].join('\n\n')}\n`;
}

async function document(): Promise<OpenApi> {
  const store = await openStore(':memory:', { now: () => '' });
  const limits = { maxBytes: 1, timeout: 1, privateHosts: [] };
  const now = () => '';
  const readings = readingsOf(store, { maxBytes: 1, now });
  const app = application({ store, boards: boardsOf(store), readings, profile: 'ucdp', limits, map: null, now });
  const answer = await app.request('/api/v1/openapi.json', { headers: { host: 'localhost' } });
  return (await answer.json()) as OpenApi;
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

const declared = (name: string, schema: Schema): string =>
  `${told(schema)}${schema.properties ? `export interface ${name} ${typeOf(schema)}` : `export type ${name} = ${typeOf(schema)};`}`;

const told = ({ description }: Schema): string => (description === undefined ? '' : `/** ${description} */\n`);

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1)!;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return union(choices.map(typeOf));
  if (schema.enum !== undefined) return union(schema.enum.map(literal));
  if (schema.const !== undefined) return literal(schema.const);
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeOf({ ...schema, type })));
  if (schema.type === 'array') return arrayOf(schema);
  if (schema.type === 'object') return objectOf(schema);
  return (
    { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' }[String(schema.type)] ??
    'unknown'
  );
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

function arrayOf({ items, prefixItems }: Schema): string {
  if (prefixItems !== undefined) return `readonly [${prefixItems.map(typeOf).join(', ')}]`;
  const item = typeOf(items ?? {});
  return item.includes(' ') ? `readonly (${item})[]` : `readonly ${item}[]`;
}

function objectOf({ properties = {}, required = [] }: Schema): string {
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${told(schema)}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  return `{\n${lines.join('\n')}\n}`;
}

if (import.meta.main) writeFileSync(TYPES, await deskTypes());
