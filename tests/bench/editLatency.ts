import { inChromium } from './inChromium.ts';

/**
 * Time from a key in the PUE field of the example to the new energy on the page, in a real Chromium.
 *
 * @returns milliseconds of sixty edits, the shortest first; undefined without Chromium
 */
export async function editLatencies_ms(): Promise<readonly number[] | undefined> {
  return inChromium(async (page, address) => {
    await page.goto(`${address}/cooling`);
    await page.locator('.key-energy .figure-value').first().waitFor();
    const times = await page.evaluate(sixtyEdits);
    return times.sort((one, other) => one - other);
  });
}

/** Runs in the page. */
async function sixtyEdits(): Promise<number[]> {
  const shown = (): string | null | undefined =>
    document.querySelector('.key-energy .figure-value')?.textContent;
  const input = document.getElementById('field-cooling.pue') as HTMLInputElement;
  const measured: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const previous = shown();
    const start = performance.now();
    input.value = String(1.2 + (round % 40) / 100);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (shown() === previous) {
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
      if (performance.now() - start > 5000) throw new Error('no new results within 5 s');
    }
    measured.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return measured;
}
