import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, describe, it, vi } from 'vitest';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../models/study/rows/runRows.ts';
import { packageVersion } from '../../server/cli/packageVersion.ts';
import { encodeRows } from '../../server/compute/study/rowsCodec.ts';
import { engineOf } from '../../server/jobs/startStudyJobs.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/Store.ts';
import type { StudyStore } from '../../server/store/studies/StudyStore.ts';
import { addressOf } from '../server/cli/servedAddress.ts';
import { startPlenum } from '../server/cli/spawnPlenum.ts';
import { newStudy, sampleStudy, utilisations } from '../server/jobs/sampleStudies.ts';
import { killed } from '../server/store/otherProcess.ts';
import { pglite, removePlace } from '../server/store/stores.ts';
import { library } from '../support/library.ts';
import { whyWithoutPostgres } from '../support/postgres/sharedPostgres.ts';
import { removePostgres, startPostgres } from '../support/postgres/startPostgres.ts';
import { repetitions } from '../support/runs.ts';

const KILLS = repetitions({ usual: 3, ci: 5, endurance: 50 });
const PGLITE_KILLS = repetitions({ usual: 1, ci: 2, endurance: 50 });
const CHUNK_COUNT = 25;
const CHUNK_ROWS = 12;
const ROWS = CHUNK_COUNT * CHUNK_ROWS;
const timeoutOf = (kills: number): { timeout: number } => ({ timeout: kills * 30_000 + 120_000 });

const document = sampleStudy({ axes: [utilisations(ROWS)] }, 'air-vs-liquid-computed');
const study = newStudy(document, CHUNK_ROWS);
const settings = { PLENUM_STUDY_LEASE_MS: '1000', PLENUM_STUDY_THREADS: '1' };
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

let expected: readonly string[] | undefined;
/** What is stored of the study when nothing is killed, chunk by chunk. */
function expectedChunks(): readonly string[] {
  const run = studyRunner(prepareStudy(document, library));
  expected ??= Array.from({ length: CHUNK_COUNT }, (_, number) =>
    textOf(encodeRows(run(number * CHUNK_ROWS, (number + 1) * CHUNK_ROWS))),
  );
  return expected;
}

/** A finished study has all chunks, each counted once, with the expected bytes. */
async function expectWhole(studies: StudyStore, id: string): Promise<void> {
  const whole = { state: 'done', doneRowCount: ROWS, doneChunkCount: CHUNK_COUNT, failedChunks: [] };
  expect(await studies.read(id)).toMatchObject(whole);
  const chunks: string[] = [];
  for await (const bytes of studies.results(id)) chunks.push(textOf(bytes));
  expect(chunks).toEqual(expectedChunks());
}

const studiesOf = (store: Store): StudyStore => store.studies(engineOf(packageVersion(), library));
/** At any moment of a chunk. */
const anyMoment = (): Promise<void> => pause(Math.random() * 200);

function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
  const child = startPlenum(args, { ...settings, ...environment });
  child.stderr?.resume();
  return child;
}

/** A process that is started again whenever it ends, as a supervisor does: it ends by itself where it starts while its database is away. */
interface Supervised {
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

function supervised(args: readonly string[], environment: Record<string, string>): Supervised {
  let isStopped = false;
  let child: ChildProcess;
  const run = (): void => {
    if (isStopped) return;
    child = start(args, environment);
    child.stdout?.resume();
    child.once('exit', () => setTimeout(run, 50));
  };
  run();
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await killed(child);
  };
  return {
    kill,
    stop: () => {
      isStopped = true;
      return kill();
    },
  };
}

const IDLE_ms = 3_000;
const MAX_START_ms = 20_000;

/** Lets a server with a folder run until it has computed a number of chunks, then kills it; answers how many they were: fewer if no more were left. */
async function live(folder: string, chunkCount: number): Promise<number> {
  const child = start(['serve', '--port', '0'], { PLENUM_DATA: folder });
  const { port } = await addressOf(child);
  let done = 0;
  let isStarted = false;
  let idleSince_ms = Date.now();
  while (done < chunkCount && Date.now() - idleSince_ms < (isStarted ? IDLE_ms : MAX_START_ms)) {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const figure = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(metrics)?.[1]);
    const [before, runningCount] = [done, figure('plenum_study_running_chunks')];
    done = figure('plenum_study_done_chunks');
    isStarted ||= done > 0;
    if (done > before || runningCount > 0) idleSince_ms = Date.now();
    await pause(20);
  }
  await anyMoment();
  await killed(child);
  return done;
}

describe.concurrent('a study whose processes are killed has the rows of one that was not', () => {
  it.skipIf(whyWithoutPostgres !== undefined)(
    `after ${String(KILLS)} kills of worker, server and PostgreSQL${whyWithoutPostgres ?? ''}`,
    timeoutOf(KILLS),
    async () => {
      // Its user may enter no temporary folder of another one.
      const folder = join(tmpdir(), `plenum-test-kills-${String(process.pid)}`);
      const postgres = await startPostgres(folder);
      const DATABASE_URL = postgres.urlOf('postgres');
      const store = await openStore({ databaseUrl: DATABASE_URL });
      const studies = studiesOf(store);
      const worker = supervised(['worker', '--threads', '1'], { DATABASE_URL });
      const server = supervised(['serve', '--port', '0'], { DATABASE_URL });
      const victims = [
        worker.kill,
        server.kill,
        async () => {
          await postgres.kill();
          await postgres.start();
        },
      ];
      const ids: string[] = [];
      /** Chunks of all studies; another study follows one that has ended, so that there is something to kill. */
      const doneCount = (): Promise<number> =>
        vi.waitFor(
          async () => {
            const records = await studies.records(ids);
            if (records.every(({ state }) => state === 'done')) ids.push((await studies.create(study)).id);
            return records.reduce((sum, { doneChunkCount }) => sum + doneChunkCount, 0);
          },
          { timeout: 30_000, interval: 20 },
        );
      for (let kill = 0; kill < KILLS; kill += 1) {
        const before = await doneCount();
        await expect.poll(doneCount, { timeout: 60_000, interval: 20 }).toBeGreaterThan(before);
        await anyMoment();
        await victims[kill % victims.length]?.();
      }
      const states = async (): Promise<string[]> => (await studies.records(ids)).map(({ state }) => state);
      await expect.poll(states, { timeout: 120_000, interval: 100 }).toEqual(ids.map(() => 'done'));
      await Promise.all([worker.stop(), server.stop()]);
      for (const id of ids) await expectWhole(studies, id);
      await store.close();
      await removePostgres(postgres, folder);
    },
  );

  it(
    `after ${String(PGLITE_KILLS)} kills of a server with the built-in database`,
    timeoutOf(PGLITE_KILLS),
    async () => {
      const place = await pglite.newPlace();
      if (!('folder' in place)) throw new Error('PGlite is in a folder');
      /** Uses the store between two lives of the server. */
      const between = async <Result>(use: (studies: StudyStore) => Promise<Result>): Promise<Result> => {
        const store = await openStore(place);
        try {
          return await use(studiesOf(store));
        } finally {
          await store.close();
        }
      };
      const create = async (): Promise<string> => (await between((studies) => studies.create(study))).id;
      const ids = [await create()];
      for (let kill = 0; kill < PGLITE_KILLS; kill += 1)
        if ((await live(place.folder, 1)) === 0) ids.push(await create());
      await live(place.folder, CHUNK_COUNT);
      await between(async (studies) => {
        for (const id of ids) await expectWhole(studies, id);
      });
      removePlace(place);
    },
  );
});
