import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { violations, expectNoOverflow } from './violations.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
});

const list = 'Cabinet,Model,Qty,Power (W)\nZZ-1,Storage X,4,650\nZZ-2,Mystery box,1,\n';

describe('tables and lists', () => {
  it('are saved as CSV and Excel, and the workbook changes nothing when it is opened', async () => {
    const { page, faults } = await app.open('/energy');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Months as CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/-energy-by-month\.csv$/);
    // Excel reads UTF-8 by the mark at the beginning.
    expect((await readFile(await csv.path(), 'utf8')).startsWith('\uFEFFoption,optionName,month,')).toBe(
      true,
    );
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
    const buffer = await readFile(await workbook.path());
    await page.getByLabel('Open a plan file').setInputFiles({ name: 'plan.xlsx', mimeType: '', buffer });
    await page.getByText('The plan has all of it already.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(faults).toEqual([]);
  });

  it('are reviewed before they are read into the plan in one step, which is undone in one', async () => {
    const { page, faults } = await app.open('/racks', { viewport: { width: 390, height: 844 } });
    const buffer = Buffer.from(list);
    await page
      .getByLabel('Open a plan file')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    const dialog = page.getByRole('dialog', { name: 'Read list.csv into this plan' });
    await dialog.getByText('Changes: 2 created, 0 changed, 0 unchanged').waitFor();
    await dialog.getByText('1 place not understood: its row is left out').waitFor();
    await dialog.getByText('B3', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await expectNoOverflow(page);
    await dialog.getByRole('button', { name: 'Read into this plan' }).click();
    await page.getByText('Read list.csv: 2 changes.').waitFor();
    await page.getByText('ZZ-1').filter({ visible: true }).first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(() => page.getByText('ZZ-1').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
