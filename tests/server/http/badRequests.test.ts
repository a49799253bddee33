import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleText } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();

/** Sends raw bytes and returns the received text when the connection ends. */
async function raw(text: string): Promise<string> {
  const socket = connect(app.port(), '127.0.0.1');
  socket.end(text);
  let received = '';
  for await (const chunk of socket) received += String(chunk);
  return received;
}

describe('an unreadable body', () => {
  it.each([
    {
      what: 'another media type',
      headers: { 'Content-Type': 'text/plain' },
      status: 415,
      code: 'media-type',
    },
    {
      what: 'a form',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      status: 415,
      code: 'media-type',
    },
    {
      what: 'a charset that is not UTF-8',
      headers: { 'Content-Type': 'application/json; charset=utf-16' },
      status: 415,
      code: 'media-type',
    },
    {
      what: 'an unknown charset',
      headers: { 'Content-Type': 'application/json; charset=klingon' },
      status: 415,
      code: 'media-type',
    },
    {
      what: 'an unknown encoding',
      headers: { 'Content-Encoding': 'rot13' },
      status: 415,
      code: 'media-type',
    },
    {
      what: 'invalid gzip data',
      headers: { 'Content-Encoding': 'gzip' },
      status: 400,
      code: 'body-unreadable',
    },
  ])('is $status for $what', async ({ headers, status, code }) => {
    const response = await app.post('/api/v1/reports', exampleText, headers);
    const problem = await problemOf(response);
    expect({ status: response.status, code: problem.code }).toEqual({ status, code });
  });

  it('is 400 if it is empty', async () => {
    const response = await app.post('/api/v1/reports', '');
    expect((await problemOf(response)).code).toBe('json-invalid');
  });

  it('is 400 if it is not UTF-8', async () => {
    const response = await app.post(
      '/api/v1/reports',
      new Uint8Array(Buffer.from('{"name":"Zürich"}', 'latin1')),
    );
    expect((await problemOf(response)).detail).toContain('UTF-8');
  });

  it('is 413 if it is too large when decompressed', async () => {
    const packed = new Uint8Array(gzipSync(exampleText + ' '.repeat(17 * 1024 * 1024)));
    expect(packed.length).toBeLessThan(100_000);
    const response = await app.post('/api/v1/reports', packed, { 'Content-Encoding': 'gzip' });
    expect(response.status).toBe(413);
    expect((await problemOf(response)).code).toBe('json-too-large');
  });

  it('is 400 if its length is not a number', async () => {
    const received = await raw(
      'POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: seven\r\n\r\n{}',
    );
    expect(received).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is not an internal error if the client disconnects within it', async () => {
    const before = app.log.length;
    const socket = connect(app.port(), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nX-Request-Id: gone\r\n' +
        'Content-Type: application/json\r\nContent-Length: 99\r\n\r\n',
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write('{"name":');
    socket.destroy();
    await expect.poll(() => app.log.slice(before).find(({ id }) => id === 'gone')).toBeDefined();
    // 50 is the level of pino for errors: it would be an internal error.
    expect(app.log.slice(before).filter(({ level }) => level === 50)).toEqual([]);
    expect((await app.ask('/health')).status).toBe(200);
  });
});

describe('an unknown address', () => {
  it.each([
    '/api',
    '/api/v2/reports',
    '/api/v1',
    '/api/v1/catalogue/abaci',
    '/nowhere',
    '/assets/none.js',
    '/%E0%A4%A',
  ])('is 404 at %s', async (path) => {
    const response = await app.ask(path);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 404, code: 'not-found' });
    expect(problem.detail).toContain(path);
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fpackage.json'])(
    'is 404 at %s',
    async (path) => {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 404 /,
      );
    },
  );
});

describe('a method that is not allowed', () => {
  it.each([
    ['GET', '/api/v1/reports', 'POST'],
    ['DELETE', '/api/v1/checks', 'POST'],
    ['POST', '/api/v1/catalogue/devices', 'GET, HEAD'],
    ['PUT', '/api/v1/openapi.json', 'GET, HEAD'],
    ['POST', '/api/docs', 'GET, HEAD'],
    ['PATCH', '/health', 'GET, HEAD'],
  ])('%s %s is 405 with the allowed methods', async (method, path, allowed) => {
    const response = await app.ask(path, { method });
    expect(response.headers.get('allow')).toBe(allowed);
    expect((await problemOf(response)).code).toBe('method-not-allowed');
  });
});
