import { z } from 'zod';
import { roles } from '../../people/roles.ts';
import { route, type Route } from '../Route.ts';
import { momentOf, momentSchema } from './whoSchema.ts';

const entrySchema = z
  .strictObject({
    number: z.int().meta({ unit: 'count', description: 'Rises with each entry' }),
    at: momentSchema,
    who: z.string(),
    role: z.enum([...roles, 'none']),
    via: z.enum(['local', 'token', 'oidc', 'command-line', 'none']),
    action: z.string().meta({ description: 'Operation of the API' }),
    subject: z.string().meta({ description: 'What it was done to' }),
    requestId: z.string().meta({ description: 'As in the log of the server; empty for the command line' }),
  })
  .meta({ id: 'AuditEntry', description: 'Who did what' });

const auditSchema = z
  .strictObject({
    entries: z.array(entrySchema).meta({ description: 'The newest first' }),
    next: z
      .int()
      .meta({ unit: 'count', description: 'Value of `before` for the next page; null at the end' })
      .nullable(),
  })
  .meta({ id: 'Audit', description: 'A page of the audit log' });

const listAudit = route({
  operationId: 'listAudit',
  method: 'get',
  path: '/api/v1/audit',
  tag: 'People',
  role: 'owner',
  summary: 'Read the audit log',
  description:
    'Returns who changed what, page by page. The log can only be added to: nothing changes or removes an entry.',
  query: z.object({
    before: z.int().min(1).optional().meta({ unit: 'count', description: 'Only entries with lower numbers' }),
    limit: z.int().min(1).max(500).optional().meta({ unit: 'count', description: 'Default: 100' }),
  }),
  cacheControl: 'no-store',
  answers: { 200: { description: 'Entries', schema: auditSchema } },
  problems: ['parameter-invalid'],
  handler: async ({ query: { before, limit = 100 } }, { people }) => {
    const entries = await people.store.audit({ before, limit });
    return {
      status: 200,
      body: {
        entries: entries.map(({ at_ms, ...entry }) => ({ ...entry, at: momentOf(at_ms) })),
        next: entries.length < limit ? null : (entries.at(-1)?.number ?? null),
      },
    };
  },
});

/** The audit log. */
export const auditRoutes: readonly Route[] = [listAudit];
