import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { httpPlanServer } from '../../../client/sync/httpPlanServer.ts';
import type { PlanServer } from '../../../client/sync/PlanServer.ts';
import type { Asking } from '../../../client/sync/receivePlan.ts';
import { syncPlan, type SyncOutcome } from '../../../client/sync/syncPlan.ts';
import { exampleText } from '../../server/examplePlan.ts';
import { runningApp } from '../../server/http/runningApp.ts';
import { runningStore } from '../../server/http/runningStore.ts';
import { SimulatedBrowser } from './simulatedBrowser.ts';

const app = runningApp({ store: runningStore() });
const document = JSON.parse(exampleText) as JsonObject;

const over = ({ port }: Pick<typeof app, 'port'>): PlanServer =>
  httpPlanServer({ address: `http://127.0.0.1:${String(port())}`, isOffline: () => false });
const server = (): PlanServer => over(app);

/** A browser with a plan that the server is to get, or has. */
function browserOf(name: string, planId: string): SimulatedBrowser {
  const browser = new SimulatedBrowser(name, document);
  browser.link = { ...browser.link, planId, revision: 0, document: {} };
  return browser;
}

const newPlanId = (): string => crypto.randomUUID().replaceAll('-', '');

function exchange(browser: SimulatedBrowser, asking: Asking, asked = server()): Promise<SyncOutcome> {
  browser.save();
  const { planId } = browser.link;
  const parts = { plans: browser.plans, server: asked, newId: newPlanId, now: () => Date.now() };
  return syncPlan(planId, asking, parts);
}

/** A server that does what it is asked, but whose answers to one kind of request do not arrive. */
function mute(kind: 'create' | 'change'): PlanServer {
  const real = server();
  const lost = async (answer: Promise<unknown>): Promise<{ readonly kind: 'offline' }> => {
    await answer;
    return { kind: 'offline' };
  };
  return kind === 'create'
    ? { ...real, create: (planId, created) => lost(real.create(planId, created)) }
    : { ...real, change: (planId, change) => lost(real.change(planId, change)) };
}

const setName = (value: string) => [{ kind: 'set', path: ['name'], value } as const];
const planOf = async (planId: string): Promise<JsonObject> =>
  (await (await app.ask(`/api/v1/plans/${planId}`)).json()) as JsonObject;

describe('a plan that is exchanged with the real server', () => {
  it('is created, changed and received', async () => {
    const planId = newPlanId();
    const [ann, bob] = [browserOf('ann', planId), browserOf('bob', planId)];
    ann.edit(setName('Of Ann'));
    expect(await exchange(ann, 'nothing')).toEqual({ kind: 'done' });
    expect(await planOf(planId)).toEqual({ ...document, name: 'Of Ann' });
    // Who joins by an address has the document of the server.
    bob.link = { ...bob.link, revision: 1, document: await planOf(planId), merged: 0 };
    bob.plan = { document: bob.link.document, head: 0, entries: [] };
    ann.edit(setName('Of Ann again'));
    await exchange(ann, 'nothing');
    expect(await exchange(bob, 'changes')).toEqual({ kind: 'done' });
    expect(bob.plan.document).toEqual(await planOf(planId));
    expect(bob.plan.entries.map(({ visit, label }) => `${visit}: ${label}`)).toEqual([
      'server: edit (local user)',
    ]);
  });

  it('is created once, and changed once, if answers are lost', async () => {
    const planId = newPlanId();
    const ann = browserOf('ann', planId);
    expect(await exchange(ann, 'nothing', mute('create'))).toEqual({ kind: 'offline' });
    ann.edit(setName('While its creation is on the way'));
    expect(await exchange(ann, 'nothing', mute('change'))).toEqual({ kind: 'offline' });
    expect(ann.link).toMatchObject({ revision: 1, inFlight: { kind: 'change' } });
    ann.edit(setName('While its change is on the way'));
    expect(await exchange(ann, 'plan')).toEqual({ kind: 'done' });
    expect(ann.link).toMatchObject({ revision: 3, inFlight: null, conflicts: [] });
    expect(await planOf(planId)).toEqual(ann.plan.document);
  });

  it('is in no conflict with its own change whose answer was lost, although another one followed', async () => {
    const planId = newPlanId();
    const ann = browserOf('ann', planId);
    await exchange(ann, 'nothing');
    ann.edit(setName('Of Ann'));
    await exchange(ann, 'nothing', mute('change'));
    const other = { label: '', edits: [{ kind: 'set', path: ['cooling', 'pue'], value: 1.5 }] };
    const headers = { 'If-Match': `"${planId}-2"` };
    expect((await app.post(`/api/v1/plans/${planId}/changes`, JSON.stringify(other), headers)).status).toBe(
      200,
    );
    expect(await exchange(ann, 'plan')).toEqual({ kind: 'done' });
    expect(ann.link.conflicts).toEqual([]);
    expect(ann.plan.document).toMatchObject({ name: 'Of Ann', cooling: { pue: 1.5 } });
  });

  it('stays in the browser if it was deleted on the server, and goes on when it is brought back', async () => {
    const planId = newPlanId();
    const ann = browserOf('ann', planId);
    await exchange(ann, 'nothing');
    await app.ask(`/api/v1/plans/${planId}`, { method: 'DELETE', headers: { 'If-Match': `"${planId}-1"` } });
    ann.edit(setName('After its deletion'));
    expect(await exchange(ann, 'nothing')).toMatchObject({ kind: 'refused', why: 'deleted' });
    expect(ann.plan.document).toMatchObject({ name: 'After its deletion' });
    expect(await server().bringBack(planId)).toMatchObject({ kind: 'done' });
    expect(await exchange(ann, 'changes')).toEqual({ kind: 'done' });
    expect(await planOf(planId)).toMatchObject({ name: 'After its deletion' });
  });

  it('may be a draft that is not valid', async () => {
    const ann = browserOf('ann', newPlanId());
    ann.edit([{ kind: 'set', path: ['racks'], value: 7 }]);
    expect(await exchange(ann, 'nothing')).toEqual({ kind: 'done' });
    ann.edit([{ kind: 'set', path: ['cooling', 'pue'], value: 0 }]);
    expect(await exchange(ann, 'nothing')).toEqual({ kind: 'done' });
  });
});

describe('a server without a store', () => {
  const without = runningApp();

  it('leaves the plan in the browser only', async () => {
    const ann = browserOf('ann', newPlanId());
    let isUnlinked = false;
    const plans = {
      ...ann.plans,
      unlink: () => {
        isUnlinked = true;
        return Promise.resolve();
      },
    };
    const parts = { plans, server: over(without), newId: newPlanId, now: () => 0 };
    expect(await syncPlan(ann.link.planId, 'nothing', parts)).toEqual({ kind: 'browser-only' });
    expect(isUnlinked).toBe(true);
  });
});
