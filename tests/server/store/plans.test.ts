import { expect, it } from 'vitest';
import { describeStores, openedStore } from './stores.ts';

describeStores('plans', (kind) => {
  const { store } = openedStore(kind);
  const document = { name: 'North', cooling: { pue: 1.4 }, racks: { 'rack-1': { count: 2 } } };

  it('are read as they were created, with the order of their keys', async () => {
    const created = await store().plans.create({ document, who: 'ada' });
    expect(created).toMatchObject({ name: 'North', revision: 1, changedBy: 'ada' });
    const read = await store().plans.read(created.id);
    expect(read).toEqual(created);
    expect(JSON.stringify(read.document)).toBe(JSON.stringify(document));
  });

  it('get a revision with each change', async () => {
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
    expect((await plans.readRevision(id, 1)).document).toEqual(document);
    expect((await plans.read(id)).document).toEqual(whole);
  });

  it('are not changed from an old revision', async () => {
    const { plans } = store();
    const { id } = await plans.create({ document, who: 'ada' });
    const change = { document: { name: 'South' } };
    await plans.change(id, { who: 'ada', label: '', change, ifRevision: 1 });
    await expect(plans.change(id, { who: 'bob', label: '', change, ifRevision: 1 })).rejects.toMatchObject({
      code: 'revision-outdated',
      presentRevision: 2,
    });
  });

  it('are listed page by page', async () => {
    const { plans } = store();
    for (const name of ['Zed list', 'alpha list', 'Émile list'])
      await plans.create({ document: { name }, who: 'ada' });
    const request = { words: 'LIST', sort: 'name', isDescending: false, limit: 2, deleted: false } as const;
    const first = await plans.list({ ...request, after: undefined });
    expect(first.plans.map(({ name }) => name)).toEqual(['alpha list', 'Émile list']);
    const second = await plans.list({ ...request, after: first.next ?? '' });
    expect(second).toMatchObject({ plans: [{ name: 'Zed list' }], next: null });
  });
});
