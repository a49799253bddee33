import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';
import { withBuiltServer } from './withBuiltServer.ts';

/** A load on the built server, and what it took. */
export interface ServerLoad {
  readonly what: string;
  /** Time per answer: one second by the answers in it. */
  readonly perAnswer_ms: number;
  readonly percentile99_ms: number;
}

const example = 'air-vs-liquid';
const DURATION_s = 6;
/** Half of the answers per second that are promised. */
const HALF_RATE = 250;

const planText = (name: string): string =>
  readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8');

/** Posts a plan to the built server by several connections; throws if an answer is not 200. */
async function load(
  port: string,
  { what, plan, ...options }: { what: string; plan: string; isNew?: boolean } & Partial<autocannon.Options>,
): Promise<ServerLoad> {
  const { isNew = false, ...others } = options;
  const body = planText(plan);
  let index = 0;
  const { requests, latency, duration, non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${port}/api/v1/reports`,
    duration: DURATION_s,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    ...others,
    requests: [
      {
        // White space differs, so that no answer comes from memory.
        setupRequest: (request) => ({
          ...request,
          body: isNew ? body + ' '.repeat((index += 1) % 5000) : body,
        }),
      },
    ],
  });
  if (non2xx + errors > 0) throw new Error(`${what}: ${String(non2xx + errors)} requests failed`);
  return { what, perAnswer_ms: (1000 * duration) / requests.total, percentile99_ms: latency.p99 };
}

/** Reports by the built server, from its memory and new, by one and by eight connections. */
export function serverLoads(): Promise<ServerLoad[]> {
  return withBuiltServer(async (port) => {
    const loads: ServerLoad[] = [];
    // The threads start with the first requests.
    await load(port, { what: 'warm-up', plan: example, isNew: true, connections: 8, duration: 3 });
    for (const plan of [example, 'hall-1mw']) {
      for (const connections of [1, 8]) {
        const what = `a report of ${plan} by HTTP, ${String(connections)} connections`;
        loads.push(await load(port, { what: `${what}, known`, plan, connections }));
        loads.push(await load(port, { what: `${what}, new`, plan, connections, isNew: true }));
      }
    }
    const half = { connections: 8, overallRate: HALF_RATE };
    loads.push(
      await load(port, { what: `a report by HTTP, ${String(HALF_RATE)}/s`, plan: example, ...half }),
    );
    return loads;
  });
}
