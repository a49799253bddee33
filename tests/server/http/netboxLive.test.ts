import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { applyEdits, type Edit } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { netboxProposalSchema } from '../../../server/http/routes/netboxProposals.ts';
import { examplePlan } from '../../../server/http/routes/examplePlan.ts';
import { createPeople } from '../../../server/people/People.ts';
import { memoryPeopleStore } from '../../../server/people/memoryPeopleStore.ts';
import { openSettings } from '../../../server/people/PeopleSettings.ts';
import { STAND_IN_TOKEN } from '../../support/netboxStandIn.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningNetbox } from './runningNetbox.ts';
import { runningStore } from './runningStore.ts';

const netbox = runningNetbox();
const people = createPeople(openSettings, memoryPeopleStore());
const app = runningApp({ netbox, people, store: runningStore() });

interface Read {
  readonly id: string;
  readonly state: string;
  readonly failure: string | null;
  readonly progress: readonly { readonly what: string; readonly readCount: number; readonly count: number }[];
}
type Proposal = z.output<typeof netboxProposalSchema>;

/** Reads everything, and answers the read when it has ended. */
async function readAll(wanted: object = {}): Promise<Read> {
  const response = await app.post('/api/v1/netbox/reads', JSON.stringify(wanted));
  expect(response.status).toBe(202);
  const path = response.headers.get('location') ?? '';
  const current = async (): Promise<Read> => (await (await app.ask(path)).json()) as Read;
  await expect.poll(async () => (await current()).state, { timeout: 20_000 }).not.toBe('reading');
  return current();
}

async function proposal(id: string, body: object, query = ''): Promise<Proposal> {
  const response = await app.post(`/api/v1/netbox/reads/${id}/proposals${query}`, JSON.stringify(body));
  expect(response.status).toBe(200);
  return (await response.json()) as Proposal;
}

const edited = (plan: unknown, { edits }: Proposal): JsonObject =>
  applyEdits(plan as JsonObject, edits as readonly Edit[]).document;

describe('NetBox over HTTP', () => {
  it('names its address and its places, and never its token', async () => {
    expect(await (await app.ask('/api/v1/netbox')).json()).toEqual({ address: netbox.address });
    const { sites } = (await (await app.ask('/api/v1/netbox/places')).json()) as { sites: unknown[] };
    expect(sites).toMatchObject([
      { id: 1, name: 'DC1', locations: [{ id: 1, name: 'Hall A', parentId: null }, { name: 'Hall B' }] },
    ]);
    await readAll();
    expect(JSON.stringify(app.log)).not.toContain(STAND_IN_TOKEN);
  });

  it('takes into a plan what is ticked, and finds the rest later', async () => {
    const { id, progress } = await readAll({ siteId: 1 });
    expect(progress).toContainEqual({ what: 'racks', readCount: 20, count: 20 });
    const first = await proposal(id, { plan: examplePlan });
    expect(first.edits).toBeNull();
    const racks = first.differences.filter(({ group }) => group === 'racks');
    expect(racks).toHaveLength(20);
    const some = await proposal(id, { plan: examplePlan, take: ['racks/1', 'racks/2'] });
    expect(some.edits?.map(({ path }) => path.slice(0, 2).join('.')).sort()).toEqual([
      'catalogue',
      'halls.hall-a',
      'halls.hall-b',
      'netbox',
      'powerTopology',
      'racks.R0001',
      'racks.R0002',
    ]);
    const plan = edited(examplePlan, some);
    expect(parsePlan(plan).racks).toMatchObject({
      R0001: { hall: 'hall-a', feeds: { A: { current_A: 32 } } },
      R0002: {},
    });
    const later = await proposal(id, { plan });
    expect(later.differences.filter(({ group }) => group === 'racks')).toHaveLength(18);
    const all = edited(plan, await proposal(id, { plan, take: 'all' }));
    expect((await proposal(id, { plan: all })).differences).toEqual([]);
  });

  it('compares a stored plan, whose edits can be stored', async () => {
    const made = await app.post('/api/v1/plans', JSON.stringify(examplePlan));
    const { id: planId } = (await made.json()) as { id: string };
    const { id } = await readAll();
    const { edits } = await proposal(id, { take: ['racks/3'] }, `?plan=${planId}`);
    const stored = await app.post(
      `/api/v1/plans/${planId}/changes`,
      JSON.stringify({ label: 'take from NetBox', edits }),
      { 'If-Match': made.headers.get('etag') ?? '' },
    );
    expect(stored.status).toBe(200);
    const { racks } = (await (await app.ask(`/api/v1/plans/${planId}`)).json()) as { racks: object };
    expect(Object.keys(racks)).toContain('R0003');
  });

  it('makes a new plan where none is given', async () => {
    const { id } = await readAll();
    const { plan, edits } = await proposal(id, { take: 'suggested' });
    expect(edits).toBeNull();
    expect(Object.keys(plan?.racks ?? {})).toHaveLength(20);
    expect(plan?.netbox?.address).toBe(netbox.address);
  });

  it('says in the review what was not read, and nothing of it is gone', async () => {
    const { id } = await readAll();
    const { plan } = await proposal(id, { take: 'suggested' });
    netbox.standIn().faults = { forbidden: ['power-feeds', 'power-ports'] };
    const again = await readAll();
    netbox.standIn().faults = {};
    const { differences, review } = await proposal(again.id, { plan });
    expect(differences).toEqual([]);
    expect(review.filter(({ code }) => code === 'netbox-not-read').map(({ message }) => message)).toEqual([
      'Power ports: not read, since the token may not see them (403).',
      'Power feeds: not read, since the token may not see them (403).',
    ]);
  });

  it('refuses an invalid plan and a body that is none', async () => {
    const { id } = await readAll();
    const path = `/api/v1/netbox/reads/${id}/proposals`;
    const problem = await problemOf(
      await app.post(path, JSON.stringify({ plan: { ...examplePlan, racks: 7 } })),
    );
    expect(problem.code).toBe('plan-invalid');
    expect((await problemOf(await app.post(path, '[1]'))).code).toBe('body-invalid');
    expect((await problemOf(await app.post(path, '{"plan":'))).code).toBe('json-invalid');
    expect((await problemOf(await app.post(path, '{"plan":}'))).code).toBe('json-invalid');
    expect((await problemOf(await app.post(path, '{"take":"none"}'))).code).toBe('body-invalid');
  });

  it('is in the audit log', async () => {
    await readAll();
    const [entry] = await people.store.audit({ before: undefined, limit: 1 });
    expect(entry).toMatchObject({ action: 'startNetboxRead', who: 'local user' });
  });

  it('says why a read failed, goes on with it, and forgets it when it is ended', async () => {
    netbox.standIn().faults = {
      answer: ({ endpoint }, response) => {
        if (endpoint === 'devices') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>');
        return endpoint === 'devices';
      },
    };
    const { id, failure } = await readAll();
    netbox.standIn().faults = {};
    expect(failure).toContain('it sends text/html for dcim/devices');
    const path = `/api/v1/netbox/reads/${id}`;
    expect((await problemOf(await app.post(`${path}/proposals`, '{}'))).code).toBe('netbox-read-unfinished');
    expect((await app.ask(`${path}/resume`, { method: 'POST' })).status).toBe(202);
    await expect
      .poll(async () => ((await (await app.ask(path)).json()) as Read).state, { timeout: 20_000 })
      .toBe('done');
    expect((await app.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await problemOf(await app.ask(path))).code).toBe('netbox-read-unknown');
  });
});

describe('a NetBox that refuses the token', () => {
  it('is a problem of NetBox, not of the request', async () => {
    netbox.standIn().faults = {
      answer: (_request, response) => {
        response.writeHead(403, { 'Content-Type': 'application/json' }).end('{"detail":"Invalid token"}');
        return true;
      },
    };
    const problem = await problemOf(await app.ask('/api/v1/netbox/places'));
    netbox.standIn().faults = {};
    expect(problem).toMatchObject({ status: 502, code: 'netbox-unavailable' });
    expect(problem.detail).toContain('does not accept the token');
  });
});

describe('a server without NetBox', () => {
  const bare = runningApp();
  it('says how to give it one', async () => {
    expect(await (await bare.ask('/api/v1/netbox')).json()).toEqual({ address: null });
    const problem = await problemOf(await bare.post('/api/v1/netbox/reads', '{}'));
    expect(problem).toMatchObject({ status: 404, code: 'netbox-not-configured' });
    expect(problem.detail).toContain('NETBOX_URL and NETBOX_TOKEN');
  });
});
