import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import {
  refusalFor,
  type ComputeClient,
  type ComputeJob,
  type ComputeOutcome,
} from '../../../server/compute/Compute.ts';
import type { ComputePoolLimits } from '../../../server/compute/computeLimits.ts';
import { startComputePool, type ComputePool } from '../../../server/compute/computePool.ts';

const workerFile = fileURLToPath(new URL('testWorker.js', import.meta.url));
const pools: ComputePool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

function poolWith(limits: Partial<ComputePoolLimits>): ComputePool {
  const pool = startComputePool({ workerFile, limits });
  pools.push(pool);
  return pool;
}

const job = (operationId: string, spin_ms = 0): ComputeJob => ({
  operationId,
  params: {},
  query: { spin_ms: String(spin_ms) },
  headers: {},
  body: new TextEncoder().encode('a body'),
});

const client = (address = 'one', changed: Partial<ComputeClient> = {}): ComputeClient => ({
  address,
  signal: new AbortController().signal,
  refusal: () => undefined,
  ...changed,
});

/** The code of the refusal of an outcome, with the time to wait. */
function refusalOf({ result }: ComputeOutcome): readonly [string, number | undefined] {
  if (result.kind === 'answer') throw new Error('it was answered');
  if (!(result.error instanceof ModelError)) return [String(result.error), undefined];
  return [result.error.code, result.retryAfter_s];
}

describe.concurrent('a pool of threads', () => {
  it('answers with the bytes of the worker, and takes those of the job without a copy', async () => {
    const pool = poolWith({ workerCount: 1 });
    const echo = job('echo');
    const { result, computing_ms } = await pool.run(echo, client());
    expect(result).toMatchObject({ kind: 'answer', status: 200, contentType: 'text/plain' });
    expect(result.kind === 'answer' && new TextDecoder().decode(result.body)).toBe('a body');
    expect(echo.body?.byteLength).toBe(0);
    expect(computing_ms).toBeGreaterThan(0);
  });

  it('returns errors of the input as they were thrown, with all issues', async () => {
    const { result } = await poolWith({ workerCount: 1 }).run(job('problem'), client());
    const error = result.kind === 'refusal' && result.error;
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({
      code: 'plan-invalid',
      message: 'it is wrong',
      issues: [{ path: 'racks.a', rule: 'at least 1', message: 'must be at least 1' }],
    });
  });

  it('ends a job at its deadline, replaces its thread, and finishes the jobs of other threads', async () => {
    const pool = poolWith({ workerCount: 2, deadline_ms: 1500 });
    const [hung, other] = await Promise.all([
      pool.run(job('hang'), client('one')),
      pool.run(job('spin', 300), client('other')),
    ]);
    expect(refusalOf(hung)).toEqual(['computing-time-exceeded', undefined]);
    expect(hung.computing_ms).toBeGreaterThan(1400);
    expect(other.result.kind).toBe('answer');
    const after = await Promise.all(['a', 'b', 'c'].map((address) => pool.run(job('echo'), client(address))));
    expect(after.map(({ result }) => result.kind)).toEqual(['answer', 'answer', 'answer']);
    expect(pool.figures()).toMatchObject({
      endedByTimeCount: 1,
      completedCount: 4,
      busyCount: 0,
      workerCount: 2,
    });
  });

  it('ends a job that takes too much memory in large steps, and the process survives', async () => {
    const pool = poolWith({ workerCount: 1, memory_bytes: 400 * 1024 ** 2 });
    const outcome = await pool.run(job('fill'), client());
    expect(refusalOf(outcome)).toEqual(['computing-memory-exceeded', undefined]);
    expect((await pool.run(job('echo'), client())).result.kind).toBe('answer');
    expect(pool.figures().endedByMemoryCount).toBe(1);
  });

  it('replaces a thread that ends by itself; only its job fails', async () => {
    const pool = poolWith({ workerCount: 2 });
    const [crashed, other] = await Promise.all([
      pool.run(job('exit'), client('one')),
      pool.run(job('spin', 200), client('other')),
    ]);
    expect(refusalOf(crashed)[0]).toContain('worker exited with code: 3');
    expect(other.result.kind).toBe('answer');
    expect((await pool.run(job('echo'), client())).result.kind).toBe('answer');
    expect(pool.figures().crashedCount).toBe(1);
  });

  it('ends the job of a client that goes away, and drops it if it still waits', async () => {
    const pool = poolWith({ workerCount: 1 });
    const gone = new AbortController();
    const outcomes = Promise.all(
      ['hang', 'echo'].map((id) => pool.run(job(id), client('one', { signal: gone.signal }))),
    );
    expect(pool.figures()).toMatchObject({ busyCount: 1, queueLength: 1 });
    gone.abort(new Error('gone'));
    expect((await outcomes).map(({ result }) => result.kind)).toEqual(['refusal', 'refusal']);
    expect(pool.figures()).toMatchObject({ cancelledCount: 2, busyCount: 0, queueLength: 0 });
    expect((await pool.run(job('echo'), client())).result.kind).toBe('answer');
  });

  it('refuses at once what its queue has no room for, and after a while what still waits', async () => {
    const pool = poolWith({ workerCount: 1, queueLength: 1, wait_ms: 300, deadline_ms: 1500 });
    const hung = pool.run(job('hang'), client());
    const waiting = pool.run(job('echo'), client());
    const full = await pool.run(job('echo'), client());
    expect(refusalOf(full)).toEqual(['server-busy', 1]);
    expect(pool.figures().queueLength).toBe(1);
    expect(refusalOf(await waiting)).toEqual(['server-busy', 1]);
    expect(pool.figures()).toMatchObject({ queueLength: 0, refusedBusyCount: 2 });
    await hung;
  });

  it('leaves a thread to others while one address has long jobs', async () => {
    const pool = poolWith({ workerCount: 2, deadline_ms: 2500 });
    const hung = [1, 2, 3].map(() => pool.run(job('hang'), client('greedy')));
    const { result } = await pool.run(job('echo'), client('modest'));
    expect(result.kind).toBe('answer');
    expect(pool.figures()).toMatchObject({ busyCount: 1, queueLength: 2 });
    await pool.close();
    expect((await Promise.all(hung)).map(({ result: { kind } }) => kind)).toEqual(Array(3).fill('refusal'));
  });

  it('asks again whether a job that has waited may compute', async () => {
    const pool = poolWith({ workerCount: 1 });
    const refusal = refusalFor(new ModelError('rate-limited', 'used up'), 7);
    const first = pool.run(job('spin', 200), client());
    const second = await pool.run(job('hang'), client('one', { refusal: () => refusal }));
    expect(refusalOf(second)).toEqual(['rate-limited', 7]);
    expect((await first).result.kind).toBe('answer');
  });
});
