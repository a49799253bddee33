/**
 * What a read answers. A locator waits for an element that is missing by itself, longer than the test may take, so that the test would end
 * without telling what it expected: the read is given up before, and may be tried again.
 *
 * @param limit_ms - how long one read may take
 */
export async function withinTime<Value>(read: () => Value, limit_ms = 5_000): Promise<Awaited<Value>> {
  const reading = Promise.resolve(read());
  // It goes on, and nobody waits for its end.
  reading.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`there was nothing to read for ${String(limit_ms / 1000)} s`));
    }, limit_ms);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
