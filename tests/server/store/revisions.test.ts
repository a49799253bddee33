import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { runs } from '../../support/runs.ts';
import { describeStores, openedStore } from './stores.ts';

describeStores('revisions', (kind) => {
  let now_ms = 1_700_000_000_000;
  const { store } = openedStore(kind, { now: () => now_ms });

  it('are all read as they were, near the head, near a snapshot and between', async () => {
    const { plans } = store();
    const states: string[] = ['', '{"name":"North","racks":{}}'];
    let plan = await plans.create({ document: { name: 'North', racks: {} }, who: 'ada' });
    for (let number = 2; number <= 60; number += 1) {
      const path = ['racks', `rack-${String(number % 7)}`];
      const edit =
        number % 5 === 0
          ? ({ kind: 'remove', path } as const)
          : ({ kind: 'set', path: [...path, 'count'], value: number } as const);
      const change = { edits: [edit] };
      plan = await plans.change(plan.id, { who: 'ada', label: 'x', change, ifRevision: plan.revision });
      // Removing a rack that is not there is a change too: the caller says what is one.
      states.push(JSON.stringify(plan.document));
    }
    expect(plan.revision).toBe(60);
    for (const number of [1, 2, 24, 36, 49, 50, 51, 56, 59, 60]) {
      const read = await plans.readRevision(plan.id, number);
      expect([number, JSON.stringify(read.document)]).toEqual([number, states[number]]);
    }
    await expect(plans.readRevision(plan.id, 61)).rejects.toMatchObject({ code: 'revision-unknown' });
    await expect(plans.readRevision(plan.id, 0)).rejects.toMatchObject({ code: 'revision-unknown' });
    await expect(plans.readRevision(plan.id, 1.5)).rejects.toMatchObject({ code: 'revision-unknown' });
    await expect(plans.readRevision('none', 1)).rejects.toMatchObject({ code: 'plan-unknown' });
  });

  it('keep any document, character by character, and the way back', async () => {
    const { plans } = store();
    const key = fc.constantFrom('name', 'racks', 'a b', '10', '2', '\u0000', '\ud800', 'ключ');
    const documents = fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(documents, documents, async (first, second) => {
        const [one, two] = [JSON.stringify(first), JSON.stringify(second)];
        const created = await plans.create({ document: JSON.parse(one) as JsonObject, who: '\u0000ada' });
        expect(JSON.stringify((await plans.read(created.id)).document)).toBe(one);
        const change = { document: JSON.parse(two) as JsonObject };
        await plans.change(created.id, { who: 'ada', label: '', change, ifRevision: 1 });
        expect(JSON.stringify((await plans.read(created.id)).document)).toBe(two);
        expect(JSON.stringify((await plans.readRevision(created.id, 1)).document)).toBe(one);
      }),
      { numRuns: runs(50), seed: 15 },
    );
  });

  it('are listed from below a number, and with their edits from a number on', async () => {
    const { plans } = store();
    const { id } = await plans.create({ document: { name: 'North' }, who: 'ada' });
    for (let number = 1; number < 5; number += 1) {
      const change = { edits: [{ kind: 'set', path: ['n'], value: number } as const] };
      await plans.change(id, { who: 'bob', label: `change ${String(number)}`, change, ifRevision: number });
    }
    const page = await plans.revisions(id, { before: 4, limit: 2 });
    expect(page.map(({ number }) => number)).toEqual([3, 2]);
    expect(await plans.editsSince(id, 3)).toMatchObject([
      { number: 4, label: 'change 3', edits: [{ kind: 'set', path: ['n'], value: 3 }] },
      { number: 5, label: 'change 4', edits: [{ kind: 'set', path: ['n'], value: 4 }] },
    ]);
    expect(await plans.editsSince(id, 5)).toEqual([]);
    await expect(plans.editsSince(id, 6)).rejects.toMatchObject({ code: 'revision-unknown' });
  });

  it('have times that never decrease, whatever the clock does', async () => {
    const { plans } = store();
    const { id, changedAt_ms } = await plans.create({ document: { name: 'North' }, who: 'ada' });
    now_ms -= 3_600_000;
    const change = { document: { name: 'South' } };
    const changed = await plans.change(id, { who: 'ada', label: '', change, ifRevision: 1 });
    expect(changed.changedAt_ms).toBe(changedAt_ms);
    now_ms += 7_200_000;
    const later = await plans.change(id, {
      who: 'ada',
      label: '',
      change: { document: { name: 'East' } },
      ifRevision: 2,
    });
    expect(later.changedAt_ms).toBe(now_ms);
  });

  it('are one for one of many changes at once', async () => {
    const { plans } = store();
    const { id } = await plans.create({ document: { name: 'North', count: 0 }, who: 'ada' });
    const attempts = Array.from({ length: 12 }, (_, index) =>
      plans.change(id, {
        who: `writer ${String(index)}`,
        label: 'change count',
        change: { edits: [{ kind: 'set', path: ['count'], value: index }] },
        ifRevision: 1,
      }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ presentRevision: 2 });
    expect(await plans.revisions(id, { limit: 10 })).toHaveLength(2);
  });

  it('are none for a change of nothing', async () => {
    const { plans } = store();
    const document = { name: 'North' };
    const { id } = await plans.create({ document, who: 'ada' });
    const same = await plans.change(id, { who: 'bob', label: '', change: { document }, ifRevision: 1 });
    expect(same).toMatchObject({ revision: 1, changedBy: 'ada' });
  });
});
