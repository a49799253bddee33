import { describe, expect, it } from 'vitest';
import { packageVersion } from '../../../server/cli/packageVersion.ts';
import { routes } from '../../../server/http/routes.ts';
import { badPlans } from '../badPlans.ts';
import { exampleText, systemPlan } from '../examplePlan.ts';
import { builtServer } from './builtServer.ts';
import { healthPercentile_ms, keepAsking } from './healthUnderLoad.ts';
import { runningApp } from './runningApp.ts';

const server = builtServer();
const inline = runningApp({ version: packageVersion() });

type Ask = typeof server.ask;

interface Asked {
  readonly title: string;
  readonly path: string;
  readonly init: RequestInit;
}

/** What of a response must not depend on the thread that computed it. */
async function answered(ask: Ask, { path, init }: Asked): Promise<unknown> {
  const response = await ask(path, {
    ...init,
    headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'same' },
  });
  const headers = [...response.headers].filter(
    ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
  );
  return { status: response.status, headers, body: await response.text() };
}

const post = (path: string, body: string, title = path): Asked => ({
  title,
  path,
  init: { method: 'POST', body },
});
const computing = routes.filter(({ computes }) => computes !== undefined);
const examples = computing.map(({ operationId, method, path, exampleQuery = '', body }): Asked => ({
  title: operationId,
  path: path + exampleQuery,
  init: { method, ...(body !== undefined && { body: JSON.stringify(body.example) }) },
}));

describe('an answer that was computed in a thread', () => {
  it.each([
    ...examples,
    post('/api/v1/hourly?option=liquid', JSON.stringify(systemPlan()), 'an answer of more than 1 MB'),
    post('/api/v1/hourly?option=none', exampleText, 'an unknown option'),
    post('/api/v1/capacities?option=air&device=none', exampleText, 'an unknown device'),
    post('/api/v1/layouts?aisle-count=many', exampleText, 'a wrong parameter'),
    post('/api/v1/reports', '{', 'no JSON'),
    { title: 'no parameter', path: '/api/v1/cooling', init: {} },
    { title: 'a repeated parameter', path: '/api/v1/places?search=a&search=b', init: {} },
    ...badPlans
      .filter(({ text }) => text.length < 1e6)
      .map(({ what, text }) => post('/api/v1/reports', text, `a plan with ${what}`)),
  ])('is the same as without threads, in status, headers and bytes: $title', async (asked) => {
    const expected = await answered(inline.ask, asked);
    expect(await answered(server.ask, asked)).toEqual(expected);
    // The second time it may come from memory.
    expect(await answered(server.ask, asked)).toEqual(expected);
  });
});

/** A plan that takes seconds: options, each with its service life of many years, which differ. */
function longPlan(seed: number): string {
  const plan = systemPlan();
  const options = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `option-${String(index)}`,
      {
        name: `Option ${String(index)}`,
        changes: {
          workload: { kind: 'constant', utilisationFraction: 0.3 + index / 100 + seed / 1e5 },
          cooling: { kind: 'system', preset: 'free-cooling-chiller' },
        },
      },
    ]),
  );
  return JSON.stringify({ ...plan, options });
}

describe('while plans are computed that take long', () => {
  it('answers /health within 50 ms', async () => {
    const asking = keepAsking(server, { path: '/api/v1/reports', bodyOf: longPlan, laneCount: 4 });
    const percentile_ms = await healthPercentile_ms(server.port(), { roundCount: 10, requestCount: 200 });
    await asking.stop();
    expect(percentile_ms).toBeLessThan(50);
    const { path, init } = post('/api/v1/reports', longPlan(0));
    const headers = { 'Content-Type': 'application/json' };
    expect((await server.ask(path, { ...init, headers })).status).toBe(200);
  });
});
