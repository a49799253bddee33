import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../../models/problems/errorCodes.ts';

export const errorCodeSchema = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);

/** Every error, as RFC 9457 words it. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Where the code is explained' }),
    title: z.string(),
    status: z.int().min(400).max(599).meta({ unit: 'HTTP status' }),
    detail: z.string().meta({ description: 'What to do about it' }),
    code: errorCodeSchema.meta({ description: 'Stable name of the error' }),
    instance: z
      .string()
      .optional()
      .meta({ description: 'Id of the request, as in X-Request-Id and in the log' }),
    errors: z
      .array(
        z.strictObject({
          path: z.string().meta({ description: 'Where in the plan; empty for the whole document' }),
          rule: z.string().meta({ description: 'The rule that it breaks' }),
          message: z.string().meta({ description: 'What was given and what is allowed' }),
        }),
      )
      .meta({ description: 'Each thing that is wrong, at most 100' }),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 words it' });
