import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../../server/jobs/rowsCodec.ts';
import { startStudyJobs } from '../../../server/jobs/startStudyJobs.ts';
import { startStudyThreads } from '../../../server/jobs/studyThreads.ts';
import { openedStore, pglite } from '../store/stores.ts';
import { newStudy, prices, rowsOf, sampleStudy } from './sampleStudies.ts';

const builtThread = fileURLToPath(new URL('../../../build/server/jobs/studyThread.js', import.meta.url));
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
    const bytes = await threads.compute({ studyId: 'a', document: text, from: 0, to: 10 }, signal);
    expect(decodeRows(bytes)).toEqual(rowsOf(document));
    // A task that is ended does not come back, and the next one does.
    const ending = new AbortController();
    const ended = threads.compute({ studyId: 'a', document: text, from: 0, to: 10 }, ending.signal);
    ending.abort();
    await expect(ended).rejects.toThrow();
    await threads.compute({ studyId: 'a', document: text, from: 0, to: 1 }, signal);
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
