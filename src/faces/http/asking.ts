import { z } from '@hono/zod-openapi';
import { PROFILES } from '../../model/finding.ts';
import { lastMoment } from '../../model/moment.ts';
import { Trouble } from './answers.ts';

/** Query parameters that every look at the ledger takes. */
export const AsOf = z.object({
  as_of: z
    .string()
    .refine((text) => lastMoment(text) !== null, 'expected a time such as 2016-07-18 or 2016-07-18T09:30:00Z')
    .optional()
    .openapi({ description: 'Only what had been reported by then.', example: '2016-07-18' }),
  profile: z.enum(PROFILES).optional().openapi({ description: 'Rule profile that settles the findings.' }),
});

export const Id = z.object({ id: z.string().min(1).max(200) });

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

export const given = <T extends z.ZodType>(schema: T) => ({ body: { content: json(schema), required: true } });

/** An answer of this shape, and the troubles that any question may meet. */
export const answers = <T extends z.ZodType>(description: string, schema: T) =>
  ({
    200: { description, content: json(schema) },
    404: { description: 'Nothing is kept under that id.', content: json(Trouble) },
    422: { description: 'The question asks for what cannot be.', content: json(Trouble) },
  }) as const;
