import { z } from 'zod';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { route } from '../Route.ts';

export const readySchema = z
  .strictObject({
    status: z.literal('ready'),
    parts: z.array(z.string()).meta({ description: 'Parts that answered' }),
  })
  .meta({ id: 'Ready', description: 'The server should get requests' });

export const getReady = route({
  operationId: 'getReady',
  method: 'get',
  path: '/ready',
  tag: 'Server',
  role: 'anyone',
  summary: 'Readiness check',
  description:
    'For a load balancer: 200 if the server and all its parts answer, 503 if one does not or the server is stopping. Not subject to the rate limit.',
  cacheControl: 'no-store',
  answers: { 200: { description: 'The server should get requests', schema: readySchema } },
  problems: ['not-ready'],
  handler: async (_request, { readiness }) => {
    const states = await readiness.states();
    const issues = states.flatMap(({ name, fault }) =>
      fault === null ? [] : [{ path: name, rule: 'ready', message: fault }],
    );
    if (issues.length > 0) {
      const text = issues.map(({ path, message }) => `the ${path} ${message}`).join('; ');
      throw new ModelError('not-ready', text, issues);
    }
    return { status: 200, body: { status: 'ready' as const, parts: states.map(({ name }) => name) } };
  },
});
