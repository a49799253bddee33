import { describe, expect, it } from 'vitest';
import { memoryPeopleStore } from '../../../server/people/memoryPeopleStore.ts';
import type {
  AuditEntry,
  PeopleStore,
  SessionRecord,
  ShareRecord,
  TokenRecord,
} from '../../../server/people/PeopleStore.ts';
import { describeStores, openedStore } from '../store/stores.ts';

const tokenRecord = (id: string, more: Partial<TokenRecord> = {}): TokenRecord => ({
  id,
  name: `name of ${id}`,
  role: 'editor',
  hash: `hash of ${id}`,
  createdAt_ms: 1_764_000_000_000,
  createdBy: 'command line',
  lastUsedAt_ms: null,
  revokedAt_ms: null,
  ...more,
});

const sessionRecord = (hash: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  hash,
  name: 'ada@example.com',
  role: 'owner',
  via: 'oidc',
  tokenId: null,
  startedAt_ms: 1000,
  endsAt_ms: 9000,
  ...more,
});

const shareRecord = (id: string, planId: string): ShareRecord => ({
  id,
  planId,
  name: `for ${id}`,
  hash: `hash of ${id}`,
  createdAt_ms: 5,
  createdBy: 'ada',
  endsAt_ms: 1_764_000_000_000,
  revokedAt_ms: null,
});

const auditEntry = (action: string): Omit<AuditEntry, 'number'> => ({
  at_ms: 1_764_000_000_000,
  who: 'ada',
  role: 'owner',
  via: 'token',
  action,
  subject: '/api/v1/plans/1',
  requestId: 'r1',
});

/** What holds for every store of people. */
function tests(store: () => PeopleStore, newPlan: () => Promise<string>): void {
  it('finds a token by its hash, and lists the newest first', async () => {
    const [older, newer] = [tokenRecord('a', { createdAt_ms: 1 }), tokenRecord('b', { createdAt_ms: 2 })];
    expect([await store().addToken(older), await store().addToken(newer)]).toEqual([true, true]);
    expect(await store().tokenOfHash('hash of a')).toEqual(older);
    expect(await store().tokenOfHash('hash')).toBeUndefined();
    expect(await store().tokens()).toEqual([newer, older]);
  });

  it('has a name in use once, also when two are made at the same time', async () => {
    const wanted = ['c', 'd', 'e'].map((id) => tokenRecord(id, { name: 'same' }));
    const added = await Promise.all(wanted.map((token) => store().addToken(token)));
    expect(added.filter(Boolean)).toHaveLength(1);
    const inUse = wanted[added.indexOf(true)]?.id ?? '';
    expect([await store().revokeToken(inUse, 3), await store().revokeToken(inUse, 4)]).toEqual([true, false]);
    expect((await store().tokenOfHash(`hash of ${inUse}`))?.revokedAt_ms).toBe(3);
    expect(await store().addToken(tokenRecord('f', { name: 'same' }))).toBe(true);
  });

  it('never moves the last use of a token back', async () => {
    await store().addToken(tokenRecord('g'));
    for (const at_ms of [7_200_000, 3_600_000]) await store().noteTokenUse('g', at_ms);
    expect((await store().tokenOfHash('hash of g'))?.lastUsedAt_ms).toBe(7_200_000);
  });

  it('ends the sessions of a revoked token, also one that begins at the same time', async () => {
    await store().addToken(tokenRecord('h'));
    const before = sessionRecord('before', { via: 'token', tokenId: 'h' });
    await store().addSession(before);
    expect(await store().sessionOfHash('before')).toEqual(before);
    await store().revokeToken('h', 5);
    await store().addSession({ ...before, hash: 'after' });
    expect(await store().sessionOfHash('before')).toBeUndefined();
    expect(await store().sessionOfHash('after')).toBeUndefined();
  });

  it('keeps a session until it is ended or another one starts after its end', async () => {
    for (const hash of ['s1', 's2', 's3']) await store().addSession(sessionRecord(hash));
    await store().endSession('s1');
    expect(await store().sessionOfHash('s1')).toBeUndefined();
    expect(await store().sessionOfHash('s2')).toEqual(sessionRecord('s2'));
    await store().addSession(sessionRecord('s4', { startedAt_ms: 9000, endsAt_ms: 99_000 }));
    expect(await store().sessionOfHash('s3')).toBeUndefined();
  });

  it('lets something be used once, also by two at the same time', async () => {
    const uses = await Promise.all([1, 2, 3].map(() => store().useOnce('state', 1000, 1)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await store().useOnce('state', 1000, 999)).toBe(false);
  });

  it('keeps the first secret of cookies', async () => {
    const first = await store().cookieSecret('first');
    expect(await store().cookieSecret('second')).toBe(first);
  });

  it('finds, lists and revokes the links of a plan, not those of another', async () => {
    const [plan, other] = [await newPlan(), await newPlan()];
    for (const id of ['l1', 'l2']) await store().addShare(shareRecord(`${plan} ${id}`, plan));
    expect(await store().shareOfHash(`hash of ${plan} l1`)).toEqual(shareRecord(`${plan} l1`, plan));
    expect(await store().revokeShare(other, `${plan} l1`, 9)).toBe(false);
    expect(await store().revokeShare(plan, `${plan} l1`, 9)).toBe(true);
    expect(await store().revokeShare(plan, `${plan} l1`, 9)).toBe(false);
    expect((await store().shareOfHash(`hash of ${plan} l1`))?.revokedAt_ms).toBe(9);
    expect((await store().sharesOf(plan)).map(({ id }) => id)).toEqual([`${plan} l2`]);
    expect(await store().sharesOf(other)).toEqual([]);
  });

  it('reads the audit log backwards, page by page', async () => {
    for (const action of ['one', 'two', 'three']) await store().addAudit(auditEntry(action));
    const newest = await store().audit({ before: undefined, limit: 2 });
    expect(newest.map(({ action }) => action)).toEqual(['three', 'two']);
    expect(newest[0]).toEqual({ ...auditEntry('three'), number: newest[0]?.number });
    const next = await store().audit({ before: newest[1]?.number, limit: 2 });
    expect(next[0]?.action).toBe('one');
  });

  it('takes names and ids with zero characters, which databases refuse', async () => {
    const planId = await newPlan();
    expect(await store().revokeShare('a\u0000', 'b\u0000', 1)).toBe(false);
    expect(await store().revokeToken('\u0000', 1)).toBe(false);
    expect(await store().sharesOf('\u0000')).toEqual([]);
    await store().addShare({ ...shareRecord('zero', planId), createdBy: 'a\u0000b' });
    expect(await store().addToken(tokenRecord('zero', { name: 'a\u0000b', createdBy: '\ud800' }))).toBe(true);
    await store().addSession(sessionRecord('zero', { name: 'a\u0000b' }));
    expect(await store().sessionOfHash('zero')).toBeDefined();
  });
}

describe('people in memory', () => {
  const memory = memoryPeopleStore();
  let count = 0;
  tests(
    () => memory,
    () => Promise.resolve(`plan ${String((count += 1))}`),
  );
});

describeStores('people', (kind) => {
  const { store } = openedStore(kind);
  tests(
    () => store().people,
    async () => (await store().plans.create({ document: { name: 'North' }, who: 'ada' })).id,
  );
});
