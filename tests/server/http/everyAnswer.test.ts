import { describe, expect, it } from 'vitest';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { healthSchema } from '../../../server/http/routes/health.ts';
import { exampleText } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

describe('every response', () => {
  const app = runningApp();

  it('has the id of the request, if it is valid', async () => {
    const response = await app.ask('/health', { headers: { 'X-Request-Id': 'plan-7.b_2' } });
    expect(response.headers.get('x-request-id')).toBe('plan-7.b_2');
  });

  it.each(['', 'two words', 'a'.repeat(65), '<script>'])('has a new id instead of "%s"', async (id) => {
    const response = await app.ask('/health', { headers: { 'X-Request-Id': id } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  it('allows only scripts, styles and workers of this server, and does not upgrade to HTTPS', async () => {
    const policy = (await app.ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    const { headers } = await app.ask('/');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is logged with method, path, status, time and id, without body and query', async () => {
    await app.post('/api/v1/reports?secret=1', exampleText, { 'X-Request-Id': 'logged' });
    await expect.poll(() => app.log.find(({ id }) => id === 'logged')).toBeDefined();
    const entry = app.log.find(({ id }) => id === 'logged');
    expect(entry).toMatchObject({
      method: 'POST',
      path: '/api/v1/reports',
      status: 200,
      ms: expect.any(Number) as number,
    });
    expect(JSON.stringify(app.log)).not.toMatch(/secret|dgx-a100/);
  });
});

describe('GET /health', () => {
  const app = runningApp();
  it('returns that the server is healthy, and its version', async () => {
    expect(healthSchema.parse(await (await app.ask('/health')).json())).toEqual({
      status: 'ok',
      version: '1.2.3',
    });
  });
});

describe('the budget of computing time', () => {
  // Each request is charged 0.2 ms.
  const app = runningApp({ computeBudget: { computing_ms: 0.5, window_ms: 60_000 } });
  it('returns a problem once it is used up, with the time to wait, and does not apply to /health', async () => {
    for (let count = 0; count < 3; count += 1)
      expect((await app.ask('/api/v1/openapi.json')).status).toBe(200);
    const response = await app.ask('/api/v1/openapi.json', { headers: { 'X-Forwarded-For': '203.0.113.9' } });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await problemOf(response)).code).toBe('rate-limited');
    expect((await app.ask('/health')).status).toBe(200);
  });
});

describe('an internal error', () => {
  // The app is built with a valid library; its devices fail later.
  let isBroken = false;
  const library = {
    ...loadNodeLibrary(),
    get devices() {
      if (isBroken) throw new Error('the secret of the library');
      return loadNodeLibrary().devices;
    },
  };
  const app = runningApp({ library });

  it('is 500 without any detail, and in the log with its id', async () => {
    isBroken = true;
    const response = await app.post('/api/v1/reports', exampleText, { 'X-Request-Id': 'ours' });
    expect(response.status).toBe(500);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code: 'internal', errors: [] });
    expect(JSON.stringify(problem)).not.toContain('secret');
    const entry = app.log.find(({ id, level }) => id === 'ours' && level === 50);
    expect(JSON.stringify(entry)).toContain('the secret of the library');
  });
});
