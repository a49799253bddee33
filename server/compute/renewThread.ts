import type { Piscina } from 'piscina';

/**
 * Ends one idle thread, which is replaced if it is the last: its heap stays as large as its largest job made it, since V8 collects
 * no garbage in a thread that waits.
 */
export async function renewThread(threads: Piscina): Promise<void> {
  const controller = new AbortController();
  // A job that is cancelled at once is the only way to end a certain thread.
  const run = threads.run(undefined, { signal: controller.signal });
  controller.abort();
  await run.catch(() => undefined);
}
