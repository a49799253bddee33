import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { startApp, visit, type OpenedPage, type RunningApp } from './startApp.ts';
import { expectAccessible } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const hall = readFileSync(new URL('../../examples/hall-1mw.json', import.meta.url));

/** The floor of the example: 22 racks of seven DGX A100. */
async function openHall(options: Parameters<RunningApp['open']>[1] = {}): Promise<OpenedPage> {
  const opened = await app.open('/floor', options);
  const { page } = opened;
  await page.setInputFiles('input[type=file]', {
    name: 'hall.json',
    mimeType: 'application/json',
    buffer: hall,
  });
  // The example that is open before has the same rack.
  await page.getByText(/^Opened /).waitFor();
  await page.getByRole('tab', { name: 'Rack' }).click();
  await rack(page).getByRole('img').waitFor();
  await rack(page).getByText('862.1 kg').waitFor();
  return opened;
}

const rack = (page: Page) => page.getByRole('region', { name: 'Rack details' });
const drawing = (page: Page) => rack(page).getByRole('img');
const device = (page: Page) => page.locator('#rack-device');
const search = (page: Page) => rack(page).getByLabel('Search devices');

/** The units of all devices, from the top, as listed. */
async function units(page: Page): Promise<string> {
  const texts = await device(page).locator('option').allTextContents();
  return texts
    .slice(1)
    .map((text) => text.split(':')[0] ?? '')
    .join(' ');
}

const FULL = 'U 37–42 U 31–36 U 25–30 U 19–24 U 13–18 U 7–12 U 1–6';

describe('the elevation of a rack', () => {
  it('shows its devices, the binding limit, and which limits are not stated', async () => {
    const { page, faults } = await openHall();
    await eventually(() => drawing(page).getAttribute('aria-label')).toMatch(/7 devices on 42 of 42 U/);
    await eventually(() => units(page)).toBe(FULL);
    await rack(page)
      .getByText('No further NVIDIA DGX A100 640GB fits; limited by Air-cooled heat per rack.')
      .waitFor();
    const bar = (name: string) => rack(page).locator('.limit-bar').filter({ hasText: name });
    await eventually(() => bar('Feed A1').innerText()).toMatch(/38 %[\s\S]*13 of 34\.5 kVA/);
    await eventually(() => bar('side A lost').innerText()).toMatch(/75 %/);
    await eventually(() => bar('Rack cooling capacity').getAttribute('class')).toContain('is-unset');
    await eventually(() => bar('Rack cooling capacity').innerText()).toMatch(/no limit/);
    expect(faults).toEqual([]);
  });

  it('follows the rack that is selected in the list of the floor', async () => {
    const { page } = await openHall();
    await page.getByRole('button', { name: 'Racks on the floor' }).click();
    await page.getByRole('button', { name: 'Select A01' }).click();
    await eventually(() => page.getByLabel('Shown rack').inputValue()).toBe('gpu');
  });

  it('has a device removed and another moved by keyboard, and undo restores both', async () => {
    const { page, faults } = await openHall();
    await device(page).selectOption({ label: 'U 37–42: NVIDIA DGX A100 640GB' });
    await page.getByRole('button', { name: 'Remove NVIDIA DGX A100 640GB' }).click();
    await eventually(() => units(page)).toBe(FULL.replace('U 37–42 ', ''));
    await device(page).selectOption({ label: 'U 31–36: NVIDIA DGX A100 640GB' });
    await page.locator('#rack-device-unit').fill('37');
    await page.keyboard.press('Enter');
    await eventually(() => units(page)).toBe(FULL.replace('U 31–36 ', ''));
    await page.locator('#rack-device-unit').fill('20');
    await page.keyboard.press('Enter');
    await rack(page).getByText('U 20–25 is occupied; NVIDIA DGX A100 640GB was not moved.').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await eventually(() => units(page)).toBe(FULL);
    expect(faults).toEqual([]);
  });

  it('has a device dragged to other units, and Escape cancels the drag', async () => {
    const { page, faults } = await openHall();
    await device(page).selectOption({ label: 'U 37–42: NVIDIA DGX A100 640GB' });
    await page.getByRole('button', { name: 'Remove NVIDIA DGX A100 640GB' }).click();
    const moved = rack(page).locator('.rack-device').filter({ hasText: 'U 31–36' }).locator('rect').first();
    await moved.evaluate((shape) => {
      shape.scrollIntoView({ block: 'center' });
    });
    const from = await stillBox(moved);
    await page.mouse.move(from.x + 60, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y - 20, { steps: 3 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await eventually(() => units(page)).toBe(FULL.replace('U 37–42 ', ''));
    await page.mouse.move(from.x + 60, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y - 20, { steps: 3 });
    // Six units are the height of the box.
    await page.mouse.move(from.x + 60, from.y + 20 - from.height - 2, { steps: 3 });
    await page.locator('.rack-held').getByText('U 37–42').filter({ visible: true }).first().waitFor();
    await page.mouse.up();
    await eventually(() => units(page)).toBe(FULL.replace('U 31–36 ', ''));
    expect(faults).toEqual([]);
  });

  it('has a device added from the list, and the limits show what it exceeds', async () => {
    const { page, faults } = await openHall();
    for (const from of ['U 37–42', 'U 31–36', 'U 25–30']) {
      await device(page).selectOption({ label: `${from}: NVIDIA DGX A100 640GB` });
      await page.getByRole('button', { name: 'Remove NVIDIA DGX A100 640GB' }).click();
    }
    await search(page).fill('dgx b200');
    await rack(page)
      .getByRole('listbox', { name: 'Devices' })
      .getByRole('option', { name: /NVIDIA DGX B200/ })
      .click();
    await page.locator('#rack-add-unit').fill('30');
    await rack(page).getByRole('button', { name: 'Add', exact: true }).click();
    await rack(page).getByText('NVIDIA DGX B200 added at U 30–39.').waitFor();
    await eventually(() => units(page)).toMatch(/^U 30–39 U 19–24/);
    await rack(page)
      .getByText(/No further NVIDIA DGX B200 fits; limited by Air-cooled heat per rack/)
      .waitFor();
    await rack(page).getByRole('button', { name: 'A1', exact: true }).click();
    await rack(page).getByLabel('Breaker of feed A1').fill('16');
    const over = rack(page).locator('.limit-bar.is-over').filter({ hasText: 'Feed A1' });
    await over.first().waitFor();
    await eventually(() => over.first().innerText()).toMatch(/over the limit/);
    expect(faults).toEqual([]);
  });

  it('has cords moved to another feed', async () => {
    const { page, faults } = await openHall();
    const cords = page.getByLabel('Cords of strip-1 to A2');
    await cords.fill('2');
    await page.keyboard.press('Enter');
    await eventually(() => cords.inputValue()).toBe('2');
    await page.getByRole('button', { name: 'Undo: change cords of DGX A100 rack' }).waitFor();
    await page.getByRole('button', { name: 'Phases of the cords' }).click();
    await page.getByLabel('Phase of strip-1 on A2').selectOption('L1');
    expect(faults).toEqual([]);
  });
});

describe('the power topology', () => {
  it('shows the load of nodes, and is created again from a configuration', async () => {
    const { page, faults } = await openHall();
    await visit(page, 'power');
    const power = page.getByRole('region', { name: 'Power topology', exact: true });
    await power.getByText('2N is declared and verified: every single failure is tolerated.').waitFor();
    await eventually(() => power.getByRole('row').filter({ hasText: 'UPS A' }).innerText()).toMatch(
      /502\.5[\s\S]*67 %/,
    );
    await power.getByRole('button', { name: 'Remove the topology' }).click();
    const diagram = page.getByRole('region', { name: 'One-line diagram', exact: true });
    const single = diagram.getByRole('listitem').filter({ hasText: 'N: single path' });
    await eventually(() => single.innerText()).toMatch(/Sized for\s+1,010 kW/);
    await diagram.getByRole('button', { name: 'Apply N', exact: true }).click();
    await power.getByText(/N is declared and verified/).waitFor();
    await power.locator('.power-failures li').first().waitFor();
    await eventually(() => power.locator('.power-failures').innerText()).toMatch(/drops 1,00\d kW/);
    expect(faults).toEqual([]);
  });
});

describe('every user', () => {
  it('can use it: axe finds nothing in either theme, and nothing is wider than a phone', async () => {
    const { page } = await openHall();
    await device(page).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Phases of the cords' }).click();
    await expectAccessible(page, 'floor');
    await visit(page, 'power');
    await page.locator('.power-proof').getByText('2N is declared and verified').waitFor();
    await expectAccessible(page, 'power');
  });
});
