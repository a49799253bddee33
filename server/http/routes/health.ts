import { z } from 'zod';
import { route } from '../Route.ts';

export const healthSchema = z
  .strictObject({ status: z.literal('ok'), version: z.string() })
  .meta({ id: 'Health', description: 'The server is healthy' });

export const getHealth = route({
  operationId: 'getHealth',
  method: 'get',
  path: '/health',
  tag: 'Server',
  role: 'anyone',
  summary: 'Health check',
  description: 'For a supervisor or a load balancer. Not subject to the rate limit.',
  cacheControl: 'no-store',
  answers: { 200: { description: 'The server is healthy', schema: healthSchema } },
  problems: [],
  handler: (_request, { version }) => ({ status: 200, body: { status: 'ok' as const, version } }),
});
