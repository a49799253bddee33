/** A tab that the browser has frozen may hold the lock: after this time the comparison of numbers has to do. */
const MAX_WAIT_ms = 2000;

/**
 * Runs work on a plan while no other tab writes it. Without Web Locks, as over plain HTTP from another machine, it runs
 * at once: the store compares numbers before it adds entries, so that nothing is overwritten, and the later tab repeats.
 *
 * @param planId - the plan
 * @param work - reads and writes it
 */
export async function asOnlyWriter<Result>(planId: string, work: () => Promise<Result>): Promise<Result> {
  if (!('locks' in navigator)) return work();
  let done: Promise<Result> | undefined;
  try {
    const signal = AbortSignal.timeout(MAX_WAIT_ms);
    await navigator.locks.request(`plenum-plan-${planId}`, { signal }, async () => {
      done = work();
      await done;
    });
  } catch (error) {
    if (done === undefined && error instanceof DOMException) return work();
    throw error;
  }
  return done ?? work();
}
