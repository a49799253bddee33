import { request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleText } from '../examplePlan.ts';
import { makeEmptyStore } from '../store/emptyStore.ts';
import { addressOf } from './servedAddress.ts';
import { ended, spawnPlenum, startPlenum } from './spawnPlenum.ts';

beforeAll(makeEmptyStore, 60_000);

// Four processes at a time, which take longer together than one alone.
const together = { timeout: 60_000 };

describe.concurrent('plenum serve', together, () => {
  it('says where it is, answers, and stops with 0 on SIGTERM', async () => {
    const child = startPlenum(['serve', '--port', '0']);
    const exit = ended(child);
    const address = await addressOf(child);
    expect(address.hostname).toBe('localhost');
    const health = await fetch(`http://127.0.0.1:${address.port}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
    child.kill('SIGTERM');
    expect((await exit).exitCode).toBe(0);
  });

  it('finishes a request in flight before it stops', async () => {
    // On a busy machine the first report takes longer than the usual grace.
    const child = startPlenum(['serve'], { PORT: '0', HOST: '127.0.0.1', PLENUM_STOP_GRACE_MS: '60000' });
    const exit = ended(child);
    const { port } = await addressOf(child);
    const response = new Promise<{ status: number | undefined; connection: string | undefined }>(
      (resolve, reject) => {
        const half = Math.floor(exampleText.length / 2);
        const outgoing = request({
          host: '127.0.0.1',
          port,
          path: '/api/v1/reports',
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Expect: '100-continue' },
        });
        outgoing.once('error', reject);
        outgoing.once('response', (response) => {
          response.resume();
          response.once('end', () => {
            resolve({ status: response.statusCode, connection: response.headers.connection });
          });
        });
        // The server has the request once it requests the body; it is stopped before the body is complete.
        outgoing.once('continue', () => {
          outgoing.write(exampleText.slice(0, half));
          child.kill('SIGINT');
          child.stderr?.on('data', (chunk: Buffer) => {
            if (chunk.toString().includes('stopping')) outgoing.end(exampleText.slice(half));
          });
        });
        outgoing.flushHeaders();
      },
    );
    expect(await response).toMatchObject({ status: 200 });
    expect((await exit).exitCode).toBe(0);
  });

  it('stops immediately at a second signal', async () => {
    const child = startPlenum(['serve', '--port', '0']);
    const exit = ended(child);
    const { port } = await addressOf(child);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    // The server sends "continue" once the request is in flight; the body is never sent.
    socket.once('data', () => child.kill('SIGINT'));
    child.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('stopping')) child.kill('SIGINT');
    });
    socket.write(
      'POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n' +
        'Content-Type: application/json\r\nContent-Length: 99\r\n\r\n',
    );
    expect((await exit).exitCode).toBe(1);
    socket.destroy();
  });

  it('states the remedy if the port is in use, and exits 2', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const port = String((blocker.address() as AddressInfo).port);
    const { exitCode, out, err } = await spawnPlenum(['serve', '--port', port]);
    blocker.close();
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toBe(
      `plenum: port ${port} is in use; choose another with --port or PORT, or stop the program that uses it (usage)\n`,
    );
  });
});
