import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { RequestJobStore, StoredResult } from '../../../server/store/requests/StoredRequest.ts';
import { describeStores, openedStore } from './stores.ts';

const limits = { waitingCount: 100, kept_bytes: 1024 ** 2 };
const request = {
  operationId: 'createReport',
  params: {},
  query: { option: 'Köln\u0000' },
  headers: {},
  body: new Uint8Array([0, 123, 255]),
};
const wanted = { request, headers: { ETag: '"1"' }, who: 'Ada', estimated_s: 12.5, limits };
const answer: StoredResult = {
  kind: 'answer',
  status: 200,
  headers: { 'Content-Language': 'en' },
  contentType: 'application/json; charset=utf-8',
  body: new Uint8Array([1, 0, 200]),
};
const here = { server: 'here', lease_ms: 60_000 };

describeStores('jobs of requests', (kind) => {
  const { store } = openedStore(kind);
  const jobs = (): RequestJobStore => store().requestJobs;

  it('are claimed in their order, each once, and kept with what they end with', async () => {
    const [one, two] = [await jobs().add(wanted), await jobs().add({ ...wanted, estimated_s: null })];
    expect(one).toMatchObject({ state: 'waiting', who: 'Ada', estimated_s: 12.5, aheadCount: 0 });
    expect(two).toMatchObject({ startedAt_ms: null, estimated_s: null, aheadCount: 1, status: null });
    expect(await jobs().waitingCount()).toBe(2);
    const claimed = await Promise.all([jobs().claim(here), jobs().claim(here)]);
    expect(new Set(claimed.map((job) => job?.id))).toEqual(new Set([one.id, two.id]));
    expect({ ...claimed[0]?.request, body: [...(claimed[0]?.request.body ?? [])] }).toEqual({
      ...request,
      body: [0, 123, 255],
    });
    expect(await jobs().claim(here)).toBeUndefined();
    expect(await jobs().read(one.id)).toMatchObject({ state: 'running', attemptCount: 1, endedAt_ms: null });
    expect(await jobs().result(one.id)).toBeUndefined();
    await jobs().finish(one.id, 'here', answer);
    const result = await jobs().result(one.id);
    expect(result).toMatchObject({ status: 200, headers: { ETag: '"1"', 'Content-Language': 'en' } });
    expect(result?.kind === 'answer' ? [...(result.body ?? [])] : []).toEqual([1, 0, 200]);
    const error = { kind: 'error', status: 422, code: 'plan-invalid', message: '“x”', issues: [] } as const;
    await jobs().finish(two.id, 'here', error);
    expect(await jobs().result(two.id)).toEqual(error);
    expect(await jobs().read(two.id)).toMatchObject({ state: 'done', status: 422 });
    await jobs().remove(two.id);
    await expect(jobs().read(two.id)).rejects.toMatchObject({ code: 'job-unknown' });
    await expect(jobs().remove(two.id)).rejects.toMatchObject({ code: 'job-unknown' });
    await jobs().removeEnded(Date.now() + 1);
    await expect(jobs().result(one.id)).rejects.toMatchObject({ code: 'job-unknown' });
  });

  it('are claimed by another server when theirs is not heard of, and only the last one ends them', async () => {
    const { id } = await jobs().add(wanted);
    await jobs().claim({ server: 'here', lease_ms: 20 });
    await pause(40);
    expect(await jobs().claim({ server: 'there', lease_ms: 60_000 })).toMatchObject({ id, attemptCount: 2 });
    expect(await jobs().hold([id], here)).toEqual([]);
    expect(await jobs().hold([id], { server: 'there', lease_ms: 60_000 })).toEqual([id]);
    await jobs().finish(id, 'here', answer);
    expect(await jobs().result(id)).toBeUndefined();
    await jobs().giveBack(id, { server: 'there', isBegun: false });
    expect(await jobs().read(id)).toMatchObject({ state: 'waiting', startedAt_ms: null, attemptCount: 1 });
    await jobs().claim({ server: 'there', lease_ms: 60_000 });
    await jobs().giveBack(id, { server: 'there', isBegun: true });
    expect((await jobs().claim({ server: 'there', lease_ms: 60_000 }))?.attemptCount).toBe(3);
    await jobs().finish(id, 'there', answer);
    expect((await jobs().result(id))?.status).toBe(200);
    await jobs().remove(id);
  });

  it('are refused when too many wait, or when all of them are too large', async () => {
    const { id } = await jobs().add(wanted);
    const full = jobs().add({ ...wanted, limits: { ...limits, waitingCount: 1 } });
    await expect(full).rejects.toMatchObject({ code: 'server-busy', message: /^1 jobs wait already/ });
    const large = { ...request, body: new Uint8Array(1024 ** 2) };
    await expect(jobs().add({ ...wanted, request: large })).rejects.toThrow('together may take 1 MiB');
    expect(await jobs().waitingCount()).toBe(1);
    await jobs().remove(id);
  });
});
