import { Agent, request, type ClientRequest } from 'node:http';
import { Worker } from 'node:worker_threads';
import type { BuiltServer } from './builtServer.ts';

/** Time from a request for /health to its whole answer, over a connection that stays open. */
function health_ms(port: number, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const started_ms = performance.now();
    const sent = request({ host: '127.0.0.1', port, path: '/health', agent }, (response) => {
      response.resume();
      response.once('end', () => {
        resolve(performance.now() - started_ms);
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}

/**
 * The 99.9th percentile of the time that /health takes while something else runs, in the best of some rounds: other programs on the
 * machine delay single rounds, a server that is held up delays all.
 *
 * @param port - of the server on this machine
 * @param rounds - number of rounds, and of requests in each
 * @returns milliseconds
 */
export async function healthPercentile_ms(
  port: number,
  rounds: { readonly roundCount: number; readonly requestCount: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let best_ms = Infinity;
  for (let round = 0; round < rounds.roundCount; round += 1) {
    const times_ms: number[] = [];
    while (times_ms.length < rounds.requestCount) {
      times_ms.push(await health_ms(port, agent));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    times_ms.sort((one, other) => one - other);
    best_ms = Math.min(best_ms, times_ms[Math.ceil(0.999 * times_ms.length) - 1] ?? Infinity);
    if (best_ms < 50) break;
  }
  agent.destroy();
  return best_ms;
}

/** Times of /health over a while. */
interface HealthTimes {
  readonly count: number;
  /** The 99.9th percentile of all, and that of the best of windows of 200: other programs on the machine delay single windows. */
  readonly percentile_ms: number;
  readonly bestPercentile_ms: number;
}

/** Asks for /health in a thread of its own, so that what this one does is not measured, and sends the times when it is told to end. */
const watcher = `
const { parentPort, workerData } = require('node:worker_threads');
const { Agent, get } = require('node:http');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const times = [];
let isOn = true;
parentPort.once('message', () => { isOn = false; });
const ask = () => new Promise((resolve, reject) => {
  const start = performance.now();
  get({ host: '127.0.0.1', port: workerData, path: '/health', agent }, (response) => {
    response.resume();
    response.once('end', () => resolve(performance.now() - start));
  }).once('error', reject);
});
(async () => {
  while (isOn) {
    times.push(await ask());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  agent.destroy();
  parentPort.postMessage(times);
})();
`;
const WINDOW = 200;

function percentileOf(times_ms: readonly number[]): number {
  const sorted = times_ms.toSorted((one, other) => one - other);
  return sorted[Math.ceil(0.999 * sorted.length) - 1] ?? Infinity;
}

/** Measures /health from a thread of its own until it is stopped. */
export function healthTimes(port: number): { readonly stop: () => Promise<HealthTimes> } {
  const thread = new Worker(watcher, { eval: true, workerData: port });
  const times = new Promise<number[]>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  return {
    stop: async () => {
      thread.postMessage('stop');
      const all = await times;
      const windows = Array.from({ length: Math.max(1, Math.floor(all.length / WINDOW)) }, (_, index) =>
        percentileOf(all.slice(index * WINDOW, (index + 1) * WINDOW)),
      );
      return {
        count: all.length,
        percentile_ms: percentileOf(all),
        bestPercentile_ms: Math.min(...windows),
      };
    },
  };
}

interface Asking {
  readonly path: string;
  /** The body of each request, so that none is answered from memory. */
  readonly bodyOf: (index: number) => string;
  /** Requests at a time. */
  readonly laneCount: number;
}

/**
 * Posts one request after the other until it is stopped.
 *
 * @returns how to stop, which disconnects what is not answered yet, and returns the statuses of the answers
 */
export function keepAsking(
  server: BuiltServer,
  { path, bodyOf, laneCount }: Asking,
): { readonly stop: () => Promise<readonly number[]> } {
  const agent = new Agent({ keepAlive: true, maxSockets: laneCount });
  const open = new Set<ClientRequest>();
  const statuses: number[] = [];
  let index = 0;
  let isOver = false;
  // Not by fetch, which follows its signal by a weak reference: a request is ended for certain where its connection is closed here.
  const ask = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const body = bodyOf((index += 1));
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
      const sent = request({ host: '127.0.0.1', port: server.port(), path, method: 'POST', agent, headers });
      open.add(sent);
      sent.once('response', (response) => {
        response.resume();
        response.once('end', () => statuses.push(response.statusCode ?? 0));
        response.once('error', reject);
      });
      sent.once('error', reject);
      sent.once('close', () => {
        open.delete(sent);
        resolve();
      });
      sent.end(body);
    });
  const lanes = Array.from({ length: laneCount }, async () => {
    while (!isOver) {
      await ask().catch((error: unknown) => {
        if (!isOver) throw error;
      });
    }
  });
  return {
    stop: async () => {
      isOver = true;
      for (const each of open) each.destroy();
      await Promise.all(lanes);
      agent.destroy();
      return statuses;
    },
  };
}
