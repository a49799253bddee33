import { existsSync, readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repetitions } from '../../../support/runs.ts';
import { addressOf } from '../../cli/servedAddress.ts';
import { ended, startPlenum } from '../../cli/spawnPlenum.ts';
import { makeEmptyStore } from '../../store/emptyStore.ts';
import { closeRawSockets, postHead, rawSocket } from './rawSocket.ts';

/** Memory of a process in MB, as Linux counts it. */
function memory_MB({ pid }: ChildProcess): number {
  const [, size = ''] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Number(size) / 1024;
}

/** The most memory that a server of its own takes in addition while something is done to it. */
async function growth_MB(attack: (port: number) => Promise<void>): Promise<number> {
  const child = startPlenum(['serve', '--port', '0'], {
    LOG_LEVEL: 'silent',
    PLENUM_UNFINISHED_BODIES_MIB: '32',
    PLENUM_UNREAD_ANSWERS_MIB: '32',
  });
  const exit = ended(child);
  try {
    const { port } = await addressOf(child);
    const health = async (): Promise<number> => (await fetch(`http://127.0.0.1:${port}/health`)).status;
    expect(await health()).toBe(200);
    const before_MB = memory_MB(child);
    let most_MB = before_MB;
    const timer = setInterval(() => (most_MB = Math.max(most_MB, memory_MB(child))), 20);
    await attack(Number(port));
    clearInterval(timer);
    expect(await health()).toBe(200);
    return most_MB - before_MB;
  } finally {
    child.kill('SIGKILL');
    await exit;
  }
}

beforeAll(makeEmptyStore, 60_000);
afterAll(closeRawSockets);

describe
  .skipIf(!existsSync('/proc/self/status'))
  .concurrent('the memory of the server', { timeout: 60_000 }, () => {
    // Without limits: 15 MB each.
    const uploads = repetitions({ usual: 30, ci: 100, endurance: 100 });

    it(`is bounded under ${String(uploads)} unfinished uploads of 15 MB`, async () => {
      const grown_MB = await growth_MB(async (port) => {
        const body = Buffer.alloc(15_000_000, ' ');
        const sockets = await Promise.all(Array.from({ length: uploads }, () => rawSocket(port)));
        for (const { socket } of sockets) {
          socket.write(postHead('/api/v1/reports', body.length + 1));
          socket.write(body);
        }
        await wait(3000);
      });
      expect(grown_MB).toBeLessThan(150);
    });

    it('is bounded under 20 clients that do not read', async () => {
      const grown_MB = await growth_MB(async (port) => {
        const request = 'GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n';
        const sockets = await Promise.all(
          Array.from({ length: 20 }, () => rawSocket(port, { reads: false })),
        );
        for (const { socket } of sockets) socket.write(request.repeat(100));
        await wait(3000);
      });
      expect(grown_MB).toBeLessThan(150);
    });
  });
