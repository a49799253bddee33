import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exampleText } from '../server/examplePlan.ts';
import { choose, eventually, nameField, quickest, status } from './libraryPages.ts';
import { peopleBrowsers } from './signedIn.ts';
import { violations } from './violations.ts';

const ada = { name: 'Ada', role: 'owner' } as const;
const bo = { name: 'Bo', role: 'editor' } as const;
const cleo = { name: 'Cleo', role: 'viewer' } as const;

const browsers = peopleBrowsers();

const siteField = (page: Page) => page.locator('[id="field-site.name"]');
const savedText = /^Saved · revision \d+$/;

/** A plan on the server, made by Ada. */
async function newPlanOnServer(name: string): Promise<string> {
  const plan = { ...(JSON.parse(exampleText) as Record<string, unknown>), name };
  const response = await fetch(`${browsers.address()}/api/v1/plans`, {
    method: 'POST',
    headers: await browsers.headersOf(ada),
    body: JSON.stringify(plan),
  });
  return ((await response.json()) as { id: string }).id;
}

async function open(page: Page, planId: string, part = 'site'): Promise<void> {
  await page.goto(`${browsers.address()}/${part}?plan=${planId}`);
  await eventually(() => status(page).innerText()).toMatch(savedText);
}

/** Two people with the same plan open. */
async function two(name: string): Promise<{ adas: Page; bos: Page; planId: string }> {
  const planId = await newPlanOnServer(name);
  const [adas, bos] = [await browsers.pageOf(ada), await browsers.pageOf(bo)];
  await open(adas, planId);
  await open(bos, planId);
  return { adas, bos, planId };
}

/** Both change the name and the site while Bo has no connection; Bo then has two conflicts. */
async function twoConflicts(adas: Page, bos: Page): Promise<void> {
  await bos.context().setOffline(true);
  await nameField(bos).fill('Name of Bo');
  await siteField(bos).fill('Site of Bo');
  await eventually(() => status(bos).innerText()).toBe('Offline: saved in this browser');
  await nameField(adas).fill('Name of Ada');
  await siteField(adas).fill('Site of Ada');
  await eventually(() => status(adas).innerText()).toMatch(savedText);
  await bos.context().setOffline(false);
  await eventually(() => status(bos).innerText()).toBe('2 conflicts');
}

async function openConflicts(page: Page): Promise<void> {
  await status(page).click();
  await page.getByRole('button', { name: 'Show both values' }).click();
  await page.locator('.conflict-table').waitFor();
}

describe('two people with one plan', () => {
  it('see what the other one changes within two seconds, and who it was', async () => {
    const { adas, bos } = await two('Seen by both');
    const delay_ms = await quickest(async (number) => {
      const started_ms = performance.now();
      await siteField(bos).fill(`Ashburn ${String(number)}`);
      await eventually(() => siteField(adas).inputValue()).toBe(`Ashburn ${String(number)}`);
      return performance.now() - started_ms;
    }, 2000);
    expect(delay_ms).toBeLessThan(2000);
    await adas.getByText('Received: change Site (Bo).').filter({ visible: true }).first().waitFor();
  });

  it('keep focus, cursor and what they type while changes of the other one arrive', async () => {
    const { adas, bos } = await two('Plan');
    const text = 'A name that takes a while to type';
    await nameField(adas).click();
    await nameField(adas).fill('');
    const typing = nameField(adas).pressSequentially(text, { delay: 90 });
    for (const place of ['Reston', 'Sterling', 'Leesburg', 'Manassas']) {
      await siteField(bos).fill(place);
      await bos.waitForTimeout(500);
    }
    await eventually(() => siteField(adas).inputValue()).toBe('Manassas');
    await typing;
    const seen = await nameField(adas).evaluate((field: HTMLInputElement) => ({
      value: field.value,
      isFocused: document.activeElement === field,
      cursor: field.selectionStart,
    }));
    expect(seen).toEqual({ value: text, isFocused: true, cursor: text.length });
    await eventually(() => nameField(bos).inputValue()).toBe(text);
    await eventually(() => status(adas).innerText()).not.toContain('conflict');
  });
});

describe('a conflict', () => {
  it('is shown side by side, and each value is chosen for itself', async () => {
    const { adas, bos } = await two('Before');
    await twoConflicts(adas, bos);
    await openConflicts(bos);
    const row = (label: string) =>
      bos.getByRole('row').filter({ has: bos.getByRole('rowheader', { name: label, exact: true }) });
    await eventually(() => row('Plan name').innerText()).toMatch(
      /Before[\s\S]*Name of Bo[\s\S]*Ada, [\s\S]*Name of Ada/,
    );
    await row('Site').waitFor();
    expect(await violations(bos)).toEqual([]);
    await bos.getByText('0 of 2 chosen').waitFor();
    await bos.getByRole('radio', { name: 'Plan name: yours, Name of Bo' }).check();
    await bos.getByRole('radio', { name: 'Site: theirs, Site of Ada' }).check();
    await bos.getByRole('button', { name: 'Use what is chosen' }).click();
    await eventually(() => siteField(bos).inputValue()).toBe('Site of Ada');
    await eventually(() => nameField(adas).inputValue()).toBe('Name of Bo');
    await eventually(() => status(bos).innerText()).toMatch(savedText);

    await bos
      .locator('.notice', { hasText: 'Used your 1 value and 1 value of Ada.' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await eventually(() => nameField(adas).inputValue()).toBe('Name of Ada');
    await eventually(() => siteField(adas).inputValue()).toBe('Site of Bo');
  });

  it('waits as long as it is not decided, also over a reload, while other changes go on', async () => {
    const { adas, bos } = await two('Waiting');
    await twoConflicts(adas, bos);
    await openConflicts(bos);
    await bos.getByRole('button', { name: 'Decide later' }).click();
    await bos.locator('[id="field-description"]').fill('Written meanwhile');
    await eventually(() => adas.locator('[id="field-description"]').inputValue()).toBe('Written meanwhile');
    await bos.reload();
    await eventually(() => status(bos).innerText()).toBe('2 conflicts');
    await eventually(() => nameField(bos).inputValue()).toBe('Name of Bo');
    await eventually(() => nameField(adas).inputValue()).toBe('Name of Ada');
    await openConflicts(bos);
    await bos.getByRole('button', { name: 'Choose all theirs' }).click();
    await bos.getByRole('button', { name: 'Use what is chosen' }).press('Enter');
    await eventually(() => nameField(bos).inputValue()).toBe('Name of Ada');
    await eventually(() => status(bos).innerText()).toMatch(savedText);
    await eventually(() => bos.evaluate(() => document.activeElement?.className)).toBe('save-status');
    await eventually(() => nameField(adas).inputValue()).toBe('Name of Ada');
  });
});

describe('the time line of a plan', () => {
  it('shows who changed what, compares with the present, and restores the revision of another person', async () => {
    const { adas, bos } = await two('As it began');
    await nameField(adas).fill('Renamed by Ada');
    await eventually(() => nameField(bos).inputValue()).toBe('Renamed by Ada');
    await siteField(bos).fill('Reston');
    await eventually(() => siteField(adas).inputValue()).toBe('Reston');

    await choose(bos, 'Revisions of this plan…');
    const runs = bos.locator('.history-run');
    await eventually(() => runs.count()).toBe(3);
    await eventually(async () =>
      (await runs.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
    ).toEqual([
      expect.stringMatching(/Bo .* Present Change Site · 1 changed value/),
      expect.stringMatching(/Ada .* Change Plan name · 1 changed value/),
      expect.stringMatching(/Ada .* First revision on the server/),
    ]);
    await bos.getByText('The first revision.').waitFor();
    await runs.last().getByRole('button').click();
    const table = bos.getByRole('table', { name: 'Differences of revision 1' });
    await table.waitFor();
    await eventually(async () => (await table.innerText()).replace(/\s+/g, ' ')).toContain(
      'Plan name As it began Renamed by Ada',
    );
    expect(await violations(bos)).toEqual([]);

    await bos.getByRole('button', { name: 'Look at it' }).click();
    const bar = bos.getByRole('region', { name: 'Read-only plan' });
    await bar.getByText('Revision 1, read only.').waitFor();
    await eventually(() => nameField(bos).inputValue()).toBe('As it began');
    await eventually(() => nameField(bos).isEditable()).toBe(false);
    await eventually(() => nameField(adas).inputValue()).toBe('Renamed by Ada');

    await bar.getByRole('button', { name: 'Restore this revision' }).click();
    await eventually(() => nameField(adas).inputValue()).toBe('As it began');
    await eventually(() => status(bos).innerText()).toBe('Saved · revision 4');
    await bos
      .locator('.notice', { hasText: 'Restored revision 1' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await eventually(() => nameField(adas).inputValue()).toBe('Renamed by Ada');
    await eventually(() => siteField(adas).inputValue()).toBe('Reston');
  });

  it('is that of this browser while the server does not answer, and says so', async () => {
    const { bos } = await two('Known here');
    await nameField(bos).fill('Known here too');
    await eventually(() => status(bos).innerText()).toBe('Saved · revision 2');
    // The code of the dialog is loaded with its first opening.
    await choose(bos, 'Revisions of this plan…');
    await bos.locator('.history-run').first().waitFor();
    await bos.keyboard.press('Escape');
    await bos.context().setOffline(true);
    await choose(bos, 'Revisions of this plan…');
    await bos.getByText('The revisions of the server cannot be shown. The server does not answer.').waitFor();
    await bos.getByRole('button', { name: 'Restore', exact: true }).click();
    await eventually(() => nameField(bos).inputValue()).toBe('Known here');
    await bos.context().setOffline(false);
    await eventually(() => status(bos).innerText()).toBe('Saved · revision 3');
  });
});

describe('the address of a plan', () => {
  it('asks for a sign-in, and opens the plan after it', async () => {
    const planId = await newPlanOnServer('Opened by its address');
    const { Authorization = '' } = await browsers.headersOf(bo);
    const guest = await browsers.pageOf(null);
    await guest.goto(`${browsers.address()}/site?plan=${planId}`);
    const dialog = guest.getByRole('dialog', { name: 'Sign in' });
    await dialog.waitFor();
    await guest.reload();
    await dialog.getByLabel('Token').fill(Authorization.replace('Bearer ', ''));
    expect(new URL(guest.url()).search).toBe(`?plan=${planId}`);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await eventually(() => nameField(guest).inputValue()).toBe('Opened by its address');
    await eventually(() => status(guest).innerText()).toMatch(savedText);
    expect(new URL(guest.url()).search).toBe('');
  });

  it('leads to the home page where there is no such plan, or no sign-in', async () => {
    const bos = await browsers.pageOf(bo);
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    await bos.goto(`${browsers.address()}/site?plan=${id}`);
    await bos
      .getByRole('dialog', { name: 'This link shows no plan' })
      .getByText(`The plan ${id} is neither in the library of this browser nor on the server`)
      .waitFor();
    expect(new URL(bos.url()).pathname).toBe('/');
    expect(await violations(bos)).toEqual([]);

    const guest = await browsers.pageOf(null);
    await guest.goto(`${browsers.address()}/site?plan=${await newPlanOnServer('For people')}`);
    await guest.getByRole('button', { name: 'Cancel' }).click();
    await guest.getByText('the server shows plans only to people who have signed in').waitFor();
    expect(new URL(guest.url()).pathname).toBe('/');
  });
});

describe('a share link', () => {
  it('is made, shown once, read without sign-in, copied into an own plan, and revoked', async () => {
    const planId = await newPlanOnServer('To be reviewed');
    const adas = await browsers.pageOf(ada);
    await open(adas, planId);
    await choose(adas, 'Share by a link…');
    const dialog = adas.getByRole('dialog');
    await dialog.getByLabel('For whom').fill('Review by the utility');
    expect(await violations(adas)).toEqual([]);
    await dialog.getByRole('button', { name: 'Make link' }).click();
    const link = await dialog.locator('#share-address').inputValue();
    await dialog.getByText(/^Ends .*, in 30 days · made by Ada/).waitFor();
    expect(await violations(adas)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await choose(adas, 'Share by a link…');
    await dialog.getByText('Review by the utility').waitFor();
    await eventually(() => dialog.innerText()).not.toContain('share=');

    const guest = await browsers.pageOf(null);
    await guest.goto(link);
    const bar = guest.getByRole('region', { name: 'Read-only plan' });
    await bar.getByText('Shared plan, read only.').waitFor();
    await eventually(() => guest.title()).toContain('To be reviewed');
    expect(guest.url()).not.toContain('share');
    await guest.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await violations(guest)).toEqual([]);
    await guest.getByRole('link', { name: 'Racks' }).first().click();
    await guest.getByRole('button', { name: 'Add rack' }).click();
    await guest.getByText('This plan can only be read. Make a copy to change it.').waitFor();
    await guest.reload();
    await bar.getByRole('button', { name: 'Make a copy to change' }).click();
    await eventually(() => guest.title()).toContain('To be reviewed, copy');
    await bar.waitFor({ state: 'detached' });
    await eventually(() => status(guest).innerText()).toBe('Not signed in: saved in this browser');

    const reader = await browsers.pageOf(null);
    await reader.goto(link);
    await reader.getByText('Shared plan, read only.').waitFor();
    await dialog.getByRole('button', { name: 'Revoke Review by the utility', exact: true }).click();
    await dialog.getByRole('button', { name: 'Revoke Review by the utility for good' }).click();
    await dialog.getByText('No links yet').waitFor();
    await reader.reload();
    await reader.getByRole('dialog', { name: 'This link shows no plan' }).waitFor();
    await reader.getByText('The share link is unknown, was revoked or has ended.').waitFor();
    expect(new URL(reader.url()).pathname).toBe('/');
    const late = await browsers.pageOf(null);
    await late.goto(link);
    await late.getByRole('dialog', { name: 'This link shows no plan' }).waitFor();
    await late.getByText('The share link is unknown, was revoked or has ended.').waitFor();
    expect(await violations(late)).toEqual([]);
  });

  it('is made by owners only, and the dialog says so', async () => {
    const bos = await browsers.pageOf(bo);
    await open(bos, await newPlanOnServer('Of Ada'));
    await choose(bos, 'Share by a link…');
    await bos
      .getByText('Only owners of this server can make links, and you are signed in as Bo, editor.')
      .waitFor();
    await eventually(() => bos.getByRole('button', { name: 'Make link' }).count()).toBe(0);
  });
});

describe('what the header says of the server', () => {
  it('is that a viewer keeps changes in the browser', async () => {
    const planId = await newPlanOnServer('Only to be read');
    const cleos = await browsers.pageOf(cleo);
    await open(cleos, planId);
    await nameField(cleos).fill('Changed by a viewer');
    await eventually(() => status(cleos).innerText()).toBe('Read-only role: saved in this browser');
    const response = await fetch(`${browsers.address()}/api/v1/plans/${planId}`, {
      headers: await browsers.headersOf(ada),
    });
    expect(await response.json()).toMatchObject({ name: 'Only to be read' });
  });

  it('is that the plan was deleted there, which can be put back', async () => {
    const { adas, planId } = await two('Deleted by another');
    const headers = await browsers.headersOf(ada);
    const address = `${browsers.address()}/api/v1/plans/${planId}`;
    const etag = (await fetch(address, { headers })).headers.get('etag') ?? '';
    await fetch(address, { method: 'DELETE', headers: { ...headers, 'If-Match': etag } });
    await nameField(adas).fill('Still needed');
    await eventually(() => status(adas).innerText()).toBe('Deleted on the server: saved here');
    await status(adas).click();
    await adas.getByRole('button', { name: 'Put it back' }).click();
    await eventually(() => status(adas).innerText()).toMatch(savedText);
    expect(await (await fetch(address, { headers })).json()).toMatchObject({ name: 'Still needed' });
  });

  it('is that a sign-in is needed, which sends what was kept', async () => {
    const { adas, bos } = await two('Signed out');
    await adas.evaluate(() => fetch('/api/v1/session', { method: 'DELETE' }));
    await nameField(adas).fill('Written without a sign-in');
    await eventually(() => status(adas).innerText()).toBe('Not signed in: saved in this browser');
    await status(adas).click();
    await adas.getByRole('button', { name: 'Sign in', exact: true }).click();
    const { Authorization = '' } = await browsers.headersOf(ada);
    const dialog = adas.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByLabel('Token').fill(Authorization.replace('Bearer ', ''));
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await eventually(() => nameField(bos).inputValue()).toBe('Written without a sign-in');
  });
});
