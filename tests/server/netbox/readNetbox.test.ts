import { createServer as createHttpsServer } from 'node:https';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNetbox } from '../../../server/netbox/createNetbox.ts';
import type { Netbox } from '../../../server/netbox/createNetbox.ts';
import type { ReadReport } from '../../../server/netbox/netboxReads.ts';
import type { WantedScope } from '../../../server/netbox/readInventory.ts';
import { generatedNetbox } from '../../support/netboxObjects.ts';
import {
  startNetboxStandIn,
  STAND_IN_TOKEN,
  type NetboxStandIn,
  type StandInFaults,
} from '../../support/netboxStandIn.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const all: WantedScope = { siteId: undefined, locationId: undefined };

/** Made once: tests take objects out of its lists, but change none. */
const generated = generatedNetbox({ rackCount: 300, devicesPerRack: 2 });

let standIn: NetboxStandIn;
let netbox: Netbox;
beforeEach(async () => {
  standIn = await startNetboxStandIn({
    ...generated,
    racks: [...generated.racks],
    devices: [...generated.devices],
  });
  netbox = createNetbox({ url: standIn.address, token: STAND_IN_TOKEN, pause_ms: 1, timeout_ms: 2000 });
});
afterEach(async () => {
  netbox.reads.endAll();
  await standIn.close();
});

/** Waits for the end of a read. */
async function ended(id: string): Promise<ReadReport> {
  await expect
    .poll(() => netbox.reads.report(id).state, { timeout: 20_000, interval: 5 })
    .not.toBe('reading');
  return netbox.reads.report(id);
}

const read = (scope = all): Promise<ReadReport> => ended(netbox.reads.start(scope).id);

async function failureWith(faults: StandInFaults): Promise<string | undefined> {
  standIn.faults = faults;
  const { state, failure, inventory } = await read();
  expect(state).toBe('failed');
  expect(inventory).toBeUndefined();
  expect(failure).not.toContain(STAND_IN_TOKEN);
  return failure;
}

describe('a read of NetBox', () => {
  it('has every object once, page by page, and says how far it is', async () => {
    const { inventory, progress, state } = await read();
    expect(state).toBe('done');
    expect(inventory?.counts).toMatchObject({
      sites: 1,
      locations: 2,
      racks: 300,
      devices: 1200,
      'power-feeds': 600,
      'power-ports': 1800,
    });
    expect(inventory?.complete).toEqual(
      expect.arrayContaining(['rack', 'device', 'power-feed', 'power-port']),
    );
    expect(inventory).toMatchObject({ notRead: [], version: '4.2' });
    expect(progress).toContainEqual({ label: 'devices', readCount: 1200, count: 1200 });
    expect(standIn.mostAtOnce()).toBeLessThanOrEqual(4);
    for (const request of standIn.requests) expect(request).toContain('ordering=id');
  });

  it('reads the whole of a NetBox that allows small pages only', async () => {
    standIn.faults = { maxPageSize: 100 };
    expect((await read()).inventory?.counts).toMatchObject({ racks: 300, devices: 1200 });
  });

  it('reads a location with what is in it', async () => {
    const { inventory } = await read({ siteId: 1, locationId: 2 });
    expect(inventory?.counts).toMatchObject({
      locations: 1,
      racks: 150,
      devices: 600,
      'power-feeds': 300,
      'power-panels': 2,
    });
  });

  it('keeps nothing of release 3.7 but what an import understands', async () => {
    standIn.faults = { version: '3.7', absent: ['rack-types'] };
    const { inventory } = await read();
    expect(inventory).toMatchObject({ version: '3.7', notRead: [] });
    const text = Buffer.concat(inventory?.chunks ?? []).toString();
    for (const field of ['config_context', 'custom_fields', 'last_updated', 'netbox.example'])
      expect(text).not.toContain(field);
  });

  it.each([
    [STAND_IN_TOKEN, `Token ${STAND_IN_TOKEN}`],
    [
      'nbt_4F9DAouzURLb.zjebxBPzICiPbWz0Wtx0fTL7bCKXKGTYhNzkgC2S',
      'Bearer nbt_4F9DAouzURLb.zjebxBPzICiPbWz0Wtx0fTL7bCKXKGTYhNzkgC2S',
    ],
  ])('shows a token of either version as NetBox asks for it', async (token, header) => {
    const other = await startNetboxStandIn(generatedNetbox({ rackCount: 1, devicesPerRack: 1 }), token);
    await createNetbox({ url: `${other.address}/`, token }).places(new AbortController().signal);
    expect([...other.authorizations]).toEqual([header]);
    await other.close();
  });

  it('takes the rest if the token may not see one list, and says what is missing', async () => {
    standIn.faults = { forbidden: ['power-feeds', 'devices'] };
    const { inventory, state } = await read();
    expect(state).toBe('done');
    expect(inventory?.notRead.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'devices: not read, since the token may not see them (403)',
      'power feeds: not read, since the token may not see them (403)',
    ]);
    expect(inventory?.complete).not.toContain('device');
    expect(inventory?.complete).not.toContain('power-feed');
  });

  it('waits as long as NetBox asks for, and asks again', async () => {
    const waits = [0, 0];
    standIn.faults = {
      answer: ({ endpoint, nth }, response) => {
        if (endpoint !== 'racks' || nth > 2) return false;
        waits[nth - 1] = Date.now();
        response.writeHead(nth === 1 ? 429 : 503, nth === 1 ? { 'Retry-After': '1' } : {}).end();
        return true;
      },
    };
    expect((await read()).state).toBe('done');
    expect((waits[1] ?? 0) - (waits[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('goes on with the page that failed, without reading the others again', async () => {
    let isBroken = true;
    standIn.faults = {
      answer: ({ endpoint, query }, response) => {
        if (!isBroken || endpoint !== 'devices' || query.get('offset') !== '750') return false;
        response.writeHead(502).end();
        return true;
      },
    };
    const { id, state, failure } = await read();
    expect([state, failure]).toEqual(['failed', 'NetBox is busy (HTTP 502)']);
    isBroken = false;
    const before = standIn.requests.length;
    netbox.reads.resume(id);
    expect((await ended(id)).inventory?.counts['devices']).toBe(1200);
    const again = standIn.requests
      .slice(before)
      .filter(
        (request) =>
          request.includes('/racks/') || (request.includes('offset=0') && request.includes('/devices/')),
      );
    expect(again).toEqual([]);
  });

  it('reads a list again that was changed meanwhile', async () => {
    standIn.faults = {
      answer: ({ endpoint, nth }) => {
        // One of the first page goes after that was read: all others move up by one.
        if (endpoint === 'devices' && nth === 2) standIn.objects.devices.shift();
        return false;
      },
    };
    const { inventory } = await read();
    expect(inventory?.counts['devices']).toBe(1199);
    expect(inventory?.complete).toContain('device');
  });

  it('says nothing is gone from a list that changes all the time', async () => {
    standIn.faults = {
      answer: ({ endpoint, nth }) => {
        if (endpoint === 'devices' && nth > 1) standIn.objects.devices.shift();
        return false;
      },
    };
    const { inventory } = await read();
    expect(inventory?.complete).not.toContain('device');
    expect(inventory?.notRead).toEqual([
      { what: 'devices', why: 'some may be missing, since NetBox was changed while they were read' },
    ]);
  });

  it('ends at once when it is cancelled', async () => {
    standIn.faults = { delay_ms: 200 };
    const { id } = netbox.reads.start(all);
    await expect.poll(() => standIn.requests.length).toBeGreaterThan(0);
    netbox.reads.end(id);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { length } = standIn.requests;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(standIn.requests).toHaveLength(length);
    expect(() => netbox.reads.report(id)).toThrow('there is no such read');
  });

  it('runs twice at most', () => {
    standIn.faults = { delay_ms: 100 };
    netbox.reads.start(all);
    netbox.reads.start(all);
    expect(() => netbox.reads.start(all)).toThrow('two reads of NetBox are running');
  });
});

describe('a NetBox that is none', () => {
  const folder = temporaryFolder();
  const sending = (status: number, headers: Record<string, string>, body: string): StandInFaults => ({
    answer: (_request, response) => {
      response.writeHead(status, headers).end(body);
      return true;
    },
  });
  const json = { 'Content-Type': 'application/json' };
  const page = (part: object): string =>
    JSON.stringify({ count: 1, next: null, previous: null, results: [], ...part });

  it('is not followed to another address', async () => {
    const other = await startNetboxStandIn(generatedNetbox({ rackCount: 1, devicesPerRack: 1 }));
    const secret = `${other.address}/login?next=private`;
    expect(await failureWith(sending(302, { Location: secret }, ''))).toBe(
      `NetBox redirects to ${other.address}, which is not followed: set NETBOX_URL to the address that answers itself`,
    );
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('does not send the reader elsewhere by its links', async () => {
    const other = await startNetboxStandIn(generatedNetbox({ rackCount: 1, devicesPerRack: 1 }));
    standIn.faults = {
      answer: ({ endpoint, query }, response) => {
        if (endpoint !== 'racks' || query.get('offset') !== '0') return false;
        const results = standIn.objects.racks.slice(0, 250);
        response
          .writeHead(200, json)
          .end(page({ count: 300, next: `${other.address}/api/dcim/racks/?offset=250`, results }));
        return true;
      },
    };
    expect((await read()).inventory?.counts['racks']).toBe(300);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it.each([
    [
      'HTML',
      sending(200, { 'Content-Type': 'text/html' }, '<html>'),
      'what answers at the address is not the API of a NetBox: it sends text/html for dcim/sites',
    ],
    ['no JSON', sending(200, json, '{"count":'), 'NetBox sends text that is not JSON for dcim/sites'],
    [
      'a list of something else',
      sending(200, json, page({ results: ['a'] })),
      'NetBox sends something else than a list for dcim/sites',
    ],
    ['null', sending(200, json, 'null'), 'NetBox sends something else than a list for dcim/sites'],
    [
      'pages of 10 MB',
      sending(200, json, page({ results: [{ id: 1, name: 'x'.repeat(10_000_000) }] })),
      'a page of dcim/sites is larger than 4 MiB',
    ],
    [
      'a million objects',
      sending(200, json, page({ count: 2_000_000, next: 'more', results: [{ id: 1 }] })),
      'NetBox states more than 1,000,000 sites',
    ],
    [
      'the same page without an end',
      sending(200, json, page({ count: 1000, next: 'more', results: [{ id: 1 }] })),
      'NetBox repeats its pages of sites without an end',
    ],
    [
      'empty pages without an end',
      sending(200, json, page({ count: 1000, next: 'more' })),
      'NetBox sends empty pages of sites',
    ],
    [
      '401',
      sending(401, json, '{"detail":"secret"}'),
      'NetBox does not accept the token of NETBOX_TOKEN: it is wrong, expired, disabled, or not allowed from this address',
    ],
    [
      '403 for the token',
      sending(403, json, '{"detail":"Invalid v1 token"}'),
      'NetBox does not accept the token of NETBOX_TOKEN: it is wrong, expired, disabled, or not allowed from this address',
    ],
    [
      '500 with its stack',
      sending(500, { 'Content-Type': 'text/html' }, 'secret stack'),
      'NetBox answered HTTP 500 for dcim/sites',
    ],
    ['429 for an hour', sending(429, { 'Retry-After': '3600' }, ''), 'NetBox is busy (HTTP 429)'],
  ])('that sends %s is refused with the reason', async (_what, faults, message) => {
    expect(await failureWith(faults)).toBe(message);
  });

  it('that may not show its racks has nothing to take', async () => {
    expect(await failureWith({ forbidden: ['racks'] })).toBe(
      'the token of NetBox may not read racks, without which nothing can be taken',
    );
  });

  it('that does not answer is given up', async () => {
    netbox = createNetbox({ url: standIn.address, token: STAND_IN_TOKEN, pause_ms: 1, timeout_ms: 50 });
    expect(await failureWith({ delay_ms: 400 })).toBe('NetBox did not answer within 1 s');
  });

  it('that is not there is named', async () => {
    const { address } = standIn;
    await standIn.close();
    expect((await read()).failure).toBe(`NetBox is not reached at ${address}: the connection was refused`);
  });

  it('with a certificate of its own is refused, and the remedy named', async () => {
    const [key, cert] = [folder.path('key.pem'), folder.path('cert.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-keyout',
        key,
        '-out',
        cert,
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
      ],
      { stdio: 'ignore' },
    );
    const seen: string[] = [];
    const server = createHttpsServer(
      { key: readFileSync(key), cert: readFileSync(cert) },
      (request, response) => {
        seen.push(request.headers.authorization ?? '');
        response.end();
      },
    );
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const url = `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const places = createNetbox({ url, token: STAND_IN_TOKEN }).places(new AbortController().signal);
    await expect(places).rejects.toThrow(
      `the certificate of ${url} is signed by itself. For an authority of your own, name its file in NODE_EXTRA_CA_CERTS`,
    );
    expect(seen).toEqual([]);
    server.close();
  });
});
