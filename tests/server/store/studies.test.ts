import { beforeAll, expect, it } from 'vitest';
import type {
  ChunkRows,
  ClaimedChunk,
  NewStudy,
  StudyStore,
} from '../../../server/store/studies/StudyStore.ts';
import { describeStores, openedStore } from './stores.ts';

const study: NewStudy = {
  name: 'Sites',
  planId: null,
  by: 'ada',
  hash: 'f'.repeat(64),
  document: '{"name":"Sites"}',
  outline: '{"study":{}}',
  rowCount: 10,
  isSearch: false,
  chunkRowCount: 4,
};
/** On a busy machine. */
const patient = { timeout: 15_000 };
const lease = (worker: string, lease_ms = 60_000): { worker: string; lease_ms: number } => ({
  worker,
  lease_ms,
});
const bytesOf = ({ from, to }: ClaimedChunk): ChunkRows => ({
  bytes: Uint8Array.of(from, to),
  count: to - from,
  outcome: null,
});

/** Rows of finished chunks, as they were stored. */
async function resultsOf(studies: StudyStore, id: string): Promise<number[][]> {
  const results: number[][] = [];
  for await (const bytes of studies.results(id)) results.push([...bytes]);
  return results;
}

async function claimed(studies: StudyStore, worker = 'one', lease_ms = 60_000): Promise<ClaimedChunk> {
  const chunk = await studies.chunks.claim(lease(worker, lease_ms));
  if (chunk === undefined) throw new Error('no chunk waits');
  return chunk;
}

/** Computes all chunks that wait. */
async function computeAll(studies: StudyStore, worker = 'one'): Promise<ClaimedChunk[]> {
  const chunks: ClaimedChunk[] = [];
  for (;;) {
    const chunk = await studies.chunks.claim(lease(worker));
    if (chunk === undefined) return chunks;
    chunks.push(chunk);
    await studies.chunks.complete(chunk, bytesOf(chunk));
  }
}

describeStores('studies', (kind) => {
  const { store } = openedStore(kind);
  let count = 0;
  /** The studies of a test: those of others have another engine. */
  const own = (): StudyStore => {
    count += 1;
    return store().studies(`engine ${String(count)}`);
  };

  let begun: { readonly studies: StudyStore; readonly id: string };
  beforeAll(async () => {
    const studies = own();
    const { id } = await studies.create(study);
    const chunk = await claimed(studies);
    expect((await studies.read(id)).remaining_s).toBeNull();
    await studies.chunks.complete(chunk, bytesOf(chunk));
    begun = { studies, id };
  });

  it('are divided into chunks, which workers get in row order and complete', async () => {
    const studies = own();
    const { id, ...record } = await studies.create(study);
    expect(record).toMatchObject({ state: 'waiting', rowCount: 10, chunkCount: 3, doneRowCount: 0 });
    expect(await studies.document(id)).toBe(study.document);
    const first = await claimed(studies);
    expect(first).toMatchObject({ studyId: id, number: 0, from: 0, to: 4 });
    expect(await studies.read(id)).toMatchObject({ state: 'running', startedAt_ms: expect.any(Number) });
    expect(await studies.chunks.complete(first, bytesOf(first))).toBe(true);
    expect(await studies.read(id)).toMatchObject({ state: 'running', doneRowCount: 4, doneChunkCount: 1 });
    expect((await computeAll(studies)).map(({ from, to }) => [from, to])).toEqual([
      [4, 8],
      [8, 10],
    ]);
    expect(await studies.read(id)).toMatchObject({
      ...{ state: 'done', doneRowCount: 10, doneChunkCount: 3, failedChunks: [], remaining_s: null },
      finishedAt_ms: expect.any(Number),
    });
    expect(await resultsOf(studies, id)).toEqual([
      [0, 4],
      [4, 8],
      [8, 10],
    ]);
  });

  it('are listed with the last one first, all or those of a plan; a plan that is gone counts as none', async () => {
    const studies = own();
    const plan = await store().plans.create({ document: { name: 'North' }, who: 'ada' });
    const [one, two] = [await studies.create({ ...study, planId: plan.id }), await studies.create(study)];
    const known = new Set([one.id, two.id]);
    const ids = (await studies.list({})).map(({ id }) => id).filter((id) => known.has(id));
    expect(ids).toEqual([two.id, one.id]);
    expect((await studies.list({ planId: plan.id })).map(({ id, planId }) => [id, planId])).toEqual([
      [one.id, plan.id],
    ]);
    expect((await studies.create({ ...study, planId: 'gone' })).planId).toBeNull();
  });

  it('refuse an id that no study has', async () => {
    const studies = own();
    const unknown = { code: 'study-unknown', message: 'there is no study none' };
    for (const work of [studies.read, studies.document, studies.cancel, studies.retry, studies.remove])
      await expect(work('none')).rejects.toMatchObject(unknown);
    await expect(resultsOf(studies, 'none')).rejects.toMatchObject(unknown);
  });

  it('give each chunk to one worker and count it once, whoever asks and completes at the same time', async () => {
    const studies = own();
    const { id } = await studies.create({ ...study, rowCount: 60 });
    const workers = ['one', 'two', 'three', 'four'];
    const chunks = (await Promise.all(workers.map((worker) => computeAll(studies, worker)))).flat();
    expect(chunks.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 15 }, (_, number) => number),
    );
    expect(await studies.read(id)).toMatchObject({ state: 'done', doneRowCount: 60, doneChunkCount: 15 });
    // Again, by all of them at once: nothing is counted twice.
    const other = { bytes: Uint8Array.of(0), count: 4, outcome: null };
    const again = await Promise.all(chunks.map((chunk) => studies.chunks.complete(chunk, other)));
    expect(again).toEqual(chunks.map(() => false));
    expect(await studies.read(id)).toMatchObject({ state: 'done', doneRowCount: 60, doneChunkCount: 15 });
    expect((await resultsOf(studies, id))[0]).toEqual([0, 4]);
  });

  it('give a chunk to another worker once its lease has ended, and take the rows of either, once', async () => {
    const studies = own();
    const { id } = await studies.create({ ...study, rowCount: 4 });
    const chunk = await claimed(studies, 'dead', 1);
    expect(await studies.chunks.claim(lease('other'))).toBeUndefined();
    // A worker of another version would put it into its own queue.
    expect(await own().chunks.reclaim()).toBe(0);
    await expect.poll(() => studies.chunks.reclaim(), patient).toBe(1);
    expect(await studies.chunks.renew(lease('dead'), chunk)).toBe(false);
    const again = await claimed(studies, 'other');
    expect(again).toMatchObject({ studyId: id, number: 0 });
    expect(again.ticket).not.toBe(chunk.ticket);
    expect(await studies.chunks.complete(chunk, bytesOf(chunk))).toBe(true);
    expect(await studies.chunks.complete(again, bytesOf(again))).toBe(false);
    expect(await studies.read(id)).toMatchObject({ state: 'done', doneRowCount: 4, doneChunkCount: 1 });
  });

  it('leave a chunk with a worker that gives signs of life', async () => {
    const studies = own();
    await studies.create(study);
    const chunk = await claimed(studies, 'slow', 100);
    expect(await studies.chunks.renew(lease('slow'), chunk)).toBe(true);
    expect(await studies.chunks.renew(lease('impostor'), chunk)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await studies.chunks.reclaim()).toBe(0);
    expect(await studies.chunks.complete(chunk, bytesOf(chunk))).toBe(true);
  });

  it('try a chunk that fails three times, keep its message, and go on with the rest', async () => {
    const studies = own();
    const { id } = await studies.create(study);
    const tries: number[] = [];
    for (let chunk = await claimed(studies); ; chunk = await claimed(studies)) {
      tries.push(chunk.number);
      if (chunk.number === 1) await studies.chunks.fail(chunk, `fault ${String(tries.length)}\0`);
      else await studies.chunks.complete(chunk, bytesOf(chunk));
      if ((await studies.read(id)).finishedAt_ms !== null) break;
    }
    expect(tries.filter((number) => number === 1)).toHaveLength(3);
    expect(await studies.read(id)).toMatchObject({
      ...{ state: 'failed', doneRowCount: 6, doneChunkCount: 2 },
      failedChunks: [{ number: 1, from: 4, to: 8, message: `fault ${String(tries.length)}\u{FFFD}` }],
    });
    expect(await resultsOf(studies, id)).toEqual([
      [0, 4],
      [8, 10],
    ]);
    // Again: the failed chunk alone.
    expect(await studies.retry(id)).toMatchObject({
      state: 'running',
      failedChunks: [],
      finishedAt_ms: null,
    });
    expect((await computeAll(studies)).map(({ number }) => number)).toEqual([1]);
    expect(await studies.read(id)).toMatchObject({ state: 'done', doneRowCount: 10, doneChunkCount: 3 });
  });

  it('give up a chunk whose workers end ten times, and count neither a stop of a worker nor another one’s failure', async () => {
    const studies = own();
    const { id } = await studies.create({ ...study, rowCount: 4 });
    for (let loss = 1; loss <= 10; loss += 1) {
      const stopped = await claimed(studies, 'stopped');
      await studies.chunks.giveBack(stopped);
      await claimed(studies, 'dead', 0);
      // Not its chunk any more.
      await studies.chunks.fail(stopped, 'late');
      await expect.poll(() => studies.chunks.reclaim(), patient).toBe(1);
    }
    expect(await studies.read(id)).toMatchObject({
      state: 'failed',
      failedChunks: [{ number: 0, from: 0, to: 4, message: 'the process that computed it ended, 10 times' }],
    });
  });

  it('end at once when they are cancelled, keep what was computed, and compute the rest when they are retried', async () => {
    const studies = own();
    const { id } = await studies.create(study);
    const done = await claimed(studies);
    await studies.chunks.complete(done, bytesOf(done));
    const running = await claimed(studies);
    expect(await studies.cancel(id)).toMatchObject({
      state: 'cancelled',
      doneRowCount: 4,
      remaining_s: null,
    });
    expect(await studies.chunks.renew(lease('one'), running)).toBe(false);
    expect(await studies.chunks.complete(running, bytesOf(running))).toBe(false);
    expect(await studies.chunks.claim(lease('two'))).toBeUndefined();
    await studies.chunks.fail(running, 'late');
    expect(await studies.cancel(id)).toMatchObject({ state: 'cancelled', doneRowCount: 4, failedChunks: [] });
    expect(await studies.retry(id)).toMatchObject({ state: 'running', doneRowCount: 4 });
    expect((await computeAll(studies)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await studies.read(id)).toMatchObject({ state: 'done', doneRowCount: 10 });
    expect(await studies.cancel(id)).toMatchObject({ state: 'done' });
    expect(await studies.retry(id)).toMatchObject({ state: 'done' });
  });

  it('are removed with their chunks, of which a worker that has one stores nothing', async () => {
    const studies = own();
    const { id } = await studies.create(study);
    const running = await claimed(studies);
    await studies.remove(id);
    await expect(studies.read(id)).rejects.toMatchObject({ code: 'study-unknown' });
    expect(await studies.chunks.complete(running, bytesOf(running))).toBe(false);
    expect(await studies.chunks.claim(lease('two'))).toBeUndefined();
  });

  it('of a search are computed chunk by chunk, and end where the search does', async () => {
    const studies = own();
    const { id, search } = await studies.create({ ...study, isSearch: true });
    expect(search).toEqual({ rowLimit: 10, outcome: null });
    const first = await claimed(studies);
    expect(first).toMatchObject({ from: 0, to: 4, isSearch: true });
    // The next chunk follows from this one.
    expect(await studies.chunks.claim(lease('two'))).toBeUndefined();
    await studies.chunks.giveBack(first);
    await studies.chunks.begin(false);
    const again = await claimed(studies);
    expect(again.number).toBe(0);
    expect(await studies.chunks.claim(lease('two'))).toBeUndefined();
    await studies.chunks.complete(again, bytesOf(again));
    const second = await claimed(studies);
    expect(second).toMatchObject({ from: 4, to: 8 });
    const outcome = { end: 'settled', statement: 'Nothing better.' } as const;
    await studies.chunks.complete(second, { bytes: Uint8Array.of(4, 6), count: 2, outcome });
    expect(await studies.read(id)).toMatchObject({
      ...{ state: 'done', rowCount: 6, doneRowCount: 6, chunkCount: 2, doneChunkCount: 2 },
      search: { rowLimit: 10, outcome },
    });
    expect(await resultsOf(studies, id)).toEqual([
      [0, 4],
      [4, 6],
    ]);
    expect(await studies.chunks.claim(lease('two'))).toBeUndefined();
  });

  it('of a search end with a chunk that fails, and go on from there when they are retried or cancelled and retried', async () => {
    const studies = own();
    const { id } = await studies.create({ ...study, isSearch: true });
    const first = await claimed(studies);
    await studies.chunks.complete(first, bytesOf(first));
    for (let tries = 1; tries <= 3; tries += 1) await studies.chunks.fail(await claimed(studies), 'fault');
    expect(await studies.chunks.claim(lease('two'))).toBeUndefined();
    expect(await studies.read(id)).toMatchObject({
      ...{ state: 'failed', doneRowCount: 4, remaining_s: null },
      failedChunks: [{ number: 1, from: 4, to: 8, message: 'fault' }],
    });
    expect(await studies.retry(id)).toMatchObject({ state: 'running', failedChunks: [] });
    const second = await claimed(studies);
    expect(second.number).toBe(1);
    expect(await studies.cancel(id)).toMatchObject({ state: 'cancelled', doneRowCount: 4 });
    await studies.retry(id);
    expect((await computeAll(studies)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await studies.read(id)).toMatchObject({ state: 'done', doneRowCount: 10, chunkCount: 3 });
  });

  it('let those with fewer chunks go first', async () => {
    const studies = own();
    const large = await studies.create({ ...study, rowCount: 20 });
    const small = await studies.create({ ...study, rowCount: 4 });
    expect((await claimed(studies)).studyId).toBe(small.id);
    expect((await claimed(studies)).studyId).toBe(large.id);
  });

  it('tell the time left from what was computed in the last minutes', async () => {
    // Begun before the other tests: four rows in a second or more; six are left.
    const { studies, id } = begun;
    await expect.poll(async () => (await studies.read(id)).remaining_s, patient).toBeGreaterThan(1.4);
    const { startedAt_ms, remaining_s } = await studies.read(id);
    expect(remaining_s).toBeLessThanOrEqual((1.5 * (Date.now() - (startedAt_ms ?? 0))) / 1000 + 1);
  });

  it('are left to workers of their version, or begin again with another one, whose rows are not mixed with theirs', async () => {
    const [old, other] = [own(), own()];
    const { id } = await old.create(study);
    const done = await claimed(old);
    await old.chunks.complete(done, bytesOf(done));
    const running = await claimed(old);
    expect(await other.chunks.claim(lease('other'))).toBeUndefined();
    expect(await other.chunks.begin(false)).toBeGreaterThan(0);
    expect(await other.read(id)).toMatchObject({ doneRowCount: 4 });
    expect(await other.chunks.begin(true)).toBe(0);
    expect(await other.read(id)).toMatchObject({ state: 'waiting', doneRowCount: 0, doneChunkCount: 0 });
    expect(await resultsOf(other, id)).toEqual([]);
    expect(await old.chunks.complete(running, bytesOf(running))).toBe(false);
    expect(await old.chunks.claim(lease('old'))).toBeUndefined();
    const computed = (await computeAll(other)).filter(({ studyId }) => studyId === id);
    expect(computed.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(await other.read(id)).toMatchObject({ state: 'done', doneRowCount: 10 });
  });

  it('of a search begin again whole with another version', async () => {
    const [old, other] = [own(), own()];
    const { id } = await old.create({ ...study, isSearch: true });
    const first = await claimed(old);
    await old.chunks.complete(first, bytesOf(first));
    await other.chunks.begin(true);
    const computed = (await computeAll(other)).filter(({ studyId }) => studyId === id);
    expect(computed.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(await other.read(id)).toMatchObject({ state: 'done', doneRowCount: 10 });
  });
});
