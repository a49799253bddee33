import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import { repetitions } from '../../../support/runs.ts';
import { ended, startPlenum } from '../../cli/spawnPlenum.ts';
import { addressOf } from '../../cli/servedAddress.ts';
import { listen } from '../../../../server/http/listen.ts';
import { makeEmptyStore } from '../../store/emptyStore.ts';

beforeAll(makeEmptyStore, 60_000);

const STOPS = repetitions({ usual: 1, ci: 3, endurance: 20 });
const CLIENTS = 8;

/** What one client saw until it could not connect any more. */
interface Seen {
  readonly answered: number;
  readonly lost: readonly string[];
}

/** Sends requests one after the other on a kept connection, until the server is gone. */
async function ask(port: number, isOver: () => boolean): Promise<Seen> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const lost: string[] = [];
  let answered = 0;
  for (;;) {
    const result = await oneAnswer(port, agent);
    if (result === 'ECONNREFUSED') break;
    if (result === '200') answered += 1;
    else lost.push(result);
    if (isOver()) break;
  }
  agent.destroy();
  return { answered, lost };
}

/** The status of a complete answer, or the code of the error. */
function oneAnswer(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      resolve(error.code ?? error.message);
    };
    request({ host: '127.0.0.1', port, agent, path: '/api/v1/climates' }, (response) => {
      response.resume();
      response.once('error', onError);
      response.once('end', () => {
        resolve(response.complete ? String(response.statusCode) : 'incomplete');
      });
    })
      .once('error', onError)
      .end();
  });
}

describe('SIGTERM under 8 clients', () => {
  it('resets no request', { timeout: 60_000 * STOPS }, async () => {
    for (let stop = 0; stop < STOPS; stop += 1) {
      const child = startPlenum(['serve', '--port', '0'], {
        LOG_LEVEL: 'silent',
        PLENUM_STOP_PAUSE_MS: '100',
        PLENUM_COMPUTING_MS_PER_MINUTE: '3600000',
      });
      const exit = ended(child);
      const port = Number((await addressOf(child)).port);
      let isGone = false;
      const clients = Array.from({ length: CLIENTS }, () => ask(port, () => isGone));
      await wait(200 + Math.random() * 200);
      child.kill('SIGTERM');
      const { exitCode, err } = await exit;
      isGone = true;
      const seen = await Promise.all(clients);
      expect(exitCode, err).toBe(0);
      expect(seen.flatMap(({ lost }) => lost)).toEqual([]);
      expect(seen.filter(({ answered }) => answered < 2)).toEqual([]);
    }
  });
});

describe('a stop', () => {
  it('is not ready first, and still answers', async () => {
    const child = startPlenum(['serve', '--port', '0'], { PLENUM_STOP_PAUSE_MS: '1500' });
    const exit = ended(child);
    const { port } = await addressOf(child);
    const ready = async (): Promise<number> => (await fetch(`http://127.0.0.1:${port}/ready`)).status;
    expect(await ready()).toBe(200);
    child.kill('SIGTERM');
    await expect.poll(ready).toBe(503);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    child.kill('SIGTERM');
    await exit;
  });

  it('answers a request that arrives on an open connection, and then closes it', async () => {
    const app = express().get('/', (_request, response) => void response.send('done'));
    const listening = await listen(app, { port: 0, host: '127.0.0.1' });
    const socket = connect(listening.port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await expect.poll(() => received).toContain('done');
    const stopped = listening.stop({ closesIdle: false, grace_ms: 10_000 });
    received = '';
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'end');
    expect(received).toMatch(/^HTTP\/1\.1 200 [^]*Connection: close[^]*done$/);
    expect(await stopped).toBe('finished');
  });

  it('ends requests in flight at the end of the grace period', async () => {
    const app = express().get('/', () => undefined);
    const listening = await listen(app, { port: 0, host: '127.0.0.1' });
    const answer = fetch(`http://127.0.0.1:${String(listening.port)}/`);
    answer.catch(() => undefined);
    await wait(50);
    expect(await listening.stop({ grace_ms: 100 })).toBe('forced');
    await expect(answer).rejects.toThrow();
  });
});
