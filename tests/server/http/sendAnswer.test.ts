import { connect, type Socket } from 'node:net';
import { pino } from 'pino';
import express from 'express';
import { afterAll, describe, expect, it } from 'vitest';
import { problemHandler } from '../../../server/http/problemHandler.ts';
import { requestId } from '../../../server/http/requestId.ts';
import { answerSender } from '../../../server/http/sendAnswer.ts';
import { problemOf } from './problemOf.ts';
import { serving } from './serving.ts';

const MiB = 1024 ** 2;
const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

/** Bytes that repeat every 251, so that a part in a wrong place shows. */
const period = Uint8Array.from({ length: 251 }, (_, index) => index);
const bytesOf = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.alloc(size, period));

describe('an answer', () => {
  const send = answerSender(64 * MiB);
  const app = serving(() => {
    const built = express();
    built.set('trust proxy', true);
    built.get('/:size', requestId, async (request, response) => {
      const body = bytesOf(Number(request.params.size));
      const answer = { kind: 'answer' as const, status: 200, headers: {}, contentType: 'text/plain', body };
      const refusal = await send(response, answer);
      if (refusal !== undefined) {
        response.set('Retry-After', String(refusal.retryAfter_s));
        throw refusal.error;
      }
    });
    return built.use(problemHandler(pino({ enabled: false })));
  });

  /** A client that asks for an answer and reads only its begin. */
  async function halfRead(size: number, address: string): Promise<Socket> {
    const socket = connect(app.port(), '127.0.0.1');
    sockets.push(socket);
    socket.write(`GET /${String(size)} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${address}\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    return socket;
  }

  const ask = (size: number, address: string): Promise<Response> =>
    app.ask(`/${String(size)}`, { headers: { 'X-Forwarded-For': address } });

  /** The status, once the answer has been read. */
  async function statusOf(size: number, address: string): Promise<number> {
    const response = await ask(size, address);
    await response.arrayBuffer();
    return response.status;
  }

  it.each([0, 1000, MiB, MiB + 1, 3 * MiB + 17])('of %i bytes arrives whole', async (size) => {
    const response = await ask(size, '203.0.113.1');
    expect(response.headers.get('content-length')).toBe(String(size));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytesOf(size))).toBe(true);
  });

  it('of more than 1 MiB is refused while its address does not read half of what is allowed for all', async () => {
    const socket = await halfRead(30 * MiB, '203.0.113.2');
    const refused = await ask(5 * MiB, '203.0.113.2');
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await problemOf(refused)).toMatchObject({ status: 503, code: 'server-busy' });
    // Small ones are sent, and so are those of others.
    expect(await statusOf(MiB, '203.0.113.2')).toBe(200);
    expect(await statusOf(5 * MiB, '203.0.113.3')).toBe(200);
    socket.destroy();
    await expect.poll(() => statusOf(5 * MiB, '203.0.113.2')).toBe(200);
  });

  it('of more than 1 MiB is refused while all addresses together do not read what is allowed', async () => {
    const unread = await Promise.all([4, 5].map((host) => halfRead(31 * MiB, `203.0.113.${String(host)}`)));
    expect((await problemOf(await ask(5 * MiB, '203.0.113.6'))).code).toBe('server-busy');
    for (const socket of unread) socket.destroy();
    await expect.poll(() => statusOf(5 * MiB, '203.0.113.6')).toBe(200);
  });
});
