import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../../server/compute/study/rowsCodec.ts';
import { startStudyJobs } from '../../../server/jobs/startStudyJobs.ts';
import { startStudyThreads, type ComputedChunk } from '../../../server/jobs/studyThreads.ts';
import { openedStore, pglite } from '../store/stores.ts';
import { newStudy, prices, rowsOf, sampleStudy, searched, searchedRowsOf } from './sampleStudies.ts';

const builtThread = fileURLToPath(
  new URL('../../../build/server/compute/study/studyThread.js', import.meta.url),
);
const poisonedThread = fileURLToPath(new URL('poisonedThread.js', import.meta.url));
const document = sampleStudy({ axes: [prices(10)] });

describe('threads for studies', () => {
  it('check a study and compute its rows, as one thread does', async () => {
    const threads = startStudyThreads({ threadCount: 1, threadFile: builtThread });
    const text = JSON.stringify(document);
    expect(await threads.check({ document: text, version: '1' })).toMatchObject({
      name: 'Sample',
      rowCount: 10,
    });
    await expect(threads.check({ document: '{}', version: '1' })).rejects.toMatchObject({
      code: 'study-invalid',
      issues: expect.arrayContaining([expect.objectContaining({ path: 'plan' })]),
    });
    const { signal } = new AbortController();
    const { bytes } = await threads.compute(
      { studyId: 'a', document: text, from: 0, to: 10, rowsBetween: null },
      signal,
    );
    expect(decodeRows(bytes)).toEqual(rowsOf(document));
    // A task that is ended does not come back, and the next one does.
    const ending = new AbortController();
    const ended = threads.compute(
      { studyId: 'a', document: text, from: 0, to: 10, rowsBetween: null },
      ending.signal,
    );
    ending.abort();
    await expect(ended).rejects.toThrow();
    await threads.compute({ studyId: 'a', document: text, from: 0, to: 1, rowsBetween: null }, signal);
    await threads.close();
  });

  it('go on with a search on a thread that did not begin it', async () => {
    const threads = startStudyThreads({ threadCount: 1, threadFile: builtThread });
    const text = JSON.stringify(searched);
    const { signal } = new AbortController();
    const known: Uint8Array[] = [];
    const asked: [number, number][] = [];
    const compute = (from: number, to: number, until: AbortSignal): Promise<ComputedChunk> =>
      threads.compute(
        {
          ...{ studyId: 's', document: text, from, to },
          rowsBetween: async function* between(first, end) {
            asked.push([first, end]);
            for (const bytes of known) {
              const rows = decodeRows(bytes);
              if (rows.from + rows.count > first && rows.from < end) yield bytes;
            }
            await Promise.resolve();
          },
        },
        until,
      );
    known.push((await compute(0, 16, signal)).bytes);
    known.push((await compute(16, 32, signal)).bytes);
    expect(asked).toEqual([]);
    // The thread ends with its task, and its search with it.
    const ending = new AbortController();
    const ended = compute(32, 48, ending.signal);
    ending.abort();
    await expect(ended).rejects.toThrow();
    // Computed already, but not kept by anyone: as if it had not been.
    known.push((await compute(32, 48, signal)).bytes);
    expect(asked).toEqual([[0, 32]]);
    await compute(32, 48, signal);
    const last = await compute(48, 64, signal);
    expect(last).toMatchObject({ count: 12, outcome: { end: 'limit' } });
    const rows = [...known, last.bytes].map(decodeRows);
    const expected = searchedRowsOf(searched).rows;
    expect(rows.flatMap(({ numbers = [] }) => [...numbers])).toEqual([...(expected.numbers ?? [])]);
    expect(rows.flatMap(({ figures: [, costs = []] }) => [...costs])).toEqual([
      ...(expected.figures[1] ?? []),
    ]);
    await threads.close();
  });

  const { store } = openedStore(pglite);

  it('end with a chunk that throws, ends its thread or takes its memory; the other rows are kept', async () => {
    const studies = store().studies('poisoned');
    const jobs = startStudyJobs({
      version: '1',
      studies,
      threads: startStudyThreads({ threadCount: 2, threadFile: poisonedThread, heap_MiB: 64 }),
      threadCount: 2,
      isShared: false,
      lease_ms: 60_000,
      warn: () => undefined,
    });
    const { id } = await studies.create(newStudy(document, 2));
    await expect.poll(async () => (await jobs.study(id)).finishedAt_ms, { timeout: 50_000 }).not.toBeNull();
    expect(await jobs.study(id)).toMatchObject({
      ...{ state: 'failed', doneRowCount: 4 },
      failedChunks: [
        { number: 1, from: 2, to: 4, message: 'no such row' },
        { number: 2, from: 4, to: 6, message: 'its thread ended' },
        { number: 3, from: 6, to: 8, message: 'its thread needed more than 64 MiB of memory' },
      ],
    });
    await jobs.stop();
  });
});
