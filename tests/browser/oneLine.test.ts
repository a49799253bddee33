import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { stillBox } from './stillness.ts';
import { openPlanFile, savedPlan } from './rackPages.ts';
import { startApp, type OpenedPage, type RunningApp } from './startApp.ts';
import { expectAccessible, expectNoOverflow } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const diagram = (page: Page): Locator => page.getByRole('region', { name: 'One-line diagram', exact: true });
const item = (page: Page, name: string): Locator =>
  diagram(page).getByRole('button', { name: new RegExp(`^${name}(:| \\()`) });
const panel = (page: Page, name: string): Locator =>
  diagram(page).getByRole('region', { name: `Selected: ${name}`, exact: true });
const steps = async (page: Page): Promise<string> =>
  (await diagram(page).locator('.failure-steps li').allInnerTexts()).join(' | ');

async function openPower(options: Parameters<RunningApp['open']>[1] = {}): Promise<OpenedPage> {
  const opened = await app.open('/power?example=hall-1mw', options);
  await item(opened.page, 'UPS A').waitFor();
  await diagram(opened.page).getByRole('button', { name: 'All nodes' }).click();
  await item(opened.page, 'busway-2b').waitFor();
  return opened;
}

/** Drags from the middle of an item to the middle of another one. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('not drawn');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}

const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z');

describe('the one-line diagram with the pointer', () => {
  it('fails a node, tells what follows with the cause first, and shows it on the floor', async () => {
    const { page, faults } = await openPower();
    await item(page, 'UPS A').click();
    await panel(page, 'UPS A').getByRole('button', { name: 'Fail', exact: true }).click();
    await eventually(() => steps(page)).toBe(
      'UPS A fails | busway-1a and busway-2a lose power | 22 racks keep feeds B1, B2 only | Tolerated: no load is dropped, nothing is overloaded',
    );
    await eventually(() => item(page, 'UPS A').getAttribute('data-state')).toBe('failed');
    await eventually(() => item(page, 'busway-1a').getAttribute('data-state')).toBe('no-power');
    await diagram(page).getByRole('button', { name: 'Show on the floor' }).click();
    await page.getByText('UPS A fails: tolerated').waitFor();
    await eventually(() => page.getByLabel('Colour racks by').inputValue()).toBe('failure');
    expect(faults).toEqual([]);
  });

  it('steps through all single failures and those during maintenance, the worst first', async () => {
    const { page, faults } = await openPower();
    const next = diagram(page).getByRole('button', { name: 'Next failure' });
    await next.click();
    await diagram(page).getByText('Failure 1 of 16', { exact: true }).waitFor();
    await diagram(page).getByRole('button', { name: 'Previous failure' }).click();
    await diagram(page).getByText('Failure 16 of 16', { exact: true }).waitFor();
    await diagram(page).getByRole('button', { name: 'During maintenance' }).click();
    await diagram(page).getByText('Failures, worst first: 20', { exact: true }).waitFor();
    await next.click();
    await eventually(() => steps(page)).toMatch(/is out for maintenance, .* fails .*1,00\d kW dropped/s);
    await eventually(() => item(page, 'busway-1a').getAttribute('data-state')).toBe('no-power');
    await diagram(page).getByRole('button', { name: 'End the failure' }).click();
    await eventually(() => steps(page)).toBe('');
    expect(faults).toEqual([]);
  });

  it('connects a node that is dragged to another, and refuses a loop in words', async () => {
    const { page, faults } = await openPower();
    await drag(page, item(page, 'UPS B'), item(page, 'busway-1a'));
    await diagram(page).getByText('ups-b now feeds busway-1a.').waitFor();
    await item(page, 'busway-1a').click();
    const sources = panel(page, 'busway-1a').getByRole('region', { name: 'Sources' });
    await eventually(() => sources.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('UPS A') as string,
      expect.stringContaining('UPS B') as string,
    ]);
    await panel(page, 'busway-1a').getByRole('button', { name: 'Close the panel' }).click();
    await drag(page, item(page, 'busway-1a'), item(page, 'UPS A'));
    await diagram(page).getByText('the connection would close a loop').waitFor();
    await drag(
      page,
      item(page, 'busway-2a'),
      diagram(page).locator('[data-item="racks busway-1a busway-1b"]'),
    );
    await diagram(page)
      .getByText(/busway-2a now feeds A1, A2 of/)
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('adds, rates, renames and deletes nodes, and undo restores them', async () => {
    const { page, faults } = await openPower();
    await item(page, 'UPS A').click();
    await panel(page, 'UPS A').getByLabel('Add a node').selectOption('pdu');
    await panel(page, 'UPS A').getByRole('button', { name: 'Below' }).click();
    const added = panel(page, 'pdu-1');
    await added.getByLabel('Unit rating').first().fill('250');
    await eventually(() => item(page, 'pdu-1').textContent()).toContain('250 kW');
    await added.getByLabel('Name').fill('Spare PDU');
    await item(page, 'Spare PDU').waitFor();
    await panel(page, 'Spare PDU').getByRole('button', { name: 'Delete', exact: true }).click();
    await item(page, 'Spare PDU').waitFor({ state: 'detached' });
    await undo(page);
    await item(page, 'Spare PDU').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the one-line diagram with the keyboard alone', () => {
  it('is walked through, and a node is selected, failed, connected and deleted', async () => {
    const { page, faults } = await openPower();
    await item(page, 'Utility A').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() =>
        document.activeElement instanceof SVGElement ? document.activeElement.dataset['item'] : '',
      );
    await eventually(focused).toBe('node ups-a');
    await page.keyboard.press('f');
    await eventually(() => steps(page)).toMatch(/^UPS A fails/);
    await page.keyboard.press('f');
    await eventually(() => steps(page)).toBe('');
    await page.keyboard.press(']');
    await diagram(page).getByText('Failure 1 of 16', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => steps(page)).toBe('');
    await page.keyboard.press('Enter');
    await panel(page, 'UPS A').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.press('ArrowRight');
    await eventually(focused).toBe('node ups-b');
    await page.keyboard.press('ArrowDown');
    await eventually(focused).toMatch(/^node busway-[12]b$/);
    await page.keyboard.press('Enter');
    await diagram(page)
      .getByText(/ups-a now feeds busway-[12]b\./)
      .waitFor();
    await page.keyboard.press('Delete');
    await diagram(page)
      .getByText(/Removed busway-[12]b\./)
      .waitFor();
    await undo(page);
    await item(page, 'busway-1b').waitFor();
    await item(page, 'busway-2b').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a plan without a topology', () => {
  it('is offered the standard topologies, sized and proved, and one step applies and undoes one', async () => {
    const { page, faults } = await app.open('/power?example=mixed-hall');
    const card = (name: string): Locator => diagram(page).getByRole('listitem').filter({ hasText: name });
    await card('N+1: single path').getByText('verified', { exact: true }).waitFor();
    await eventually(() => card('2N: two independent paths').innerText()).toMatch(
      /not verified[\s\S]*NVIDIA DGX H100 needs 4 of 6 power supplies and keeps 3[\s\S]*UPS\s+2 × 500 kW/,
    );
    await expectAccessible(page, 'power');
    await diagram(page).getByRole('button', { name: 'Apply 2N', exact: true }).click();
    await item(page, 'UPS A').waitFor();
    await eventually(() => diagram(page).locator('.card-head').innerText()).toContain('not verified');
    await undo(page);
    await card('N+1: single path').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the size of the diagram', () => {
  const percent = async (page: Page): Promise<number> =>
    Number.parseInt(await diagram(page).locator('.one-line-zoom').innerText(), 10);
  const scrolled = (page: Page) =>
    diagram(page)
      .locator('.one-line-scroll')
      .evaluate(({ scrollLeft }) => scrollLeft);

  it('is such that all of its width is seen in a window of 1440 px', async () => {
    const { page, faults } = await openPower({ viewport: { width: 1440, height: 900 } });
    const [box, sheet] = [
      await stillBox(diagram(page).locator('.one-line-scroll')),
      await stillBox(diagram(page).locator('.one-line-sheet')),
    ];
    expect(sheet.x).toBeGreaterThanOrEqual(box.x);
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(box.x + box.width);
    await eventually(() => percent(page)).toBeLessThan(100);
    expect(faults).toEqual([]);
  });

  it('is never below a readable one where the diagram is wider, and follows two fingers that also move it', async () => {
    const { page } = await app.open('/power?example=hall-1mw', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await item(page, 'UPS A').waitFor();
    const box = diagram(page).locator('.one-line-scroll');
    await box.scrollIntoViewIfNeeded();
    await eventually(() => percent(page)).toBe(86);
    const { x, y, width, height } = await stillBox(box);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly number[][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([px = 0, py = 0], id) => ({ x: px, y: py, id })),
      });
    const [left, top] = [x + width / 2, y + Math.min(height, 300) / 2];
    await send('touchStart', [left - 40, top], [left + 40, top]);
    for (let step = 1; step <= 6; step += 1) {
      await send('touchMove', [left - 40 - step * 10, top], [left + 40 + step * 10, top]);
    }
    await send('touchEnd');
    // From 80 px apart to 200 px apart.
    await eventually(() => percent(page)).toBeGreaterThan(190);
    const enlarged = await percent(page);
    await eventually(() => scrolled(page)).toBeGreaterThan(100);
    const before = await scrolled(page);
    await send('touchStart', [left - 40, top], [left + 40, top]);
    for (let step = 1; step <= 6; step += 1) {
      await send('touchMove', [left - 40 + step * 10, top], [left + 40 + step * 10, top]);
    }
    await send('touchEnd');
    await eventually(async () => Math.round(before - (await scrolled(page)))).toBe(60);
    await eventually(() => percent(page)).toBe(enlarged);
    await expectNoOverflow(page);
  });
});

describe('every user', () => {
  it('can use the diagram with a failure and an open panel: axe finds nothing, and a phone scrolls it', async () => {
    const { page } = await openPower();
    await item(page, 'UPS A').click();
    await panel(page, 'UPS A').getByRole('button', { name: 'Fail', exact: true }).click();
    await eventually(() => steps(page)).toMatch(/^UPS A fails/);
    await expectAccessible(page, 'power');
    await page.setViewportSize({ width: 390, height: 840 });
    await expectNoOverflow(page);
  });
});

describe('the one-line diagram of an option with a topology of its own', () => {
  it('is edited as a change of this option, and the plan stays as it is', async () => {
    const { page, faults } = await openPower();
    const changes = { powerTopology: { nodes: { 'ups-a': { unitRating_kW: 900 } } } };
    const hall = JSON.parse(
      readFileSync(new URL('../../examples/hall-1mw.json', import.meta.url), 'utf8'),
    ) as object;
    const options = {
      base: { name: 'As planned', changes: {} },
      own: { name: 'Own power', changes },
    };
    await openPlanFile(page, { ...hall, options });
    const stated = JSON.stringify(((await savedPlan(page)) as any).powerTopology);
    await diagram(page)
      .getByRole('group', { name: 'Option' })
      .getByRole('button', { name: 'Own power' })
      .click();
    await diagram(page)
      .getByText(/Own power has a power topology of its own/)
      .waitFor();
    await item(page, 'UPS A').click();
    await eventually(() => panel(page, 'UPS A').getByLabel('Unit rating').first().inputValue()).toBe('900');
    await eventually(() => panel(page, 'UPS A').getByLabel('Name').getAttribute('placeholder')).toBe('UPS A');
    await panel(page, 'UPS A').getByLabel('Add a node').selectOption('pdu');
    await panel(page, 'UPS A').getByRole('button', { name: 'Below' }).click();
    await panel(page, 'pdu-1').getByLabel('Unit rating').first().fill('250');
    await eventually(() => item(page, 'pdu-1').textContent()).toContain('250 kW');
    await expectAccessible(page, 'power');
    await page.getByRole('button', { name: /^Undo: / }).waitFor();
    await item(page, 'UPS A').click();
    await panel(page, 'UPS A').getByLabel('Kind').selectOption('transformer');
    await eventually(async () => {
      const plan = (await savedPlan(page)) as any;
      return {
        isPlanSame: JSON.stringify(plan.powerTopology) === stated,
        nodes: plan.options.own.changes.powerTopology.nodes,
      };
    }).toMatchObject({
      isPlanSame: true,
      nodes: {
        'ups-a': { kind: 'transformer', unitRating_kW: 900, name: 'UPS A' },
        'pdu-1': { kind: 'pdu', from: ['ups-a'], unitRating_kW: 250 },
      },
    });
    await diagram(page)
      .getByRole('group', { name: 'Option' })
      .getByRole('button', { name: 'As planned' })
      .click();
    await item(page, 'pdu-1').waitFor({ state: 'detached' });
    await item(page, 'UPS A').click();
    await eventually(() => panel(page, 'UPS A').getByLabel('Kind').inputValue()).toBe('ups');
    expect(faults).toEqual([]);
  });
});
