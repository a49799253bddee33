import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createReadiness } from '../../../server/operating/readiness.ts';
import { runningParts, type ServerPart } from '../../../server/operating/serverParts.ts';
import { problemOf } from '../http/problemOf.ts';
import { runningApp } from '../http/runningApp.ts';

const silent = pino({ enabled: false });

/** A part that remembers when it ended. */
function part(name: string, ended: string[], differing: Partial<ServerPart> = {}): ServerPart {
  return {
    name,
    check: () => Promise.resolve(),
    values: [{ name: `plenum_${name}_count`, help: `Count of the ${name}`, read: () => 7 }],
    end: () => {
      ended.push(name);
      return Promise.resolve();
    },
    ...differing,
  };
}

describe('parts of the server', () => {
  it('end in the reverse order, all of them, even if one fails', async () => {
    const ended: string[] = [];
    const failing = part('failing', ended, { end: () => Promise.reject(new Error('broken')) });
    expect(await runningParts([part('store', ended), part('pool', ended)]).end(silent)).toBe(true);
    expect(ended).toEqual(['pool', 'store']);
    expect(await runningParts([part('store', ended), failing]).end(silent)).toBe(false);
    expect(ended).toEqual(['pool', 'store', 'store']);
  });

  it('add their values to the metrics, beside those of the process', async () => {
    const text = await runningParts([part('store', [])]).metrics.text();
    expect(text).toContain('plenum_store_count 7');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });
});

describe('GET /ready', () => {
  const readiness = createReadiness(50);
  const app = runningApp({ readiness });
  let isBroken = false;
  let isHanging = false;

  it('is 200 while all parts answer, 503 with the name of one that does not, and 503 for good once the server stops', async () => {
    readiness.add({
      name: 'store',
      check: () =>
        isBroken ? Promise.reject(new Error('secret address of the database')) : Promise.resolve(),
    });
    readiness.add({
      name: 'pool',
      check: () => (isHanging ? new Promise(() => undefined) : Promise.resolve()),
    });
    const ready = await app.ask('/ready');
    expect(await ready.json()).toEqual({ status: 'ready', parts: ['server', 'store', 'pool'] });
    isBroken = true;
    isHanging = true;
    const broken = await problemOf(await app.ask('/ready'));
    expect(broken).toMatchObject({
      status: 503,
      detail: 'the store does not answer; the pool does not answer',
    });
    expect(JSON.stringify(broken)).not.toContain('secret');
    isBroken = false;
    isHanging = false;
    expect((await app.ask('/ready')).status).toBe(200);
    readiness.stop();
    expect((await problemOf(await app.ask('/ready'))).detail).toBe('the server is stopping');
    expect((await app.ask('/health')).status).toBe(200);
  });
});
