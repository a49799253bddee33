import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDescription } from '../../../server/http/openapi/OpenApiDescription.ts';
import { exampleStudy } from '../../../server/http/routes/studies/exampleStudy.ts';
import { repetitions } from '../../support/runs.ts';
import { exampleText } from '../examplePlan.ts';
import { plainRate } from '../rates.ts';
import { builtServer } from './builtServer.ts';
import { anyRequest, type FuzzedRequest } from './fuzz/anyRequest.ts';
import { answerChecker } from './fuzz/checkAnswer.ts';
import { sendFuzzed, type Known } from './fuzz/sendFuzzed.ts';

const requestCount = repetitions({ usual: 300, ci: 2_000, endurance: 15_000 });
const isEndurance = process.env['TEST_RUNS'] === 'endurance';
/** Stated, so that a run can be repeated. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_130);
const LANES = 8;
const BATCH = 250;
const json = { 'Content-Type': 'application/json' };

describe('requests made from the OpenAPI description', () => {
  const server = builtServer({
    PLENUM_COMPUTING_MS_PER_MINUTE: '3600000',
    PLENUM_DEADLINE_MS: '5000',
    LOG_LEVEL: 'error',
  });
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  let description: OpenApiDescription;
  let complaintOf: ReturnType<typeof answerChecker>;
  beforeAll(async () => {
    description = (await (await server.ask('/api/v1/openapi.json')).json()) as OpenApiDescription;
    complaintOf = answerChecker(description);
  });
  afterAll(() => {
    agent.destroy();
  });

  const newId = async (path: string, body: string, headers: Record<string, string> = {}): Promise<string> => {
    const made = await server.ask(path, { method: 'POST', headers: { ...json, ...headers }, body });
    return ((await made.json()) as { id?: string }).id ?? 'none';
  };
  const newPlan = (): Promise<string> => newId('/api/v1/plans', exampleText);

  /** What requests refer to, made again for each batch, since others change and remove it. */
  const makeKnown = async (): Promise<Known> => {
    const [planId, otherId, deletedId] = [await newPlan(), await newPlan(), await newPlan()];
    const headers = { 'If-Match': `"${deletedId}-1"` };
    await server.ask(`/api/v1/plans/${deletedId}`, { method: 'DELETE', headers });
    const file = await server.ask('/api/v1/files?kind=tariff&name=plain.json', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: JSON.stringify({ ...plainRate, name: planId }),
    });
    const { hash } = (await file.json()) as { hash: string };
    const studyId = await newId('/api/v1/studies', JSON.stringify(exampleStudy));
    const jobId = await newId('/api/v1/reports', exampleText, { Prefer: 'respond-async' });
    return { planId, otherId, deletedId, revision: 1, fileHash: hash, studyId, jobId };
  };

  /** Rows of a study that another request deletes cannot all be sent: what was begun is broken off. */
  const isDeleted = async ({ studyId }: Known): Promise<boolean> =>
    (await server.ask(`/api/v1/studies/${studyId}`)).status === 404;

  /** Sends requests on several connections; answers what is wrong with their answers. */
  const attack = async (requests: readonly FuzzedRequest[]): Promise<readonly string[]> => {
    const known = await makeKnown();
    const complaints: string[] = [];
    const waiting = [...requests];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const asked = next;
        const complaint = await sendFuzzed(server.port(), agent, asked, known)
          .then((answer) => {
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
            return complaintOf(asked, answer);
          })
          .catch(async (error: unknown) => {
            const isGone = described(asked).includes('/studies/{studyId}/') && (await isDeleted(known));
            return isGone ? null : `no whole answer: ${String(error)}`;
          });
        if (complaint !== null) complaints.push(`${described(asked)}: ${complaint}`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return complaints;
  };
  const statuses = new Map<number, number>();

  const sampled = (numRuns: number, from: number): FuzzedRequest[] =>
    fc.sample(anyRequest(description), { numRuns, seed: from });

  it(
    `are answered as described, all ${String(requestCount)} of them, while /health answers`,
    async () => {
      const slow_ms: number[] = [];
      const over = new AbortController();
      const watching = (async () => {
        while (!over.signal.aborted) {
          const started_ms = performance.now();
          expect((await server.ask('/health')).status).toBe(200);
          slow_ms.push(performance.now() - started_ms);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      })();
      const complaints: string[] = [];
      try {
        for (let sent = 0; sent < requestCount; sent += BATCH) {
          complaints.push(...(await attack(sampled(Math.min(BATCH, requestCount - sent), seed + sent))));
        }
      } finally {
        over.abort();
        await watching;
      }
      if (process.env['FUZZ_REPORT'] !== undefined) {
        slow_ms.sort((one, other) => one - other);
        const metrics = await (await server.ask('/metrics')).text();
        const lag = metrics.split('\n').filter((line) => /^nodejs_eventloop_lag/.test(line));
        console.log({ statuses: Object.fromEntries(statuses), slowest_ms: slow_ms.at(-1), lag });
      }
      expect(complaints).toEqual([]);
      // Requests that go deep are part of it.
      expect(statuses.get(200)).toBeGreaterThan(requestCount / 10);
    },
    isEndurance ? 3_600_000 : 250_000,
  );

  const memory_kB = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.pid())}/status`, 'utf8'))?.[1]);

  it.runIf(isEndurance)(
    'leave no memory behind after a minute',
    async () => {
      // After as many requests as this, what is loaded and kept for all is there.
      const before_kB = memory_kB();
      for (let sent = 0; sent < 2_000; sent += BATCH) await attack(sampled(BATCH, seed - 1 - sent));
      await expect.poll(memory_kB, { timeout: 60_000, interval: 1000 }).toBeLessThan(1.1 * before_kB);
    },
    900_000,
  );
});

const described = ({ operation, method, path, headers, body }: FuzzedRequest): string =>
  `${operation.operationId} ${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)} ${body?.subarray(0, 400).toString() ?? ''}`;
