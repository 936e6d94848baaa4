import { readFileSync } from 'node:fs';
import { z } from 'zod';

const count = z.number().int().min(0);

const Search = z.strictObject({
  name: z.string().regex(/^[\w-]{1,60}$/, 'a name of letters, figures, - and _'),
  about: z.string().optional(),
  /** ISO 3166 codes of two letters. */
  country: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  /** Part of the place's name, whatever its case. */
  place: z.string().optional(),
  near: z.strictObject({ lat: z.number(), lon: z.number(), km: z.number().positive() }).optional(),
  /** Kinds of event by code, or ACLED's event or sub-event types. */
  kind: z.array(z.string()).optional(),
  killed: count.optional(),
  wounded: count.optional(),
  origins: count.optional(),
  outlets: count.optional(),
  /** The worst information grade that still counts, 1 to 6. */
  grade: z
    .string()
    .regex(/^[1-6]$/)
    .optional(),
  /** Codes of official measures, or `any`. */
  measure: z.array(z.string()).optional(),
  group: z.array(z.string()).optional(),
  contested: z.boolean().optional(),
  webhook: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }),
      /** The environment variable that holds the key deliveries are signed with. */
      secret: z
        .string()
        .regex(/^[A-Z][A-Z0-9_]*$/)
        .optional(),
    })
    .optional(),
});

const Searches = z.strictObject({ searches: z.array(Search).min(1) });

/** A saved search: every condition that is given has to hold. */
export type Search = z.infer<typeof Search>;

/** A file of searches that cannot be used; the message says where and why. */
export class BadSearches extends Error {
  override readonly name = 'BadSearches';
}

/** The searches of a JSON file. Throws BadSearches. */
export function searchesIn(path: string): readonly Search[] {
  const { searches } = checked(path, parsed(path));
  const twice = searches.find(({ name }, i) => searches.findIndex((other) => other.name === name) < i);
  if (twice !== undefined) throw new BadSearches(`'${path}' has two searches named '${twice.name}'; expected one.`);
  return searches;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadSearches(`'${path}' is no file of searches: ${(error as Error).message}`);
  }
}

function checked(path: string, content: unknown): z.infer<typeof Searches> {
  const found = Searches.safeParse(content);
  if (found.success) return found.data;
  const [first] = found.error.issues;
  const where = first!.path.join('.');
  throw new BadSearches(`'${path}' is no file of searches: ${where === '' ? '' : `${where}: `}${first!.message}.`);
}
