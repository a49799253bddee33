import type { Page } from 'playwright-core';
import { eventually, storedRecords } from './libraryPages.ts';

/** The id of the only plan in the library of a page. */
export async function onlyPlanId(page: Page): Promise<string> {
  await eventually(async () => (await storedRecords(page, 'plans')).length).toBe(1);
  return String((await storedRecords(page, 'plans'))[0]?.['id']);
}

/** The plan on the server; null if it has none. */
export async function serverPlan(address: string, planId: string): Promise<Record<string, any> | null> {
  const response = await fetch(`${address}/api/v1/plans/${planId}`);
  return response.ok ? ((await response.json()) as Record<string, any>) : null;
}

/** Waits until the server has a plan of a name. */
export async function waitForServerName(address: string, planId: string, name: string): Promise<void> {
  await eventually(async () => (await serverPlan(address, planId))?.['name']).toBe(name);
}
