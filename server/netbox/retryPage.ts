import { setTimeout as sleep } from 'node:timers/promises';
import { NetboxFailure } from './NetboxFailure.ts';
import type { NetboxAccess } from './requestPage.ts';

const MAX_ATTEMPTS = 5;
/** Longest time that is waited because NetBox asks for it. */
const MAX_WAIT_ms = 60_000;

/**
 * Makes a request again while its failure may be temporary: after the time that NetBox asks for, else after pauses that double.
 *
 * @param request - makes the request once
 */
export async function retried<Value>(
  request: () => Promise<Value>,
  { pause_ms }: Pick<NetboxAccess, 'pause_ms'>,
  signal: AbortSignal,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof NetboxFailure) || !error.isTemporary || attempt === MAX_ATTEMPTS) throw error;
      const wait_ms = error.retryAfter_ms ?? pause_ms * 2 ** (attempt - 1);
      if (wait_ms > MAX_WAIT_ms) throw error;
      await sleep(wait_ms, undefined, { signal });
    }
  }
}
