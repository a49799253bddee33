import type { BrowserContextOptions } from 'playwright-core';
import { exampleText, withoutDrawing } from '../support/plans.ts';
import type { OpenedPage, RunningApp } from './startApp.ts';

/**
 * A page with the flagship example before its hall is drawn: 'Hall 1', which has no room.
 *
 * @param path - of the page
 */
export async function openUndrawn(
  app: RunningApp,
  path = '/floor',
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const opened = await app.open(path, options);
  const { page } = opened;
  const plan = withoutDrawing(JSON.parse(exampleText('air-vs-liquid')) as object);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'undrawn.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(plan)),
    });
  await page.getByText(/^Opened /).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  // The page has the fields of the example before until then.
  if (path === '/floor')
    await page.getByRole('heading', { name: 'Hall 1 has no room outline yet' }).waitFor();
  return opened;
}
