import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../../models/problems/errorCodes.ts';

export const errorCodeSchema = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);

/** Problem details (RFC 9457), the format of all errors. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Address of the description of the error code' }),
    title: z.string(),
    status: z.int().min(400).max(599).meta({ unit: 'HTTP status' }),
    detail: z.string().meta({ description: 'What is wrong, and how to correct it' }),
    code: errorCodeSchema.meta({ description: 'Stable error code' }),
    instance: z.string().optional().meta({ description: 'Request id, as in X-Request-Id and in the log' }),
    errors: z
      .array(
        z.strictObject({
          path: z
            .string()
            .meta({ description: 'Path of the value in the plan or body; empty for the whole document' }),
          rule: z.string().meta({ description: 'The violated rule' }),
          message: z.string().meta({ description: 'What was given and what is allowed' }),
        }),
      )
      .meta({ description: 'Each issue, at most 100' }),
    estimated_s: z
      .number()
      .min(0)
      .optional()
      .meta({ unit: 's', description: 'Estimated time of what was asked for, on one core' }),
    prefer: z.literal('respond-async').optional().meta({
      description: 'With this preference (RFC 7240), the same request is accepted and computed as a job',
    }),
  })
  .meta({ id: 'Problem', description: 'An error, as problem details (RFC 9457)' });
