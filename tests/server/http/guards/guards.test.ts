import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { problemSchema } from '../../../../server/http/problemSchema.ts';
import { runningApp } from '../runningApp.ts';

/** What the app answers to headers that fetch would not send. */
function answerTo(
  port: number,
  headers: Record<string, string>,
  target: { method?: string; path?: string } = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/health', headers, ...target }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    })
      .once('error', reject)
      .end();
  });
}

const codeOf = ({ text }: { text: string }): string => problemSchema.parse(JSON.parse(text)).code;

describe('the host of a request', () => {
  const app = runningApp({
    hosts: { publicUrl: 'https://plenum.example.com', allowedHosts: ['plenum.lan', 'proxy:4000'] },
  });

  it.each([
    'localhost',
    'localhost:4000',
    'LOCALHOST.:4000',
    '127.0.0.1:4000',
    '[::1]:4000',
    '192.0.2.7',
    'plenum.example.com',
    'plenum.lan:81',
    'proxy:4000',
  ])('may be %s', async (host) => {
    expect((await answerTo(app.port(), { Host: host })).status).toBe(200);
  });

  it.each([
    'attacker.example',
    'attacker.example:4000',
    'localhost.attacker.example',
    'plenum.example.com.attacker.example',
    '127.0.0.1.attacker.example',
    'proxy:4001',
    'proxy',
  ])('must not be %s', async (host) => {
    const answer = await answerTo(app.port(), { Host: host });
    expect(answer.status).toBe(421);
    expect(codeOf(answer)).toBe('host-not-allowed');
    expect((await answerTo(app.port(), { Host: host }, { path: '/' })).status).toBe(421);
  });

  it('is not believed from a forwarded header of anyone', async () => {
    const headers = { Host: 'attacker.example', 'X-Forwarded-Host': 'plenum.lan' };
    expect((await answerTo(app.port(), headers)).status).toBe(421);
  });
});

describe('a page of another origin', () => {
  const app = runningApp({ hosts: { publicUrl: 'https://plenum.example.com' } });
  const refused = async (headers: Record<string, string>, method = 'GET'): Promise<void> => {
    const answer = await answerTo(app.port(), { Host: 'localhost:4000', ...headers }, { method });
    expect(answer.status).toBe(403);
    expect(codeOf(answer)).toBe('origin-not-allowed');
  };

  it.each(['http://attacker.example', 'http://localhost:3000', 'https://localhost:4000', 'null', ''])(
    'neither reads nor changes anything as %j',
    async (origin) => {
      for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) await refused({ Origin: origin }, method);
    },
  );

  it.each(['cross-site', 'same-site'])('neither embeds nor reads as %s', async (site) => {
    await refused({ 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' });
    await refused({ 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' });
    const form = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    await refused(form, 'POST');
    expect((await answerTo(app.port(), { Host: 'localhost:4000', ...form })).status).toBe(200);
  });

  it.each([
    [{}],
    [{ Origin: 'http://localhost:4000', 'Sec-Fetch-Site': 'same-origin' }],
    [{ Origin: 'https://plenum.example.com', 'Sec-Fetch-Site': 'same-origin' }],
    [{ 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }],
  ])('is not what sends %j', async (headers) => {
    expect((await answerTo(app.port(), { Host: 'localhost:4000', ...headers })).status).toBe(200);
  });
});

describe('a trusted proxy', () => {
  /** Less than a request is charged with: the second one is refused. */
  const computeBudget = { computing_ms: 0.1, window_ms: 60_000 };
  const path = '/api/v1/openapi.json';
  const statuses = async (port: number, addresses: readonly string[]): Promise<number[]> => {
    const found: number[] = [];
    for (const address of addresses) {
      found.push((await answerTo(port, { 'X-Forwarded-For': address }, { path })).status);
    }
    return found;
  };

  describe('that is named', () => {
    const app = runningApp({ computeBudget, trustedProxy: ['127.0.0.1'] });
    it('states the address that the limit is for, and protocol and host of the page', async () => {
      expect(await statuses(app.port(), ['192.0.2.1', '192.0.2.2', '192.0.2.1'])).toEqual([200, 200, 429]);
      const forwarded = {
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Host': 'localhost',
        Origin: 'https://localhost',
      };
      expect((await answerTo(app.port(), forwarded)).status).toBe(200);
    });
  });

  describe('that is counted', () => {
    const app = runningApp({ computeBudget, trustedProxy: 1 });
    it('cannot be led by what the client adds', async () => {
      expect(await statuses(app.port(), ['203.0.113.1, 192.0.2.1', '203.0.113.2, 192.0.2.1'])).toEqual([
        200, 429,
      ]);
    });
  });

  describe('that is not stated', () => {
    const app = runningApp({ computeBudget });
    it('is not believed', async () => {
      expect(await statuses(app.port(), ['192.0.2.1', '192.0.2.2'])).toEqual([200, 429]);
    });
  });
});

describe('GET /metrics', () => {
  describe('without a token', () => {
    const app = runningApp();
    it('is for this machine only, and not through a proxy on it', async () => {
      expect((await answerTo(app.port(), {}, { path: '/metrics' })).status).toBe(200);
      const answer = await answerTo(app.port(), { 'X-Forwarded-For': '192.0.2.1' }, { path: '/metrics' });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'metrics-not-allowed']);
    });

    it('counts requests by method, route and status, not by address', async () => {
      await app.ask('/api/v1/catalogue/devices?class=gpu-server');
      await app.ask('/api/nowhere/1');
      await app.ask('/api/nowhere/2', { method: 'PROPFIND' });
      const text = async (): Promise<string> => (await app.ask('/metrics')).text();
      await expect
        .poll(text)
        .toContain('plenum_http_requests_total{method="other",route="other",status="404"} 1');
      expect(await text()).toContain(
        'plenum_http_requests_total{method="GET",route="/api/v1/catalogue/devices",status="200"} 1',
      );
      expect(await text()).toMatch(
        /plenum_http_request_duration_seconds_bucket\{le="10",method="GET",route="\/metrics"\} \d/,
      );
      expect(await text()).toContain('plenum_unread_answers_bytes');
      expect(await text()).not.toContain('nowhere');
    });
  });

  describe('with a token', () => {
    const app = runningApp({ metricsToken: 'a token of 16 or more'.replaceAll(' ', '-') });
    it.each([
      ['Bearer a-token-of-16-or-more', 200],
      ['Bearer a-token-of-16-or-less', 403],
      ['Basic a-token-of-16-or-more', 403],
      ['', 403],
    ])('answers %j with %i', async (authorization, status) => {
      const answer = await answerTo(app.port(), { Authorization: authorization }, { path: '/metrics' });
      expect(answer.status).toBe(status);
    });
  });
});
