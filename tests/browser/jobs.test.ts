import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareCoolingWalk } from '../../models/present/walks/compareCoolingWalk.ts';
import { estimateBillWalk } from '../../models/present/walks/estimateBillWalk.ts';
import { planRacksWalk } from '../../models/present/walks/planRacksWalk.ts';
import type { Walk } from '../../models/present/walks/Walk.ts';
import { rateRecord } from '../support/rateRecord.ts';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** What a user does on a page; each action counts. */
class User {
  stepCount = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(role: 'button' | 'link' | 'radio', name: string | RegExp): Promise<void> {
    this.stepCount += 1;
    await this.page
      .getByRole(role, { name })
      .first()
      .click({ force: role === 'radio' });
  }

  async enter(id: string, text: string): Promise<void> {
    this.stepCount += 1;
    await this.page.locator(`#${id}`).fill(text);
    await this.page.locator(`#${id}`).press('Enter');
  }

  /** Types the beginning of a choice and takes the first that is offered. */
  async choose(id: string, text: string): Promise<void> {
    this.stepCount += 1;
    await this.page.locator(`#${id}`).click();
    await this.page.locator(`#${id}`).fill(text);
    await this.page
      .getByRole('option', { name: new RegExp(text) })
      .first()
      .click();
  }

  async open(name: string, content: object): Promise<void> {
    this.stepCount += 1;
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) };
    await this.page.locator('input[type="file"][multiple]').first().setInputFiles(file);
  }
}

type Actions = Readonly<Record<string, (user: User) => Promise<unknown>>>;

/** Does the steps of a walk in their order: what each is about is on the page before it is done. */
async function follow({ steps }: Walk, actions: Actions): Promise<User> {
  const { page, faults } = await app.open('/');
  const user = new User(page);
  for (const { id, anchor } of steps) {
    await page.locator(anchor).first().waitFor({ timeout: 20_000 });
    await actions[id]?.(user);
  }
  expect(Object.keys(actions).filter((id) => !steps.some((step) => step.id === id))).toEqual([]);
  expect(faults).toEqual([]);
  return user;
}

const isPlanned = async ({ page }: User): Promise<void> => {
  await page.locator('.new-open-button:not([disabled])').waitFor({ timeout: 20_000 });
};

describe('the three jobs', () => {
  it('24 racks of four DGX H100 in a room of 20 m by 14 m, and how many more fit: at most 12 steps', async () => {
    const user = await follow(planRacksWalk, {
      door: (each) => each.click('link', /^Plan racks/),
      device: (each) => each.choose('new-device', 'DGX H100'),
      racks: (each) => each.enter('new-rackCount', '24'),
      'per-rack': (each) => each.enter('new-devicesPerRack', '4'),
      city: (each) => each.choose('new-city', 'Frankfurt'),
      cooling: (each) => each.click('radio', /^Rear door/),
      room: async (each) => {
        await each.click('button', 'This size');
        await each.enter('new-width', '20');
        await each.enter('new-depth', '14');
      },
      proposal: isPlanned,
      open: (each) => each.click('button', 'Open the hall'),
      more: async (each) => {
        await each.click('button', 'Lay out');
        await each.click('button', 'Calculate');
        await each.page.locator('.floor-panel-answer').waitFor({ timeout: 30_000 });
      },
      findings: (each) => each.page.goto(`${app.address}/findings`),
    });
    expect(user.stepCount).toBeLessThanOrEqual(12);
  });

  it('an air-cooled chiller against direct to chip in Frankfurt, and all systems ranked: at most 6 steps', async () => {
    const user = await follow(compareCoolingWalk, {
      door: (each) => each.click('link', /^Compare cooling/),
      city: async (each) => {
        await each.choose('new-city', 'Frankfurt');
        await isPlanned(each);
      },
      open: (each) => each.click('button', 'Open the comparison'),
      ranking: async ({ page }) => {
        await page.locator('#ranking').scrollIntoViewIfNeeded();
        await page.locator('.ranking-table tbody tr').nth(17).waitFor({ timeout: 30_000 });
      },
      chiller: (each) => each.click('button', 'Add as option: Midsize site, air-cooled chiller'),
      liquid: (each) => each.click('button', 'Add as option: Direct to chip, W32, dry coolers'),
      parts: ({ page }) =>
        page
          .locator('.option-head-name', { hasText: 'Direct to chip, W32' })
          .first()
          .waitFor({ timeout: 30_000 }),
    });
    expect(user.stepCount).toBeLessThanOrEqual(6);
    await eventually(() => user.page.locator('.ranking-table tbody tr').count()).toBe(18);
  });

  it('the bill of a hall of 2 MW by a utility rate: at most 8 steps', async () => {
    const user = await follow(estimateBillWalk, {
      door: (each) => each.click('link', /^Estimate a bill/),
      city: async (each) => {
        await each.choose('new-city', 'Chicago');
        await isPlanned(each);
      },
      open: (each) => each.click('button', 'Open the bill'),
      rate: (each) => each.open('rate.json', rateRecord),
      lines: ({ page }) =>
        page
          .getByText('General Service, Time of Use')
          .filter({ visible: true })
          .first()
          .waitFor({ timeout: 30_000 }),
    });
    expect(user.stepCount).toBeLessThanOrEqual(8);
  });
});

describe('a tour', () => {
  it('shows each step where it is done, survives a reload, and can be left', async () => {
    const { page, faults } = await app.open('/');
    await page.getByRole('button', { name: 'Compare cooling' }).click();
    const tour = page.getByRole('complementary', { name: 'Tour: Compare cooling' });
    await tour.getByText('step 1 of 7').waitFor();
    await eventually(() => page.locator('#home-door-cooling.tour-mark').count()).toBe(1);
    await tour.getByRole('button', { name: 'Next' }).click();
    await tour.getByRole('link', { name: 'Go there' }).click();
    await page.locator('#new-city.tour-mark').waitFor();
    await page.reload();
    await tour.getByText('step 2 of 7').waitFor();
    await tour.getByRole('button', { name: 'Leave the tour' }).click();
    await tour.waitFor({ state: 'detached' });
    await eventually(() => page.locator('.tour-mark').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
