import { route } from '../Route.ts';

export const getMetrics = route({
  operationId: 'getMetrics',
  method: 'get',
  path: '/metrics',
  tag: 'Server',
  role: 'anyone',
  summary: 'Metrics',
  description:
    'Requests by method, route and status, their durations, event loop delay, memory, and values of the parts of the server, in the text format of Prometheus. For this machine only, or with the token of PLENUM_METRICS_TOKEN as bearer token.',
  cacheControl: 'no-store',
  answers: { 200: { description: 'The metrics', mediaType: 'text/plain' } },
  problems: ['metrics-not-allowed'],
  handler: async (_request, { metrics }) => ({ status: 200, body: await metrics.text() }),
});
