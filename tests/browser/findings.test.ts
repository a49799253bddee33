import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { violations } from './violations.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const card = (page: Page, title: string) => page.locator('.finding').filter({ hasText: title }).first();

describe('a decision on a finding', () => {
  it('is made with a reason, kept in the plan, and ends when the finding changes', async () => {
    const { page, faults } = await app.open('/findings?example=hall-1mw');
    const link = page.getByRole('link', { name: /^Findings/ });
    await eventually(() => link.innerText()).toContain('3');

    await card(page, 'PUE is stated')
      .getByRole('button', { name: /^Accept or ignore/ })
      .click();
    const form = page.getByRole('form', { name: 'Decision' });
    await form.getByRole('button', { name: 'Accept 1 finding' }).click();
    await form.getByText(/^State the reason/).waitFor();
    await form.getByLabel('Reason').fill('Measured at the old site.');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Accept 1 finding' }).click();
    const decided = page.getByRole('region', { name: 'Accepted and ignored' });
    // Once for each of the two options, whose PUE differs.
    await eventually(() => decided.getByText('Measured at the old site.').count()).toBe(2);
    await eventually(() => page.locator('.finding-tiles').innerText()).toContain('1 accepted');

    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Cooling' }).click();
    await page.locator('[id="field-cooling.pue"]').fill('1.7');
    await link.click();
    await page
      .getByText(/^Open again: the finding differs/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Withdraw the decision: PUE is stated, not computed' }).click();
    await eventually(() => page.getByText(/Measured at the old site/).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('the contents of a long page', () => {
  it('are links to its parts, one of which is marked, and open an address again after a reload', async () => {
    const { page, faults } = await app.open('/energy?example=ai-hall', {
      viewport: { width: 1440, height: 900 },
    });
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.getByRole('link', { name: 'Design hours', exact: true }).waitFor();
    const shown = contents.locator('[aria-current]');
    await eventually(() => shown.innerText()).toBe('Design hours');
    await contents.getByRole('link', { name: 'Equipment schedule' }).click();
    await eventually(() => shown.innerText()).toBe('Equipment schedule');
    expect(new URL(page.url()).hash).toBe('#equipment');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Equipment schedule',
    );
    expect(await violations(page)).toEqual([]);

    await page.reload();
    const heading = page.getByRole('heading', { name: 'Equipment schedule' });
    await heading.waitFor();
    const top = async (): Promise<number> => (await heading.boundingBox())?.y ?? -1;
    await eventually(async () => (await top()) > 0 && (await top()) < 300).toBe(true);

    await page.setViewportSize({ width: 390, height: 844 });
    const toggle = contents.getByRole('button', { name: /^On this page/ });
    await toggle.click();
    await contents.getByRole('link', { name: 'Racks', exact: true }).click();
    await eventually(() => toggle.getAttribute('aria-expanded')).toBe('false');
    await eventually(() => shown.textContent()).toBe('Racks');
    expect(faults).toEqual([]);
  });
});
