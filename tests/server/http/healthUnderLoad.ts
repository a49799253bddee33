import { Agent, request } from 'node:http';

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
