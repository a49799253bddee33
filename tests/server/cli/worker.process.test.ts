import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineOf } from '../../../server/jobs/startStudyJobs.ts';
import { packageVersion } from '../../../server/cli/packageVersion.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/Store.ts';
import type { StudyStore } from '../../../server/store/studies/StudyStore.ts';
import { newDatabase, whyWithoutPostgres } from '../../support/postgres/sharedPostgres.ts';
import { library } from '../../support/library.ts';
import { newStudy, prices, sampleStudy, utilisations } from '../jobs/sampleStudies.ts';
import { runPlenum } from './runPlenum.ts';
import { ended, startPlenum } from './spawnPlenum.ts';

describe('plenum worker', () => {
  it('refuses to start without a database that it can share', async () => {
    const { exitCode, err } = await runPlenum(['worker'], { environment: {} });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/DATABASE_URL: is not set: a worker shares the PostgreSQL database of the server/);
  });

  it('refuses a number of threads that is none', async () => {
    for (const count of ['0', '1.5', '257', 'all'])
      expect((await runPlenum(['worker', '--threads', count])).err).toContain(
        `--threads: ${count} is not a number of threads; allowed are 1 to 256`,
      );
  });
});

describe.skipIf(whyWithoutPostgres !== undefined)(
  `plenum worker on PostgreSQL${whyWithoutPostgres ?? ''}`,
  () => {
    let databaseUrl = '';
    let store: Store;
    let studies: StudyStore;
    beforeAll(async () => {
      databaseUrl = await newDatabase();
      store = await openStore({ databaseUrl });
      studies = store.studies(engineOf(packageVersion(), library));
    });
    afterAll(() => store.close());

    it('computes what a server has submitted, and gives back what it has at a stop', async () => {
      // Hours of work in one chunk, after a study of moments, which has fewer chunks.
      const document = sampleStudy({ axes: [prices(1_000), utilisations(1_000)] });
      const { id } = await studies.create(newStudy(document, 999_990));
      const short = await studies.create(newStudy(sampleStudy({ axes: [prices(4)] }), 4));
      const worker = startPlenum(['worker', '--threads', '1'], { DATABASE_URL: databaseUrl });
      const end = ended(worker);
      await expect.poll(async () => (await studies.read(id)).state, { timeout: 30_000 }).toBe('running');
      await expect.poll(async () => (await studies.read(short.id)).state, { timeout: 30_000 }).toBe('done');
      worker.kill('SIGTERM');
      const { exitCode, out, err } = await end;
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      expect(out).toMatch(
        /^Plenum computes studies of 127\.0\.0\.1:\d+\/tests_\w+ in 1 thread\n1 chunk done with 4 rows\n$/,
      );
      // Not at the end of its lease: at once.
      const chunk = await studies.chunks.claim({ worker: 'other', lease_ms: 1_000 });
      expect([chunk?.studyId, chunk?.number]).toEqual([id, 1]);
      const again = await studies.chunks.claim({ worker: 'other', lease_ms: 1_000 });
      expect([again?.studyId, again?.number]).toEqual([id, 0]);
    });
  },
);
