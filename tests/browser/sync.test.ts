import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, nameField, waitUntilSaved } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { onlyPlanId, waitForServerName } from './syncPages.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

describe('a plan that is kept on the server', () => {
  it('is there within two seconds of its first edit, and is opened by its address in another browser', async () => {
    const { page, faults } = await app.open('/site');
    await nameField(page).fill('Seen by two');
    await waitUntilSaved(page);
    const planId = await onlyPlanId(page);
    await waitForServerName(app.address, planId, 'Seen by two');
    const other = await app.open(`/site?plan=${planId}`);
    await eventually(() => nameField(other.page).inputValue()).toBe('Seen by two');
    await other.page.waitForTimeout(500);
    await nameField(other.page).fill('Renamed by the other');
    await eventually(() => nameField(page).inputValue()).toBe('Renamed by the other');
    expect(faults).toEqual([]);
    expect(other.faults).toEqual([]);
  });
});
