import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import { whyWithoutPostgres } from '../../support/postgres/sharedPostgres.ts';
import { removePostgres, startPostgres } from '../../support/postgres/startPostgres.ts';
import { smallDisk } from '../smallDisk.ts';
import { newFolder } from './stores.ts';

describe.skipIf(whyWithoutPostgres !== undefined)(
  `PostgreSQL that is stopped ${whyWithoutPostgres ?? ''}`,
  () => {
    it(
      'and started again is used again, and no acknowledged revision is lost',
      { timeout: 120_000 },
      async () => {
        // Its user may enter no temporary folder of another one.
        const folder = join(tmpdir(), `plenum-test-outage-${String(process.pid)}`);
        const server = await startPostgres(folder);
        const store = await openStore({ databaseUrl: server.urlOf('postgres') });
        const { id } = await store.plans.create({ document: { name: 'North', n: 0 }, who: 'ada' });
        let acknowledged = 1;
        let failure: unknown;
        const writing = (async () => {
          while (failure === undefined) {
            const change = { edits: [{ kind: 'set', path: ['n'], value: acknowledged } as const] };
            try {
              const wanted = { who: 'ada', label: 'change n', change, ifRevision: acknowledged };
              acknowledged = (await store.plans.change(id, wanted)).revision;
            } catch (error) {
              failure = error;
            }
          }
        })();
        await vi.waitFor(() => {
          expect(acknowledged).toBeGreaterThan(5);
        }, 20_000);
        await server.stop();
        await writing;
        const unavailable = {
          code: 'store-unavailable',
          message: expect.stringContaining('does not answer') as string,
        };
        expect(failure).toMatchObject(unavailable);
        await expect(store.check()).rejects.toMatchObject(unavailable);
        await expect(store.plans.read(id)).rejects.toMatchObject(unavailable);
        await expect(store.people.tokenOfHash('any')).rejects.toMatchObject(unavailable);
        await server.start();
        await store.check();
        const plan = await store.plans.read(id);
        // The last one may have been stored without an answer.
        expect([acknowledged, acknowledged + 1]).toContain(plan.revision);
        const change = { document: { name: 'South' } };
        await store.plans.change(id, { who: 'ada', label: '', change, ifRevision: plan.revision });
        await store.close();
        await removePostgres(server, folder);
      },
    );
  },
);

describe('a disk that gets full', () => {
  it(
    'stops no server: it says so, and goes on once there is space',
    { timeout: 120_000 },
    async ({ skip }) => {
      const disk = smallDisk(72);
      if (disk === undefined) return skip('only root can make a small disk');
      const folder = join(disk.path, 'data');
      const prepared = await newFolder();
      cpSync(prepared, folder, { recursive: true });
      // Without a reserve, so that PostgreSQL itself meets the end of the disk.
      const store = await openStore({ folder }, { reserve_bytes: 0 });
      const document = { name: 'North', text: '' };
      const { id } = await store.plans.create({ document, who: 'ada' });
      writeFileSync(join(disk.path, 'filler'), Buffer.alloc(24 * 2 ** 20));
      let acknowledged = 1;
      let failure: unknown;
      while (failure === undefined) {
        const value = Array.from({ length: 50_000 }, () => Math.random().toString(36).slice(2)).join('');
        const change = { edits: [{ kind: 'set', path: ['text'], value } as const] };
        try {
          const wanted = { who: 'ada', label: 'change text', change, ifRevision: acknowledged };
          acknowledged = (await store.plans.change(id, wanted)).revision;
        } catch (error) {
          failure = error;
        }
      }
      expect(failure).toMatchObject({ code: 'store-full' });
      // Once more while it is full: PostgreSQL inside this process has stopped, and must not stop the process.
      const wanted = { who: 'ada', label: '', change: { document }, ifRevision: acknowledged };
      await expect(store.plans.change(id, wanted)).rejects.toMatchObject({
        code: expect.stringMatching(/^store-(full|unavailable)$/) as string,
      });
      rmSync(join(disk.path, 'filler'));
      const change = { document };
      const changed = await vi.waitFor(
        () => store.plans.change(id, { who: 'ada', label: '', change, ifRevision: acknowledged }),
        { timeout: 20_000, interval: 1_000 },
      );
      expect(changed.revision).toBe(acknowledged + 1);
      await store.close();
      const again = await openStore({ folder });
      expect((await again.plans.read(id)).document).toEqual(document);
      await again.close();
      rmSync(prepared, { recursive: true });
      disk.remove();
    },
  );
});
