import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, mergeDeleted, type DeletedEntry } from '../../../client/home/deletedPlans.ts';
import { mergePlans, type ListParts } from '../../../client/home/mergePlans.ts';
import { placeLabel } from '../../../client/home/PlanPlaceLabel.tsx';
import { isServerNeeded } from '../../../client/home/useCardContent.ts';
import type { CardLink, PlanCard } from '../../../client/library/PlanCard.ts';
import type { ServerPlanEntry } from '../../../client/sync/serverPlans.ts';

const linked = (revision: number, isUnsent = false, conflictCount = 0): CardLink => ({
  ...{ revision, isUnsent, conflictCount },
});

const here = (id: string, editedAt_ms: number, link: CardLink | null = null): PlanCard => ({
  ...{ id, name: `${id} here`, editedAt_ms, openedAt_ms: 0, figures: null, thumbnail: null, link },
  ...{ isCardCurrent: true, isDamaged: false },
});

const there = (id: string, changedAt_ms: number, revision = 1): ServerPlanEntry => ({
  ...{ id, name: `${id} there`, revision, changedAt_ms, changedBy: 'Ada', deletedAt_ms: null },
});

const merged = (parts: Partial<ListParts>): ReturnType<typeof mergePlans> =>
  mergePlans({ own: [], server: [], hasMore: false, search: '', sort: 'changed', ...parts });

const placesOf = (parts: Partial<ListParts>): Record<string, string> =>
  Object.fromEntries(merged(parts).map(({ id, place }) => [id, place]));

describe('the one list of plans', () => {
  it('has each plan once, the last changed first', () => {
    const own = [here('a', 10), here('b', 40, linked(1))];
    const server = [there('c', 30), there('b', 20)];
    expect(merged({ own, server }).map(({ id, name }) => [id, name])).toEqual([
      ['c', 'c there'],
      ['b', 'b there'],
      ['a', 'a here'],
    ]);
  });

  it('says where each plan is', () => {
    const own = [
      here('only-here', 1),
      here('both', 2, linked(4)),
      here('unsent', 3, linked(4, true)),
      here('new', 4, linked(0, true)),
      here('conflict', 5, linked(2, false, 1)),
      here('removed', 6, linked(7)),
    ];
    const server = [there('both', 9), there('unsent', 8), there('conflict', 7), there('only-there', 6)];
    expect(placesOf({ own, server })).toEqual({
      'only-here': 'browser',
      both: 'both',
      unsent: 'unsent',
      new: 'unsent',
      conflict: 'unsent',
      removed: 'removed',
      'only-there': 'server',
    });
  });

  it('takes no plan for removed that the server has not listed yet, or was not asked for', () => {
    const own = [here('linked', 6, linked(7))];
    expect(placesOf({ own, server: null })).toEqual({ linked: 'both' });
    expect(placesOf({ own, search: 'linked' })).toEqual({ linked: 'both' });
    expect(placesOf({ own, server: [there('other', 5)], hasMore: true })).toEqual({
      linked: 'both',
      other: 'server',
    });
  });

  it('shows name and person of the server, but of unsent changes what is here', () => {
    const own = [here('a', 50, linked(1)), here('b', 60, linked(1, true))];
    const server = [there('a', 20, 2), there('b', 10)];
    expect(merged({ own, server })).toMatchObject([
      { name: 'b here', changedAt_ms: 60, changedBy: '' },
      { name: 'a there', changedAt_ms: 20, changedBy: 'Ada' },
    ]);
  });

  it('names no person where the server recognises none', () => {
    const server = [{ ...there('a', 1), changedBy: 'local user', name: ' ' }];
    expect(merged({ server })).toMatchObject([{ name: 'Untitled plan', changedBy: '' }]);
  });

  it('finds plans by name here, and those that the server has found by other words', () => {
    const own = [here('Zürich', 1), here('Oslo', 2), here('Bern', 3, linked(1))];
    expect(placesOf({ own, server: [there('Bern', 3)], search: 'zurich' })).toEqual({
      Bern: 'both',
      Zürich: 'browser',
    });
  });

  it('sorts by name as the server does', () => {
    const names = ['b', 'Ä', 'a 2', 'a 10', 'C'];
    const server = names.map((name, at_ms) => ({ ...there(name, at_ms), name }));
    const sorted = merged({ server, sort: 'name' }).map(({ name }) => name);
    expect(sorted).toEqual(['Ä', 'a 10', 'a 2', 'b', 'C']);
  });

  it('never shows a plan twice, and adds at its end only when the server has more', () => {
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(times, fc.nat(), fc.nat(), (all, ownCount, readCount) => {
        const own = all.slice(0, ownCount % all.length).map((at_ms) => here(`own-${String(at_ms)}`, at_ms));
        const onServer = all
          .map((at_ms) => there(`server-${String(at_ms)}`, at_ms))
          .sort((one, other) => other.changedAt_ms - one.changedAt_ms);
        const read = 1 + (readCount % onServer.length);
        const part = merged({ own, server: onServer.slice(0, read), hasMore: read < onServer.length });
        const whole = merged({ own, server: onServer });
        expect(new Set(whole.map(({ id }) => id)).size).toBe(own.length + onServer.length);
        expect(part.map(({ id }) => id)).toEqual(whole.slice(0, part.length).map(({ id }) => id));
      }),
    );
  });
});

describe('the card of a plan', () => {
  const plan = (local: PlanCard | null, server: ServerPlanEntry | null) =>
    merged({ own: local === null ? [] : [local], server: server === null ? [] : [server] })[0];
  const isNeeded = (local: PlanCard | null, server: ServerPlanEntry | null): boolean | undefined => {
    const listed = plan(local, server);
    return listed && isServerNeeded(listed);
  };

  it('is asked of the server if this browser does not know it at the last revision', () => {
    expect(isNeeded(null, there('a', 1))).toBe(true);
    expect(isNeeded(here('a', 1, linked(1)), there('a', 1, 2))).toBe(true);
    expect(isNeeded({ ...here('a', 1, linked(2)), isCardCurrent: false }, there('a', 1, 2))).toBe(true);
  });

  it('is that of this browser otherwise', () => {
    expect(isNeeded(here('a', 1, linked(2)), there('a', 1, 2))).toBe(false);
    expect(isNeeded(here('a', 1), null)).toBe(false);
    expect(isNeeded(here('a', 1, linked(1, true)), there('a', 1, 3))).toBe(false);
  });
});

describe('the place of a plan in words', () => {
  const textOf = (
    local: PlanCard | null,
    server: ServerPlanEntry | null,
    reach: Parameters<typeof placeLabel>[1] = 'reached',
  ): string => {
    const parts = { own: local === null ? [] : [local], server: server === null ? [] : [server] };
    return merged(parts).map((plan) => placeLabel(plan, reach).text)[0] ?? '';
  };

  it.each([
    [here('a', 1), null, 'reached', 'In this browser only'],
    [null, there('a', 1), 'reached', 'On the server'],
    [null, there('a', 1), 'not-reached', 'Server not reachable'],
    [here('a', 1, linked(1)), there('a', 1), 'reached', 'On the server'],
    [here('a', 1, linked(1)), there('a', 1), 'not-reached', 'Server not reachable'],
    [here('a', 1, linked(0, true)), null, 'reached', 'Not on the server yet'],
    [here('a', 1, linked(3, true)), there('a', 1), 'not-reached', 'Changes not sent'],
    [here('a', 1, linked(3, false, 2)), there('a', 1), 'reached', 'Conflict'],
    [here('a', 1, linked(3)), null, 'reached', 'Deleted on the server'],
    [here('a', 1, linked(1)), there('a', 1), 'not-signed-in', 'Not signed in'],
  ] as const)('%#: %o %o', (local, server, reach, text) => {
    expect(textOf(local, server, reach)).toBe(text);
  });
});

describe('deleted plans', () => {
  const entry = (id: string, deletedAt_ms: number, change: Partial<DeletedEntry> = {}): DeletedEntry => ({
    ...{ id, name: id, deletedAt_ms, deletedBy: '', isOnServer: false, isInBrowser: false, ...change },
  });

  it('of both sides are one, with who has deleted it', () => {
    const ofServer = [
      entry('a', 5, { isOnServer: true, deletedBy: 'Ada' }),
      entry('b', 1, { isOnServer: true }),
    ];
    const own = [entry('a', 6, { isInBrowser: true }), entry('c', 3, { isInBrowser: true })];
    expect(mergeDeleted(ofServer, own)).toEqual([
      entry('a', 5, { isOnServer: true, isInBrowser: true, deletedBy: 'Ada' }),
      entry('c', 3, { isInBrowser: true }),
      entry('b', 1, { isOnServer: true }),
    ]);
  });

  it('can be restored for thirty days', () => {
    const day_ms = 24 * 3_600_000;
    expect(daysLeft(0, 0)).toBe(30);
    expect(daysLeft(0, 29.5 * day_ms)).toBe(1);
    expect(daysLeft(0, 31 * day_ms)).toBe(0);
  });
});
