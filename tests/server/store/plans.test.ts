import { expect, it } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import { describeStores, openedStore, quickPlace, removePlace } from './stores.ts';

const DAY_ms = 24 * 60 * 60 * 1000;
const anyOrder = { sort: 'name', isDescending: false, limit: 10, after: undefined, deleted: false } as const;

describeStores('plans', (kind) => {
  const { store } = openedStore(kind);
  const document = { name: 'North', cooling: { pue: 1.4 }, racks: { 'rack-1': { count: 2 } } };

  it('are read as they were created, with the order of their keys', async () => {
    const created = await store().plans.create({ document, who: 'ada' });
    expect(created).toMatchObject({ name: 'North', revision: 1, changedBy: 'ada' });
    const read = await store().plans.read(created.id);
    expect(read).toEqual(created);
    expect(JSON.stringify(read.document)).toBe(JSON.stringify(document));
    await expect(store().plans.read('\0')).rejects.toMatchObject({ code: 'plan-unknown' });
  });

  it('get a revision with each change, named by what differs', async () => {
    const { plans } = store();
    const { id } = await plans.create({ document, who: 'ada' });
    const changed = await plans.change(id, {
      who: 'bob',
      label: 'change PUE',
      change: { edits: [{ kind: 'set', path: ['cooling', 'pue'], value: 1.3 }] },
      ifRevision: 1,
    });
    expect(changed).toMatchObject({ revision: 2, changedBy: 'bob', document: { cooling: { pue: 1.3 } } });
    const whole = { ...document, name: 'South', racks: { ...document.racks, r7: { count: 1 } } };
    await plans.change(id, { who: 'ada', label: '', change: { document: whole }, ifRevision: 2 });
    expect(await plans.revisions(id, { limit: 10 })).toMatchObject([
      { number: 3, who: 'ada', label: 'change name, change cooling.pue and 1 more', editCount: 3 },
      { number: 2, who: 'bob', label: 'change PUE', editCount: 1 },
      { number: 1, who: 'ada', label: 'create the plan', editCount: 0 },
    ]);
    expect((await plans.read(id)).document).toEqual(whole);
  });

  it('are not changed from an old revision', async () => {
    const { plans } = store();
    const { id } = await plans.create({ document, who: 'ada' });
    const change = { document: { name: 'South' } };
    await plans.change(id, { who: 'ada', label: '', change, ifRevision: 1 });
    const outdated = { code: 'revision-outdated', presentRevision: 2 };
    const attempt = plans.change(id, { who: 'bob', label: '', change, ifRevision: 1 });
    await expect(attempt).rejects.toMatchObject(outdated);
    await expect(plans.remove(id, { who: 'bob', ifRevision: 1 })).rejects.toMatchObject(outdated);
    expect((await plans.read(id)).document).toEqual({ name: 'South' });
  });

  it('are listed page by page, in each order', async () => {
    const { plans } = store();
    for (const name of ['Zed paged', 'alpha paged', 'Émile paged'])
      await plans.create({ document: { name, description: '100 % of\nthe load' }, who: 'ada' });
    const request = { ...anyOrder, words: 'PAGED 100 %', limit: 2 };
    const first = await plans.list(request);
    expect(first.plans.map(({ name }) => name)).toEqual(['alpha paged', 'Émile paged']);
    const second = await plans.list({ ...request, after: first.next ?? '' });
    expect(second).toMatchObject({ plans: [{ name: 'Zed paged' }], next: null });
    for (const sort of ['changed', 'created'] as const) {
      const newest = await plans.list({ ...request, sort, isDescending: true });
      const rest = await plans.list({ ...request, sort, isDescending: true, after: newest.next ?? '' });
      const listed = [...newest.plans, ...rest.plans];
      expect(new Set(listed.map(({ id }) => id)).size).toBe(3);
      const times = listed.map(({ createdAt_ms }) => createdAt_ms);
      expect(times).toEqual(times.toSorted((one, other) => other - one));
    }
    expect((await plans.list({ ...anyOrder, words: 'emile PAGED' })).plans).toHaveLength(1);
    expect((await plans.list({ ...anyOrder, words: 'paged nowhere' })).plans).toEqual([]);
    const wrong = plans.list({ ...anyOrder, words: '', after: 'WyJhIl0' });
    await expect(wrong).rejects.toMatchObject({ code: 'parameter-invalid', issues: [{ path: 'after' }] });
  });

  it('may have names of any length with any characters', async () => {
    const { plans } = store();
    const names = ['n'.repeat(10_000), 'ü'.repeat(10_000), '\u0000\u0007\n\u202e odd \ud800', '%_\\\'"', '𝒳'];
    for (const name of names) {
      const { id } = await plans.create({ document: { name: `odd ${name}` }, who: name });
      expect((await plans.read(id)).document['name']).toBe(`odd ${name}`);
    }
    const { plans: listed } = await plans.list({ ...anyOrder, words: 'odd' });
    expect(listed).toHaveLength(names.length);
    expect((await plans.list({ ...anyOrder, words: '%_\\' })).plans).toHaveLength(1);
    const noText = await plans.create({ document: { name: { not: 'a text' } }, who: 'ada' });
    expect(noText.name).toBe('');
  });

  it('are created once for one idempotency key', async () => {
    const { plans } = store();
    const wanted = { document, who: 'ada', idempotencyKey: 'key-1' };
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await plans.create(wanted)).id));
    expect(new Set(ids).size).toBe(1);
    const other = await plans.create({ ...wanted, who: 'bob' });
    expect(other.id).not.toBe(ids[0]);
    const reused = plans.create({ ...wanted, document: { name: 'South' } });
    await expect(reused).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('are deleted and brought back, each as a revision', async () => {
    const { plans } = store();
    const { id } = await plans.create({ document: { name: 'gone' }, who: 'ada' });
    await plans.read(id);
    await plans.remove(id, { who: 'bob', ifRevision: 1 });
    await expect(plans.read(id)).rejects.toMatchObject({ code: 'plan-unknown' });
    await expect(plans.revisions(id, { limit: 1 })).rejects.toMatchObject({ code: 'plan-unknown' });
    await expect(plans.remove(id, { who: 'bob', ifRevision: 2 })).rejects.toMatchObject({
      code: 'plan-unknown',
    });
    expect((await plans.list({ ...anyOrder, words: 'gone' })).plans).toEqual([]);
    const { plans: deleted } = await plans.list({ ...anyOrder, words: 'gone', deleted: true });
    expect(deleted).toMatchObject([{ id, changedBy: 'bob' }]);
    expect(deleted[0]?.deletedAt_ms).toBe(deleted[0]?.changedAt_ms);
    const back = await plans.bringBack(id, 'ada');
    expect(back).toMatchObject({ revision: 3, document: { name: 'gone' } });
    await expect(plans.bringBack(id, 'ada')).rejects.toMatchObject({ code: 'plan-unknown' });
    expect((await plans.revisions(id, { limit: 5 })).map(({ label }) => label)).toEqual([
      'bring back the plan',
      'delete the plan',
      'create the plan',
    ]);
  });
});

describeStores('deleted plans', (kind) => {
  it('are removed after 30 days', async () => {
    const place = await kind.newPlace(quickPlace());
    const openAt = (day: number) => openStore(place, { now: () => day * DAY_ms });
    const first = await openAt(100);
    const { id } = await first.plans.create({ document: { name: 'North' }, who: 'ada', idempotencyKey: 'k' });
    await first.plans.remove(id, { who: 'ada', ifRevision: 1 });
    await first.close();
    const before = await openAt(129);
    expect((await before.plans.list({ ...anyOrder, words: '', deleted: true })).plans).toHaveLength(1);
    await before.close();
    const after = await openAt(131);
    await expect(after.plans.bringBack(id, 'ada')).rejects.toMatchObject({ code: 'plan-unknown' });
    const again = await after.plans.create({ document: { name: 'South' }, who: 'ada', idempotencyKey: 'k' });
    expect(again.id).not.toBe(id);
    await after.close();
    removePlace(place);
  }, 60_000);
});
