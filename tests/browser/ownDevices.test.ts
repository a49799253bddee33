import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, waitUntilSaved } from './libraryPages.ts';
import { example, found, light, openPlanFile, openRacks, rack, savedPlan, search } from './rackPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { expectAccessible } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const YAML = `manufacturer: Acme
model: Node 9
slug: acme-node-9
u_height: 2
is_full_depth: true
weight: 20
weight_unit: kg
`;

/** The rows of a plan with a device of its own. */
const catalogue = {
  devices: {
    'node-x': {
      id: 'node-x',
      name: 'Node X',
      class: 'server',
      inputBasis: 'ac',
      year: 2026,
      height_U: 2,
      maximum_kW: 1.4,
      quality: { height_U: 'M', maximum_kW: 'S' },
      sources: ['own-node-x'],
    },
  },
  sources: {
    'own-node-x': { title: 'Data sheet of Node X', publisher: 'Acme', year: 2026, licence: 'not stated' },
  },
};

describe('a device of the plan', () => {
  it('is made by a form that asks for quality and source, changed, used, and deleted when it is unused', async () => {
    const { page, faults } = await openRacks(app);
    await rack(page).getByRole('button', { name: 'New device' }).click();
    const dialog = page.getByRole('dialog', { name: 'New device' });
    await dialog.getByLabel('Name *').fill('Node X');
    await dialog.getByLabel('Class *').selectOption('server');
    await dialog.getByLabel('Height', { exact: true }).fill('2');
    await dialog.getByLabel('Maximum', { exact: true }).fill('1400');
    await dialog
      .locator('#own-maximum_kW-doubt')
      .getByText(/1,400 W would be 1\.4/)
      .waitFor();
    await dialog.getByLabel('Maximum', { exact: true }).fill('1.4');
    await dialog.getByLabel('Draws measured at *').selectOption('ac');
    await dialog.getByLabel('Data year *').fill('2026');
    await dialog.getByRole('button', { name: 'Save device' }).click();
    await dialog.getByText('Not saved: some fields are missing or wrong.').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('own-quality');
    await expectAccessible(page, 'floor');
    await dialog.getByLabel('Quality of the figures *').selectOption('M');
    await dialog.getByLabel('Title *').fill('Data sheet');
    await dialog.getByLabel('Publisher *').fill('Acme');
    await dialog.getByLabel('Licence *').fill('not stated');
    await dialog.getByRole('button', { name: 'Save device' }).click();
    await eventually(() => dialog.count()).toBe(0);
    await search(page).fill('node x');
    await eventually(() => found(page).first().innerText()).toMatch(
      /Node X\s*own\s*2 U · 1\.4 kW max · 2026 · unverified/,
    );
    await rack(page).getByRole('button', { name: 'Change Node X' }).click();
    const again = page.getByRole('dialog', { name: 'Change the device' });
    await eventually(() => again.getByLabel('Maximum', { exact: true }).inputValue()).toBe('1.4');
    await again.getByLabel('Heat to liquid').fill('80');
    await again.getByRole('button', { name: 'Save device' }).click();
    await eventually(() => found(page).first().innerText()).toMatch(/80 % liquid/);
    await rack(page).getByRole('button', { name: 'Add', exact: true }).click();
    await rack(page).getByText('In use: DGX A100 rack.').waitFor();
    await page.getByRole('button', { name: /^Undo: add a device/ }).click();
    await rack(page).getByRole('button', { name: 'Delete Node X' }).click();
    await eventually(() => found(page).filter({ hasText: 'Node X' }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is imported from a device type, whose draw is asked for because the file states none', async () => {
    const { page, faults } = await openRacks(app);
    await rack(page).getByRole('button', { name: 'Import device types' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import device types' });
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'node-9.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(YAML),
    });
    await dialog.getByText('Server · 2 U · draw unknown').waitFor();
    await dialog.getByText(/The file states no draw/).waitFor();
    await dialog.getByLabel('Maximum draw of Acme Node 9').fill('0.9');
    await expectAccessible(page, 'floor');
    await dialog.getByRole('button', { name: 'Add 1 device' }).click();
    await search(page).fill('acme');
    await eventually(() => found(page).first().innerText()).toMatch(
      /Acme Node 9\s*own\s*2 U · 0\.9 kW max · 20\d\d · estimate/,
    );
    await page.getByRole('button', { name: 'Undo: add Acme Node 9' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('is offered in the other plans of the browser, and copied into the one that uses it', async () => {
    const { page, faults } = await openRacks(app, { ...example, name: 'First hall', catalogue });
    await waitUntilSaved(page);
    await openPlanFile(page, { ...light, name: 'Second hall' });
    await waitUntilSaved(page);
    await search(page).fill('node x first hall');
    const device = found(page).first();
    await eventually(() => device.innerText()).toMatch(/Node X\s*from plan First hall\s*2 U · 1\.4 kW max/);
    await expectAccessible(page, 'floor');
    expect((await savedPlan(page)).catalogue).toBeUndefined();
    await device.click();
    await rack(page).getByRole('button', { name: 'Add', exact: true }).click();
    await rack(page)
      .getByText(/^Node X added at U .* It was copied into this plan\.$/)
      .waitFor();
    await eventually(() => found(page).count()).toBe(0);
    await search(page).fill('node x own');
    await eventually(() => found(page).first().innerText()).toMatch(/Node X\s*own/);
    expect((await savedPlan(page)).catalogue).toEqual(catalogue);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await search(page).fill('first hall');
    await eventually(() => found(page).first().innerText()).toMatch(/from plan First hall/);
    expect((await savedPlan(page)).catalogue).toBeUndefined();
    expect(faults).toEqual([]);
  });
});
