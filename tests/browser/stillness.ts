import type { Locator, Page } from 'playwright-core';

/** Where something is on the screen. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The place of something on the screen, once it has not moved for some frames: what loads above it moves it, and a pointer that follows an
 * earlier place misses.
 */
export async function stillBox(locator: Locator): Promise<Box> {
  return locator.evaluate(async (element) => {
    const read = (): DOMRect => element.getBoundingClientRect();
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    let { x, y, width, height } = read();
    for (let still = 0, frame = 0; still < 6 && frame < 600; frame += 1) {
      await nextFrame();
      const now = read();
      still = now.x === x && now.y === y && now.width === width && now.height === height ? still + 1 : 0;
      ({ x, y, width, height } = now);
    }
    return { x, y, width, height };
  });
}

/** The place of something that is scrolled to the middle of what scrolls it, where no notice covers it. */
export async function uncoveredBox(locator: Locator): Promise<Box> {
  await locator.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  return stillBox(locator);
}

/** Waits until the text of a page has not changed for a while, and nothing of it is still being loaded. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // The text that is shown: explanations of terms load when they are opened.
    const read = (): string => document.querySelector('main')?.innerText ?? '';
    const isLoading = (text: string): boolean =>
      text === '' || text.includes('Loading…') || document.querySelector('main [aria-busy="true"]') !== null;
    let text = read();
    for (let still = 0, turn = 0; still < 6 && turn < 400; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = read();
      still = now === text && !isLoading(now) ? still + 1 : 0;
      text = now;
    }
  });
}
