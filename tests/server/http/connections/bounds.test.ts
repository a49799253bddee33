import express from 'express';
import { pino } from 'pino';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadNodeLibrary } from '../../../../server/files/nodeLibrary.ts';
import { buildApp } from '../../../../server/http/app.ts';
import type { ConnectionLimits } from '../../../../server/http/connections/connectionLimits.ts';
import type { MemoryLimits } from '../../../../server/http/dependencies.ts';
import { listen } from '../../../../server/http/listen.ts';
import { exampleText } from '../../examplePlan.ts';
import { problemOf } from '../problemOf.ts';
import { runningApp } from '../runningApp.ts';
import { closeRawSockets, postHead, rawSocket } from './rawSocket.ts';

const MIB = 1024 * 1024;

afterAll(closeRawSockets);

/** The real app with limits; answers its port. */
async function portOf(
  limits: Partial<ConnectionLimits>,
  memory: Partial<MemoryLimits> = {},
): Promise<number> {
  const app = buildApp({
    library: loadNodeLibrary(),
    logger: pino({ enabled: false }),
    memory: { unfinishedBodies_bytes: MIB, unreadAnswers_bytes: MIB, idleTimeout_ms: 200, ...memory },
  });
  const listening = await listen(app, { port: 0, host: '127.0.0.1' }, limits);
  onTestFinished(async () => {
    listening.force();
    await listening.stop();
  });
  return listening.port;
}

const health = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';

describe('connections', () => {
  it('of one address are closed above its limit, and counted until they end', async () => {
    const port = await portOf({ connectionsPerAddress: 2 });
    const first = await rawSocket(port);
    await rawSocket(port);
    const third = await rawSocket(port);
    await third.closed;
    first.socket.destroy();
    await first.closed;
    const fourth = await rawSocket(port);
    fourth.socket.write(health);
    await expect.poll(fourth.text).toContain('"ok"');
  });

  it('are closed above the limit of all', async () => {
    const port = await portOf({ connectionCount: 1 });
    const first = await rawSocket(port);
    await (
      await rawSocket(port)
    ).closed;
    first.socket.write(health);
    await expect.poll(first.text).toContain('"ok"');
  });

  it('get a problem if headers do not arrive in time', async () => {
    const { socket, text, closed } = await rawSocket(await portOf({ headersTimeout_ms: 200 }));
    socket.write('GET /health HTTP/1.1\r\n');
    await closed;
    expect(text()).toMatch(/^HTTP\/1\.1 408 [^]*problem\+json[^]*request-timeout/);
  });

  it.each([
    ['nonsense\r\n\r\n', 400, 'request-malformed'],
    [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ])('get a problem for %j', async (sent, status, code) => {
    const { socket, text, closed } = await rawSocket(await portOf({}));
    socket.write(sent);
    await closed;
    expect(text()).toMatch(
      new RegExp(`^HTTP/1\\.1 ${String(status)} [^]*problem\\+json[^]*"code":"${code}"`),
    );
  });

  it('are answered in order when requests are pipelined, and closed if far too many are', async () => {
    const port = await portOf({});
    const some = await rawSocket(port);
    some.socket.write('GET /ready HTTP/1.1\r\nHost: localhost\r\n\r\n' + health.repeat(20));
    await expect.poll(() => some.text().match(/HTTP\/1\.1 200/g)?.length).toBe(21);
    expect(some.text().indexOf('"ready"')).toBeLessThan(some.text().indexOf('"ok"'));
    const many = await rawSocket(port, { reads: false });
    many.socket.write(health.repeat(2000));
    many.socket.resume();
    await many.closed;
  });
});

describe('a body', () => {
  it('that stops to arrive is given up', async () => {
    const { socket, text } = await rawSocket(await portOf({}));
    socket.write(`${postHead('/api/v1/reports', 99)}{"name"`);
    await expect.poll(text).toMatch(/^HTTP\/1\.1 408 [^]*"code":"request-timeout"/);
  });

  it('has to arrive within the time of a request, however steadily it does', async () => {
    const { socket, text, closed } = await rawSocket(
      await portOf({ requestTimeout_ms: 600, headersTimeout_ms: 500 }),
    );
    socket.write(postHead('/api/v1/reports', 9999));
    const drip = setInterval(() => socket.write(' '), 20);
    await closed;
    clearInterval(drip);
    expect(text()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is refused with 503 while all bodies take too much memory, and is received again later', async () => {
    const port = await portOf({}, { idleTimeout_ms: 10_000 });
    const first = await rawSocket(port);
    // Half of the budget of 1 MiB is for one address.
    first.socket.write(postHead('/api/v1/reports', 500_001) + ' '.repeat(500_000));
    const metrics = async (): Promise<string> =>
      (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text();
    await expect.poll(metrics).toContain('plenum_unfinished_bodies_bytes 500000');
    const second = await rawSocket(port);
    second.socket.write(postHead('/api/v1/reports', 100_001) + ' '.repeat(100_000));
    await second.closed;
    expect(second.text()).toMatch(/^HTTP\/1\.1 503 [^]*"code":"server-busy"/);
    first.socket.destroy();
    await expect.poll(metrics).toContain('plenum_unfinished_bodies_bytes 0');
    const third = await rawSocket(port);
    third.socket.write(postHead('/api/v1/reports', exampleText.length) + exampleText);
    await expect.poll(third.text).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('an answer', () => {
  it('that is not read is given up', async () => {
    const app = express().get('/', (_request, response) => void response.send(Buffer.alloc(20 * MIB)));
    const listening = await listen(app, { port: 0, host: '127.0.0.1' }, { idleTimeout_ms: 200 });
    const { socket, closed } = await rawSocket(listening.port, { reads: false });
    let read_bytes = 0;
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    socket.on('data', (chunk: Buffer) => (read_bytes += chunk.length)).resume();
    await closed;
    expect(read_bytes).toBeLessThan(20 * MIB);
    expect(await listening.stop({ grace_ms: 1000 })).toBe('finished');
  });

  it('that is computed for longer than that is not', async () => {
    const app = express().get('/', (_request, response) => {
      setTimeout(() => response.send('late'), 600);
    });
    const listening = await listen(app, { port: 0, host: '127.0.0.1' }, { idleTimeout_ms: 100 });
    expect(await (await fetch(`http://127.0.0.1:${String(listening.port)}/`)).text()).toBe('late');
    await listening.stop();
  });

  it('is refused with 503 while all answers take too much memory', async () => {
    // The OpenAPI description is larger than half of this budget.
    const port = await portOf({}, { unreadAnswers_bytes: 100_000 });
    const response = await fetch(`http://127.0.0.1:${String(port)}/api/v1/openapi.json`);
    expect(response.status).toBe(503);
    expect((await problemOf(response)).code).toBe('server-busy');
    expect((await fetch(`http://127.0.0.1:${String(port)}/health`)).status).toBe(200);
  });
});

describe('a compressed body', () => {
  const app = runningApp();
  const compressed = {
    gzip: gzipSync,
    deflate: deflateSync,
    br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  };

  describe.each(Object.entries(compressed))('in %s', (encoding, compress) => {
    const post = (body: Buffer): Promise<Response> =>
      app.post('/api/v1/reports', new Uint8Array(body), { 'Content-Encoding': encoding });

    it('is read', async () => {
      expect((await post(compress(Buffer.from(exampleText)))).status).toBe(200);
    });

    it.each([
      ['not compressed', Buffer.from(exampleText)],
      ['cut off', compress(Buffer.from(exampleText)).subarray(0, 200)],
      ['random', Buffer.from('3fa9c1', 'hex')],
      ['empty', Buffer.alloc(0)],
    ])('is 400 if it is %s', async (_what, body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect((await problemOf(response)).code).toMatch(/^(body-unreadable|json-invalid)$/);
    });

    it('is 413 if it is far larger when decompressed', async () => {
      const bomb = compress(Buffer.alloc(40 * MIB));
      expect(bomb.length).toBeLessThan(MIB);
      const response = await post(bomb);
      expect(response.status).toBe(413);
      expect((await problemOf(response)).code).toBe('json-too-large');
    });
  });
});
