import { inChromium } from './inChromium.ts';

/** Times of edits of a large hall in the page, the shortest first. */
export interface LargeHallEdits {
  /** To the new load of the rack and the new design peak of the site. */
  readonly racks_ms: readonly number[];
  /** To the new energy of the year, with all findings. */
  readonly year_ms: readonly number[];
}

/**
 * Time from another number of servers in the first racks of the hall of 20 MW to new figures on the page, in a real Chromium.
 *
 * @returns undefined without Chromium
 */
export async function largeHallEdits(): Promise<LargeHallEdits | undefined> {
  return inChromium(async (page, address) => {
    await page.goto(`${address}/racks?example=hall-20mw`);
    await page.locator('.key-energy .figure-value').first().waitFor();
    const edits = await page.evaluate(twentyEdits);
    const sorted = (times: readonly number[]): readonly number[] =>
      times.toSorted((one, other) => one - other);
    return {
      racks_ms: sorted(edits.map(({ racks_ms }) => racks_ms)),
      year_ms: sorted(edits.map(({ year_ms }) => year_ms)),
    };
  });
}

/** Runs in the page: the first edits, in which code is compiled, are counted too. */
async function twentyEdits(): Promise<{ racks_ms: number; year_ms: number }[]> {
  const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
  const racks = (): string => textOf('.rack-figures');
  const year = (): string => textOf('.key-energy .figure-value');
  const input = document.querySelector<HTMLInputElement>('.contents-line input');
  if (input === null) throw new Error('no device is listed');
  const measured: { racks_ms: number; year_ms: number }[] = [];
  for (let round = 0; round < 20; round += 1) {
    const [racksBefore, yearBefore] = [racks(), year()];
    const start = performance.now();
    let racks_ms = NaN;
    input.value = round % 2 === 0 ? '3' : '4';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (year() === yearBefore) {
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
      if (Number.isNaN(racks_ms) && racks() !== racksBefore) racks_ms = performance.now() - start;
      if (performance.now() - start > 30_000) throw new Error('no new results within 30 s');
    }
    const year_ms = performance.now() - start;
    measured.push({ racks_ms: Number.isNaN(racks_ms) ? year_ms : racks_ms, year_ms });
    await new Promise(requestAnimationFrame);
  }
  return measured;
}
