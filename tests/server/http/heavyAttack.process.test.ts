import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleText } from '../examplePlan.ts';
import { builtServer } from './builtServer.ts';
import { heavyRequests } from './heavyBodies.ts';
import { healthPercentile_ms, keepAsking } from './healthUnderLoad.ts';

/** In full with `TEST_RUNS=endurance`, which takes some minutes. */
const isEndurance = process.env['TEST_RUNS'] === 'endurance';
const headers = { 'Content-Type': 'application/json' };

describe('an attack with requests that take far more than they look like', () => {
  const server = builtServer();
  const report = async (index: number): Promise<number> => {
    const body = exampleText + ' '.repeat(index);
    const response = await server.ask('/api/v1/reports', { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  };
  const memory_kB = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.pid())}/status`, 'utf8'))?.[1]);

  it('leaves /health within 50 ms, and no answer is 500', async () => {
    const attacks = heavyRequests.map(({ path, body }) =>
      keepAsking(server, { path, bodyOf: (index) => body + ' '.repeat(index), laneCount: 1 }),
    );
    const percentile_ms = await healthPercentile_ms(server.port(), { roundCount: 20, requestCount: 100 });
    const statuses = (await Promise.all(attacks.map((attack) => attack.stop()))).flat();
    expect(percentile_ms).toBeLessThan(50);
    expect(statuses.filter((status) => ![200, 413, 422, 429, 503].includes(status))).toEqual([]);
    expect(await report(0)).toBe(200);
  });

  it.runIf(isEndurance)(
    'gives its memory back within a minute',
    async () => {
      // As after usual work by several clients.
      const usual = keepAsking(server, {
        path: '/api/v1/reports',
        bodyOf: (index) => exampleText + ' '.repeat(index),
        laneCount: 8,
      });
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      await usual.stop();
      const before_kB = memory_kB();
      const attacks = heavyRequests.map(({ path, body }) =>
        keepAsking(server, { path, bodyOf: (index) => body + ' '.repeat(index), laneCount: 1 }),
      );
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      await Promise.all(attacks.map((attack) => attack.stop()));
      await expect.poll(memory_kB, { timeout: 60_000, interval: 1000 }).toBeLessThan(1.1 * before_kB);
    },
    300_000,
  );
});
