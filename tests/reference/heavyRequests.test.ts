import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtServer } from '../server/http/builtServer.ts';
import { healthPercentile_ms, keepAsking } from '../server/http/healthUnderLoad.ts';
import { exampleText } from '../server/examplePlan.ts';

const folder = new URL('../../../shared/field/requests/', import.meta.url);

/** Bodies within every limit of size, which once held the whole server up for 19 s and longer. */
const heavyRequests = [
  { file: 'A2-life40-50opt.json', path: '/api/v1/reports' },
  { file: 'C8-mostracks-star.json', path: '/api/v1/most-racks?hall=hall-1&rack=r&option=o0' },
  { file: 'E7-yaml-20000.json', path: '/api/v1/netbox/imports' },
];

describe('a request that computes for long', () => {
  const server = builtServer();

  it.each(heavyRequests)(
    'leaves /health within 50 ms, and others answered: $file',
    async ({ file, path }) => {
      const body = readFileSync(new URL(file, folder), 'utf8');
      // White space differs, so that no answer comes from memory.
      const bodyOf = (index: number): string => body + ' '.repeat(index);
      const asking = keepAsking(server, { path, bodyOf, laneCount: 4 });
      const percentile_ms = await healthPercentile_ms(server.port(), { roundCount: 10, requestCount: 1000 });
      await asking.stop();
      expect(percentile_ms).toBeLessThan(50);
      const headers = { 'Content-Type': 'application/json' };
      const report = await server.ask('/api/v1/reports', { method: 'POST', headers, body: exampleText });
      expect(report.status).toBe(200);
    },
  );
});
