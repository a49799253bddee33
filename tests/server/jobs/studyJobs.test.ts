import { afterEach, describe, expect, it } from 'vitest';
import { joinRows } from '../../../models/study/rows/shards.ts';
import type { StudyDocument } from '../../../models/study/document/studySchema.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import type { StudyJobs } from '../../../server/jobs/StudyJobs.ts';
import { engineOf, startStudyJobs, type StudyJobsOptions } from '../../../server/jobs/startStudyJobs.ts';
import type { StudyRecord } from '../../../server/store/studies/StudyRecord.ts';
import { openedStore, pglite } from '../store/stores.ts';
import { library } from '../../support/library.ts';
import { inlineThreads } from './inlineThreads.ts';
import {
  newStudy,
  prices,
  rowsOf,
  sampleStudy,
  searched,
  searchedRowsOf,
  utilisations,
} from './sampleStudies.ts';

/** On a busy machine. */
const patient = { timeout: 15_000 };
const nobody = { by: null, planId: null };
const engine = engineOf('1', library);
const document = sampleStudy({
  axes: [prices(12)],
  figures: ['annual.facilityEnergy_kWh', 'bill.annual.totalCost'],
});

async function rowsIn(jobs: StudyJobs, id: string): Promise<StudyRows[]> {
  const parts: StudyRows[] = [];
  for await (const part of jobs.rows(id)) parts.push(part);
  return parts;
}

/** Waits until a study has ended. */
const ended = (jobs: StudyJobs, id: string): Promise<StudyRecord> =>
  new Promise((resolve) => {
    const stop = jobs.watch(id, (record) => {
      if (record.finishedAt_ms === null) return;
      stop();
      resolve(record);
    });
  });

describe('studies of a server', () => {
  const { store } = openedStore(pglite);
  let running: StudyJobs | undefined;
  const warnings: string[] = [];
  const start = (options: Partial<StudyJobsOptions> = {}): StudyJobs => {
    running = startStudyJobs({
      version: '1',
      studies: store().studies(engine),
      threads: inlineThreads(),
      threadCount: 2,
      isShared: false,
      lease_ms: 60_000,
      warn: (message, reason) => warnings.push(`${message}: ${String(reason)}`),
      ...options,
    });
    return running;
  };
  /** Puts a study into the queue in small chunks. */
  const put = async (study: StudyDocument, chunkRowCount: number): Promise<string> =>
    (await store().studies(engine).create(newStudy(study, chunkRowCount))).id;
  afterEach(() => running?.stop());

  it('have the rows that one run of the study has, and tell their progress', async () => {
    const jobs = start();
    const record = await jobs.submit(document, { by: 'ada', planId: null });
    expect(record).toMatchObject({ name: 'Sample', by: 'ada', rowCount: 12, chunkCount: 1 });
    expect(await ended(jobs, record.id)).toMatchObject({ state: 'done', doneRowCount: 12 });
    expect(await rowsIn(jobs, record.id)).toEqual([rowsOf(document)]);
    expect(await jobs.document(record.id)).toEqual(document);
    const id = await put(document, 5);
    expect(await ended(jobs, id)).toMatchObject({ state: 'done', doneChunkCount: 3 });
    expect(joinRows(await rowsIn(jobs, id))).toEqual(rowsOf(document));
    expect((await jobs.list()).map((one) => one.id)).toEqual([id, record.id]);
  });

  it('have equal hashes where document and version are equal, and no others', async () => {
    const jobs = start({ threadCount: 0, isShared: true });
    const { hash } = await jobs.submit(document, nobody);
    const again = await jobs.submit(JSON.parse(JSON.stringify(document)) as StudyDocument, nobody);
    expect(again.hash).toBe(hash);
    const renamed = await jobs.submit({ ...document, name: 'Other' }, nobody);
    expect(renamed.hash).not.toBe(hash);
    for (const { id } of await jobs.list()) await jobs.remove(id);
    expect(await jobs.list()).toEqual([]);
  });

  it('are refused with words where they cannot run', async () => {
    const jobs = start({ threadCount: 0, isShared: true });
    const wrong = { ...document, axes: [prices(3), prices(4)] };
    await expect(jobs.submit(wrong, nobody)).rejects.toMatchObject({
      code: 'study-invalid',
      issues: [expect.objectContaining({ path: 'axes[1]' })],
    });
    const large = { ...document, axes: [prices(10_000), utilisations(8_000)] };
    await expect(jobs.submit(large, nobody)).rejects.toMatchObject({
      code: 'study-results-too-large',
      message: expect.stringMatching(/^the rows of the study take 1832 MiB, and the server keeps 1024 MiB/),
    });
    const off = start({ threadCount: 0 });
    await expect(off.submit(document, nobody)).rejects.toMatchObject({ code: 'study-queue-off' });
    expect(await jobs.list()).toEqual([]);
  });

  it('keep the rows of other chunks where one throws, and compute it when they are retried', async () => {
    let isPoisoned = true;
    const jobs = start({
      threads: inlineThreads(({ from }) => {
        if (isPoisoned && from === 5) throw new Error('no such row');
      }),
    });
    const id = await put(document, 5);
    expect(await ended(jobs, id)).toMatchObject({
      ...{ state: 'failed', doneRowCount: 7 },
      failedChunks: [{ number: 1, from: 5, to: 10, message: 'no such row' }],
    });
    expect((await rowsIn(jobs, id)).map(({ from, count }) => [from, count])).toEqual([
      [0, 5],
      [10, 2],
    ]);
    expect(warnings).toEqual(Array(3).fill(`chunk 1 of study ${id} failed: no such row`));
    isPoisoned = false;
    await jobs.retry(id);
    expect(await ended(jobs, id)).toMatchObject({ state: 'done' });
    expect(joinRows(await rowsIn(jobs, id))).toEqual(rowsOf(document));
  });

  it('search designs chunk by chunk, and have the rows of one run also if they are cancelled and go on in another process', async () => {
    const expected = searchedRowsOf(searched);
    expect(expected.end).toBe('limit');
    let doneCount = 0;
    const jobs = start({
      threads: inlineThreads(({ from }) => {
        doneCount = from / 8;
      }),
    });
    const id = await put(searched, 8);
    await expect.poll(() => doneCount, patient).toBeGreaterThan(1);
    const cancelled = await jobs.cancel(id);
    expect(cancelled).toMatchObject({ state: 'cancelled', rowCount: 60 });
    expect(cancelled.doneRowCount).toBeGreaterThan(0);
    expect(cancelled.doneRowCount).toBeLessThan(60);
    await jobs.stop();
    // Its threads know nothing of the rows before.
    const other = start();
    await other.retry(id);
    expect(await ended(other, id)).toMatchObject({
      ...{ state: 'done', rowCount: 60, doneRowCount: 60, chunkCount: 8 },
      search: { rowLimit: 60, outcome: { end: 'limit', statement: expected.statement } },
    });
    const parts = await rowsIn(other, id);
    expect(parts.map(({ from }) => from)).toEqual([0, 8, 16, 24, 32, 40, 48, 56]);
    expect(parts.flatMap(({ numbers = [] }) => [...numbers])).toEqual([...(expected.rows.numbers ?? [])]);
    expect(parts.flatMap(({ figures: [, costs = []] }) => [...costs])).toEqual([
      ...(expected.rows.figures[1] ?? []),
    ]);
  });

  it('compute all rows of a search that may compute all of them', async () => {
    const jobs = start();
    const whole = { ...searched, search: { evaluationCount: 1_000, seed: 1 } };
    const record = await jobs.submit(whole, nobody);
    expect(record).toMatchObject({ rowCount: 400, search: null });
    expect(await ended(jobs, record.id)).toMatchObject({ state: 'done', doneRowCount: 400 });
    expect(joinRows(await rowsIn(jobs, record.id))).toEqual(rowsOf(whole));
  });

  it('end the threads of a study that is cancelled, and give back what they have at a stop', async () => {
    let endedCount = 0;
    const jobs = start({
      lease_ms: 40,
      threads: inlineThreads(({ from }, signal) => {
        if (from === 0) return undefined;
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            endedCount += 1;
            reject(new Error('ended'));
          });
        });
      }),
    });
    const id = await put(document, 3);
    await expect.poll(async () => (await jobs.study(id)).doneChunkCount, patient).toBe(1);
    expect(await jobs.cancel(id)).toMatchObject({ state: 'cancelled', doneRowCount: 3 });
    await expect.poll(() => endedCount, patient).toBe(2);
    await jobs.retry(id);
    await expect.poll(async () => (await jobs.study(id)).state, patient).toBe('running');
    await jobs.stop();
    const other = start();
    expect(await ended(other, id)).toMatchObject({ state: 'done', failedChunks: [] });
    expect(joinRows(await rowsIn(other, id))).toEqual(rowsOf(document));
  });
});
