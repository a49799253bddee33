import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtServer } from '../server/http/builtServer.ts';
import { generatedNetbox } from '../support/netboxObjects.ts';
import { startNetboxStandIn, STAND_IN_TOKEN, type NetboxStandIn } from '../support/netboxStandIn.ts';
import { eventually } from './libraryPages.ts';
import { startApp, type RunningApp } from './startApp.ts';
import { violations, expectNoOverflow } from './violations.ts';

let standIn: NetboxStandIn;
let app: RunningApp;
const environment: Record<string, string> = { NETBOX_TOKEN: STAND_IN_TOKEN };
beforeAll(async () => {
  standIn = await startNetboxStandIn(generatedNetbox({ rackCount: 60, devicesPerRack: 6 }));
  environment['NETBOX_URL'] = standIn.address;
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
  await standIn.close();
});
const server = builtServer(environment);

/** The page of the server with a NetBox, with the dialog open. */
async function openDialog(width = 1280): Promise<Page> {
  const address = `http://127.0.0.1:${String(server.port())}`;
  const page = await app.emptyPage(address);
  await page.setViewportSize({ width, height: 844 });
  await page.goto(`${address}/racks`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Import from NetBox…' }).click();
  await page.getByRole('button', { name: 'NetBox server' }).click();
  return page;
}

async function readSite(page: Page): Promise<void> {
  await page.getByLabel('Site').selectOption('DC1');
  await page.getByRole('button', { name: 'Read NetBox' }).click();
  await page.getByRole('region', { name: 'Differences', exact: true }).waitFor();
}

describe('NetBox of the server', () => {
  it('is read, reviewed and taken in one step, which is undone in one', async () => {
    const page = await openDialog();
    await page.getByText(`From NetBox at 127.0.0.1`).waitFor();
    expect(await violations(page)).toEqual([]);
    await readSite(page);
    const dialog = page.getByRole('dialog', { name: 'Import from NetBox' });
    await dialog.getByText('60 of 60 ticked').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'None' }).click();
    await dialog.getByRole('button', { name: 'Remember the review' }).waitFor();
    await dialog.getByLabel('Find in the differences').fill('R0007');
    await dialog.getByLabel('Rack R0007 in Hall A').check();
    await dialog.getByRole('button', { name: 'Take 1 difference' }).click();
    await page.getByText('Took 1 difference from NetBox.').waitFor();
    await page.getByText('R0007').filter({ visible: true }).first().waitFor();
    await page.getByRole('button', { name: 'Undo: take from NetBox' }).click();
    await eventually(() => page.getByText('R0007').count()).toBe(0);
  }, 60_000);

  it('is compared again later: what was changed there is suggested', async () => {
    const page = await openDialog(390);
    await readSite(page);
    await expectNoOverflow(page);
    await page.getByRole('button', { name: /^Take 60 differences/ }).click();
    await page.getByText('Took 60 differences from NetBox.').waitFor();
    const [feed] = standIn.objects['power-feeds'];
    if (feed !== undefined) standIn.objects['power-feeds'][0] = { ...feed, amperage: 63 };
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'Refresh from NetBox…' }).click();
    await page.getByText('last reviewed').waitFor();
    await page.getByRole('button', { name: 'Read NetBox' }).click();
    await page.getByText('Plan: 32 A · NetBox: 63 A · changed in NetBox since the last review').waitFor();
    await eventually(() => page.getByLabel('R0001, feed A: breaker').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Take 1 difference' }).click();
    await page.getByText('Took 1 difference from NetBox.').waitFor();
  }, 60_000);

  it('says why a read failed, and goes on with it', async () => {
    standIn.faults = {
      answer: ({ endpoint }, response) => {
        if (endpoint === 'devices') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>');
        return endpoint === 'devices';
      },
    };
    const page = await openDialog();
    await page.getByLabel('Site').selectOption('DC1');
    await page.getByRole('button', { name: 'Read NetBox' }).click();
    await page.getByText('it sends text/html for dcim/devices').waitFor();
    standIn.faults = {};
    await page.getByRole('button', { name: 'Go on with the read' }).click();
    await page.getByRole('region', { name: 'Differences', exact: true }).waitFor();
  }, 60_000);

  it('can be cancelled while it is read', async () => {
    standIn.faults = { delay_ms: 300 };
    const page = await openDialog();
    await page.getByLabel('Site').selectOption('DC1');
    await page.getByRole('button', { name: 'Read NetBox' }).click();
    await page.getByRole('button', { name: 'Cancel the read' }).click();
    await page.getByRole('button', { name: 'Read NetBox' }).waitFor();
    standIn.faults = {};
  }, 60_000);
});

describe('a server without NetBox', () => {
  it('says how to give it one', async () => {
    const { page, faults } = await app.open('/racks');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'Import from NetBox…' }).click();
    await page.getByRole('button', { name: 'NetBox server' }).click();
    await page.getByText('NETBOX_TOKEN').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);
});
