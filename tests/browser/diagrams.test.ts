import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from './startApp.ts';
import { violations, expectNoOverflow } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

describe('the diagrams of a design', () => {
  it('are on its pages: the one-line diagram with its nodes, the schematic with its machines, the elevations', async () => {
    const { page, faults } = await app.open('/power?example=ai-hall');
    const power = page.getByRole('region', { name: 'One-line diagram', exact: true });
    await power.getByRole('application', { name: /^Power one-line diagram of/ }).waitFor();
    await power.locator('text', { hasText: 'UPS A' }).first().waitFor();
    await power.getByRole('button', { name: 'Fit the width' }).click();
    expect(await violations(page)).toEqual([]);
    await expectNoOverflow(page);

    await page.locator('.navigation a[href^="/cooling"]').first().click();
    const cooling = page.getByRole('region', { name: 'Cooling schematic', exact: true });
    await cooling.locator('text', { hasText: 'CDUs' }).first().waitFor();
    await cooling.getByRole('button', { name: 'Towers, 32 °C' }).click();
    await cooling.locator('text', { hasText: 'Cooling towers' }).first().waitFor();
    expect(await violations(page)).toEqual([]);

    await page.locator('.navigation a[href^="/racks"]').first().click();
    const racks = page.getByRole('region', { name: 'Elevations', exact: true });
    await page.locator('#elevations').scrollIntoViewIfNeeded();
    await racks.locator('text', { hasText: 'GB200 NVL72: 16 racks' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await expectNoOverflow(page);
    expect(faults).toEqual([]);
  });
});
