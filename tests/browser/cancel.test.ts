import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { eventually } from './libraryPages.ts';
import { keyFigures, startApp, type RunningApp } from './startApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const AIR = 'Air, PUE 1.6';
const until = async (page: Page, option: string, text: string): Promise<void> => {
  await page
    .getByRole('region', { name: option, exact: true })
    .getByText(text)
    .filter({ visible: true })
    .first()
    .waitFor();
};

/** Makes the worker of a page loop without end. */
async function hang(page: Page): Promise<void> {
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('there is no worker');
  await worker.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
}

describe('a calculation that does not end', () => {
  it('is said, is ended by Cancel with its worker, and the next change is computed', async () => {
    const { page, faults } = await app.open('/cooling', { isNew: true });
    await until(page, AIR, '637.7');
    await hang(page);
    // The debugger of the browser lists a worker that it has stopped in a loop even after its end.
    await page.evaluate(() => {
      const terminate = Reflect.get(Worker.prototype, 'terminate');
      Worker.prototype.terminate = function ended() {
        document.body.dataset['terminated'] = 'yes';
        terminate.call(this);
      };
    });
    const pue = page.locator('[id="field-cooling.pue"]');
    await pue.fill('1.3');
    await page.getByText('The calculation takes longer than usual.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await eventually(() => page.evaluate(() => document.body.dataset['terminated'])).toBe('yes');
    await page
      .getByText('The calculation was cancelled: results are those before the last change.')
      .waitFor();
    await eventually(() => keyFigures(page, AIR)).toContain('637.7 MWh');
    // 398,580 kWh × 1.2 = 478,296 kWh
    await pue.fill('1.2');
    await until(page, AIR, '478.3');
    await eventually(() => page.getByText('The calculation was cancelled').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is computed after Cancel if asked to', async () => {
    const { page } = await app.open('/cooling', { isNew: true });
    await until(page, AIR, '637.7');
    await hang(page);
    await page.locator('[id="field-cooling.pue"]').fill('1.3');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Compute', exact: true }).click();
    // 398,580 kWh × 1.3 = 518,154 kWh
    await until(page, AIR, '518.2');
  });
});
