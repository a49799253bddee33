import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, describe, expect, it } from 'vitest';
import { repetitions } from '../support/runs.ts';
import { startBrowser } from './killedBrowser.ts';
import { nameField, openTab, status, storedRecords, waitUntilSaved } from './libraryPages.ts';
import { serverPlan, waitForServerName } from './syncPages.ts';

const KILL_COUNT = repetitions({ usual: 4, ci: 4, endurance: 20 });

/** Times within 100 ms. */
const within100_ms = Array.from({ length: KILL_COUNT }, (_, index) => (index * 100) / KILL_COUNT);

/** When the browser is killed: a time after the edit, or after the page has shown that it is saved. */
const kills: readonly { readonly after: 'edit' | 'saved'; readonly time_ms: number }[] = [
  ...within100_ms.map((time_ms) => ({ after: 'edit', time_ms }) as const),
  ...within100_ms.map((time_ms) => ({ after: 'saved', time_ms: time_ms / 10 }) as const),
];

/** Number in the name of the plan: 0 for the example. */
const numberIn = (name: unknown): number => Number(/^Edit (\d+)$/.exec(String(name))?.[1] ?? 0);

describe('a browser that is killed', () => {
  it('within 100 ms of an edit loses nothing that the page had shown as saved, here and on the server', async () => {
    const running = inject('running');
    if ('missing' in running) return;
    const { address } = running;
    const profile = mkdtempSync(join(tmpdir(), 'plenum-profile-'));
    let savedNumber = 0;
    let lastNumber = 0;
    let planId = '';
    try {
      for (const { after, time_ms } of kills) {
        const { context, kill } = await startBrowser(running.executablePath, profile);
        const page = await openTab(context, address);
        const found = numberIn(await nameField(page).inputValue());
        expect(found).toBeGreaterThanOrEqual(savedNumber);
        expect(found).toBeLessThanOrEqual(lastNumber);
        const stored = await storedRecords(page, 'plans');
        planId = String(stored[0]?.['id'] ?? '');
        // What an earlier kill has interrupted is sent now.
        if (found > 0) await waitForServerName(address, planId, `Edit ${String(found)}`);
        lastNumber += 1;
        await nameField(page).fill(`Edit ${String(lastNumber)}`);
        // From the next frame on the page shows how this edit stands.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        if (after === 'saved') await waitUntilSaved(page);
        await page.waitForTimeout(time_ms);
        const text = await status(page).innerText();
        await kill();
        savedNumber = text.startsWith('Saved') ? lastNumber : found;
        if (text.startsWith('Saved · revision') && planId !== '') {
          expect(numberIn((await serverPlan(address, planId))?.['name'])).toBe(lastNumber);
        }
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
    expect(savedNumber).toBe(lastNumber);
    expect(numberIn((await serverPlan(address, planId))?.['name'])).toBe(lastNumber);
  }, 300_000);
});
