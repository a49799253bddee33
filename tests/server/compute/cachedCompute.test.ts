import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { cachedCompute } from '../../../server/compute/cachedCompute.ts';
import type { Compute, ComputeJob } from '../../../server/compute/Compute.ts';

const client = { address: '', signal: new AbortController().signal, refusal: () => undefined };
const job = (text: string, changed: Partial<ComputeJob> = {}): ComputeJob => ({
  operationId: 'report',
  params: {},
  query: {},
  headers: {},
  body: new TextEncoder().encode(text),
  ...changed,
});

/** Answers with the number of the run, in a given number of bytes. */
function counting(size_bytes = 1): Compute & { runCount: number } {
  const counted = {
    runCount: 0,
    run: ({ body }: ComputeJob) => {
      counted.runCount += 1;
      if (new TextDecoder().decode(body) === 'wrong') {
        const error = new ModelError('plan-invalid', 'wrong');
        return Promise.resolve({ result: { kind: 'refusal' as const, error }, computing_ms: 1 });
      }
      const bytes = new Uint8Array(size_bytes).fill(counted.runCount);
      const answer = {
        kind: 'answer' as const,
        status: 200,
        headers: {},
        contentType: 'text/plain',
        body: bytes,
      };
      return Promise.resolve({ result: answer, computing_ms: 1 });
    },
  };
  return counted;
}

const options = { isRepeatable: (id: string) => id !== 'dated', version: '1', limit_bytes: 1024 ** 2 };

describe('a cached computation', () => {
  it('is computed once, and costs nothing again', async () => {
    const compute = counting();
    const cached = cachedCompute(compute, options);
    const first = await cached.run(job('plan'), client);
    const second = await cached.run(job('plan'), client);
    expect(second.result).toBe(first.result);
    expect([first.computing_ms, second.computing_ms, compute.runCount]).toEqual([1, 0, 1]);
    expect(cached.figures()).toEqual({ hitCount: 1, size_bytes: 1025 });
  });

  it.each([
    ['another body', job('plan 2')],
    ['another operation', job('plan', { operationId: 'check' })],
    ['another parameter', job('plan', { query: { option: 'air' } })],
    ['a parameter that looks like the body', job('', { query: { text: 'plan' } })],
  ])('is another one with %s', async (_what, other) => {
    const compute = counting();
    const cached = cachedCompute(compute, options);
    await cached.run(job('plan'), client);
    await cached.run(other, client);
    expect(compute.runCount).toBe(2);
  });

  it('is computed each time if it depends on the date, is an error, or has a long body', async () => {
    const compute = counting();
    const cached = cachedCompute(compute, options);
    const jobs = [job('plan', { operationId: 'dated' }), job('wrong'), job('x'.repeat(1024 ** 2 + 1))];
    for (const each of [...jobs, ...jobs]) await cached.run(each, client);
    expect(compute.runCount).toBe(6);
  });

  it('forgets what was not used for the longest time, and never keeps more than its limit', async () => {
    const compute = counting(50_000);
    const cached = cachedCompute(compute, options);
    for (let index = 0; index < 30; index += 1) {
      await cached.run(job('often used'), client);
      await cached.run(job(`plan ${String(index)}`), client);
      expect(cached.figures().size_bytes).toBeLessThanOrEqual(options.limit_bytes);
    }
    expect(compute.runCount).toBe(31);
    await cached.run(job('plan 0'), client);
    expect(compute.runCount).toBe(32);
  });

  it('does not keep an answer of more than a sixteenth of its limit', async () => {
    const cached = cachedCompute(counting(70_000), options);
    await cached.run(job('plan'), client);
    expect(cached.figures().size_bytes).toBe(0);
  });
});
