import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtServer, type BuiltServer } from './builtServer.ts';
import { healthTimes, keepAsking } from './healthUnderLoad.ts';
import { exampleBody, worseRequests, type WorseRequest } from './worseBodies.ts';

/** A short deadline, as most requests compute up to it; with `TEST_RUNS=endurance` a longer one, and memory must come back after it. */
const isEndurance = process.env['TEST_RUNS'] === 'endurance';
const DEADLINE_ms = isEndurance ? 8000 : 1500;
const headers = { 'Content-Type': 'application/json' };

/** The bodies that stopped a server, where they are given. */
const given = new URL('../../../../shared/field/requests/', import.meta.url);
const givenPaths: Readonly<Record<string, string>> = {
  A2: '/api/v1/reports',
  C8: '/api/v1/most-racks?hall=hall-1&rack=r',
  E7: '/api/v1/netbox/imports',
};
const givenRequests: WorseRequest[] = existsSync(given)
  ? readdirSync(given).map((name) => ({
      what: `given: ${name}`,
      path: givenPaths[name.slice(0, 2)] ?? '/api/v1/reports',
      body: () => JSON.parse(readFileSync(new URL(name, given), 'utf8')) as unknown,
    }))
  : [];

/** What a request may end with, and why. */
const reasons = [
  '200 ',
  '422 work-too-large',
  '422 answer-too-large',
  '422 netbox-unreadable',
  '503 computing-time-exceeded',
  '503 computing-memory-exceeded',
];

async function ended(server: BuiltServer, path: string, body: string): Promise<string> {
  // One that is never answered is told as such, and which one it was.
  const signal = AbortSignal.timeout(2 * DEADLINE_ms + 60_000);
  const response = await server.ask(path, { method: 'POST', headers, body, signal });
  const text = await response.text();
  const { code = '' } = response.status === 200 ? {} : (JSON.parse(text) as { code?: string });
  return `${String(response.status)} ${code}`;
}

/** Delay of the event loop of the server, in milliseconds, since it was asked last: told, not judged, as other programs delay it too. */
async function loopDelay_ms(server: BuiltServer): Promise<{ readonly p99: number; readonly max: number }> {
  const text = await (await server.ask('/metrics')).text();
  const value = (name: string): number =>
    1000 * Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)$`, 'm').exec(text)?.[1]);
  return { p99: value('p99'), max: value('max') };
}

const memory_kB = (server: BuiltServer): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.pid())}/status`, 'utf8'))?.[1]);

describe('requests that multiply sizes of a plan, each within its limit', () => {
  const server = builtServer({
    PLENUM_DEADLINE_MS: String(DEADLINE_ms),
    // The budget of an address is tested by itself: here each request is to be answered for what it is.
    PLENUM_COMPUTING_MS_PER_MINUTE: '3600000',
  });

  it(
    'are each answered with a result or a reason, while /health answers and nothing crashes',
    async () => {
      const pid = server.pid();
      // On a loaded machine the first thread needs most of the short deadline to start.
      await expect
        .poll(() => ended(server, '/api/v1/reports', exampleBody()), { timeout: 30_000 })
        .toBe('200 ');
      if (isEndurance) {
        // Memory as after usual work by several clients.
        const bodyOf = (index: number): string => exampleBody() + ' '.repeat(index);
        const usual = keepAsking(server, { path: '/api/v1/reports', bodyOf, laneCount: 8 });
        await new Promise((resolve) => setTimeout(resolve, 20_000));
        await usual.stop();
      }
      const before_kB = memory_kB(server);
      await loopDelay_ms(server);
      const watching = healthTimes(server.port());
      const answers: string[] = [];
      for (const { what, path, body } of [...givenRequests, ...worseRequests]) {
        const text = JSON.stringify(body());
        const started_ms = performance.now();
        const answer = await ended(server, path, text);
        const took_ms = performance.now() - started_ms;
        answers.push(answer);
        console.log(
          `${answer.padEnd(31)} ${(took_ms / 1000).toFixed(1).padStart(5)} s ${(text.length / 1000).toFixed(0).padStart(6)} kB  ${what}`,
        );
        // The time until the thread is ended and the answer is sent, on a machine that does other things too.
        expect(took_ms).toBeLessThan(2 * DEADLINE_ms + 10_000);
      }
      const { percentile_ms, bestPercentile_ms, count } = await watching.stop();
      const delay = await loopDelay_ms(server);
      console.log(
        `/health ${String(count)} times: p99.9 ${percentile_ms.toFixed(0)} ms, of the best window ${bestPercentile_ms.toFixed(0)} ms; event loop p99 ${delay.p99.toFixed(0)} ms, most ${delay.max.toFixed(0)} ms`,
      );
      expect(answers.filter((answer) => !reasons.includes(answer))).toEqual([]);
      expect(bestPercentile_ms).toBeLessThan(50);
      // A thread that was ended is replaced; on a loaded machine the new one needs seconds of the short deadline to start.
      await expect
        .poll(() => ended(server, '/api/v1/reports', `${exampleBody()} `), { timeout: 30_000 })
        .toBe('200 ');
      expect(server.pid()).toBe(pid);
      if (!isEndurance) return;
      const after_kB = memory_kB(server);
      // Threads that grew are started again once they have been idle for half a minute.
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      const minuteLater_kB = memory_kB(server);
      console.log(
        `memory ${String(before_kB)} kB after usual work, ${String(after_kB)} kB after the attack, ${String(minuteLater_kB)} kB a minute later`,
      );
      expect(minuteLater_kB).toBeLessThan(1.1 * before_kB);
    },
    isEndurance ? 900_000 : 240_000,
  );
});
