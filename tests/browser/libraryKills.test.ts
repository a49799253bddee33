import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, describe, expect, it } from 'vitest';
import { startBrowser } from './killedBrowser.ts';
import { nameField, openTab, status, waitUntilSaved } from './libraryPages.ts';

/** Twenty kills within 200 ms of an edit, and three as soon as the page says that it is saved. */
const TIMES_ms = [...Array.from({ length: 20 }, (_, index) => index * 10), Infinity, Infinity, Infinity];

/** Number in the name of the plan: 0 for the example. */
const numberIn = (name: string): number => Number(/^Edit (\d+)$/.exec(name)?.[1] ?? 0);

describe('a browser that is killed', () => {
  it('within 200 ms of an edit, twenty times, loses nothing that the page had shown as saved', async () => {
    const running = inject('running');
    if ('missing' in running) return;
    const profile = mkdtempSync(join(tmpdir(), 'plenum-profile-'));
    let savedNumber = 0;
    let lastNumber = 0;
    try {
      for (const time_ms of TIMES_ms) {
        const { context, kill } = await startBrowser(running.executablePath, profile);
        const page = await openTab(context, running.address);
        const found = numberIn(await nameField(page).inputValue());
        expect(found).toBeGreaterThanOrEqual(savedNumber);
        expect(found).toBeLessThanOrEqual(lastNumber);
        lastNumber += 1;
        const saving = status(page);
        await nameField(page).fill(`Edit ${String(lastNumber)}`);
        if (time_ms === Infinity) await waitUntilSaved(page);
        else await page.waitForTimeout(time_ms);
        const isSaved = (await saving.innerText()).startsWith('Saved');
        await kill();
        savedNumber = isSaved ? lastNumber : found;
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
    expect(savedNumber).toBe(lastNumber);
  }, 300_000);
});
