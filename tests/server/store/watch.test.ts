import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import { newDatabase, whyWithoutPostgres } from '../../support/postgres/sharedPostgres.ts';
import { describeStores, openedStore } from './stores.ts';

describeStores('watching', (kind) => {
  const { store } = openedStore(kind);

  it('tells each accepted change once, and nothing else', async () => {
    const { plans } = store();
    const seen: unknown[] = [];
    const stop = plans.watch((change) => seen.push(change));
    const wanted = { document: { name: 'North' }, who: 'ada', idempotencyKey: 'watched' };
    const { id } = await plans.create(wanted);
    await plans.create(wanted);
    const change = { document: { name: 'South' } };
    await plans.change(id, { who: 'ada', label: '', change, ifRevision: 1 });
    await plans.change(id, { who: 'ada', label: '', change, ifRevision: 2 });
    await expect(plans.change(id, { who: 'ada', label: '', change, ifRevision: 1 })).rejects.toThrow();
    await plans.remove(id, { who: 'ada', ifRevision: 2 });
    await vi.waitFor(() => {
      expect(seen).toEqual([1, 2, 3].map((revision) => ({ id, revision })));
    });
    stop();
    await plans.bringBack(id, 'ada');
    expect(seen).toHaveLength(3);
  });
});

describe.skipIf(whyWithoutPostgres !== undefined)('two servers on one PostgreSQL', () => {
  it('see changes of each other, also after their connections were cut', { timeout: 60_000 }, async () => {
    const databaseUrl = await newDatabase();
    const [one, two] = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl })]);
    const seen = new Set<string>();
    const { id } = await one.plans.create({ document: { name: 'North' }, who: 'ada' });
    two.plans.watch((change) => seen.add(`${change.id} ${String(change.revision)}`));
    const rename = async (name: string, ifRevision: number): Promise<void> => {
      // Read from memory by the other, unless it knows better.
      expect((await two.plans.read(id)).revision).toBe(ifRevision);
      await one.plans.change(id, { who: 'ada', label: '', change: { document: { name } }, ifRevision });
      expect((await two.plans.read(id)).document).toEqual({ name });
      await vi.waitFor(
        () => {
          expect([...seen]).toContain(`${id} ${String(ifRevision + 1)}`);
        },
        { timeout: 20_000 },
      );
    };
    await rename('South', 1);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await client.end();
    await vi.waitFor(() => one.check(), { timeout: 10_000 });
    await rename('East', 2);
    await rename('West', 3);
    await Promise.all([one.close(), two.close()]);
  });
});
