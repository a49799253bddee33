import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { ComputeRefusal } from '../../../server/compute/Compute.ts';
import { memoryRefusal, timeRefusal } from '../../../server/compute/refusals.ts';
import { inlineCompute } from '../../../server/http/inlineCompute.ts';
import type { JobCompute } from '../../../server/http/requestJobs/RequestJobs.ts';
import { requestJobSchema } from '../../../server/http/requestJobs/requestJobItem.ts';
import { routes } from '../../../server/http/routes.ts';
import { lifetimes } from '../../bench/work/heavyPlans.ts';
import { exampleText, exampleWith } from '../examplePlan.ts';
import { peopleApp } from './people/peopleApp.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import {
  computeServices,
  inlineJobs,
  jobLimits,
  jobsOfStore,
  runningRequestJobs,
} from './runningRequestJobs.ts';
import { runningStore } from './runningStore.ts';

const computing = (request_s: number, job_s: number): ReturnType<typeof inlineCompute> =>
  inlineCompute(routes, { ...computeServices, allowedWork: { request_s, job_s } });
/** Jobs are computed as they come, or wait until the test lets them. */
function gatedCompute(): JobCompute & { readonly isOpen: { value: boolean }; readonly release: () => void } {
  const isOpen = { value: true };
  let waiting: (() => void)[] = [];
  const release = (): void => {
    for (const go of waiting) go();
    waiting = [];
  };
  return {
    isOpen,
    release,
    run: async (job, signal) => {
      const cancelled = new Promise<void>((go) => {
        signal.addEventListener('abort', () => {
          go();
        });
      });
      if (!isOpen.value) await Promise.race([cancelled, new Promise<void>((go) => waiting.push(go))]);
      if (signal.aborted) return { kind: 'interrupted', reason: 'it was cancelled' };
      return inlineJobs.run(job, signal);
    },
    close: () => {
      release();
      return Promise.resolve();
    },
  };
}

const store = runningStore();
const gate = gatedCompute();
const requestJobs = runningRequestJobs(store, gate);
/** Requests may take no time at all, and jobs an hour. */
const hurried = computing(1e-9, 3600);
const app = peopleApp({ auth: 'off' }, { store, compute: hurried, requestJobs });
const plain = runningApp({ store });
const usual = runningApp({ store, requestJobs, compute: computing(2, 3600) });
const hopeless = runningApp({ store, requestJobs, compute: computing(1e-9, 1e-9) });

let outcome: ComputeRefusal;
const exceeding = runningApp({
  store,
  requestJobs,
  compute: { run: () => Promise.resolve({ result: outcome, computing_ms: 0 }) },
});

type Job = z.output<typeof requestJobSchema>;
const ASYNC = { Prefer: 'respond-async' };
const jobOf = async (response: Response): Promise<Job> => requestJobSchema.parse(await response.json());
const readJob = async ({ id }: Pick<Job, 'id'>): Promise<Job> => jobOf(await app.ask(`/api/v1/jobs/${id}`));
const ended = async (response: Response): Promise<Job> => {
  const job = await jobOf(response);
  await expect.poll(async () => (await readJob(job)).state).toBe('done');
  return readJob(job);
};
/** What of a response is its own. */
async function contentOf(response: Response): Promise<unknown> {
  const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return { status: response.status, headers, body: await response.text() };
}

describe('a request that is too large', () => {
  it('is refused with the estimated time and the preference with which it is accepted', async () => {
    const problem = await problemOf(await app.post('/api/v1/reports', exampleText));
    expect(problem).toMatchObject({ code: 'work-too-large', status: 422, prefer: 'respond-async' });
    expect(problem.detail).toMatch(/would compute for about .* “Prefer: respond-async”/);
    expect(problem.estimated_s).toBeGreaterThan(0);
  });

  it('is accepted with it, and has the answer that the request would have had', async () => {
    const accepted = await app.post('/api/v1/reports', exampleText, { Prefer: 'wait=5, Respond-Async' });
    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('preference-applied')).toBe('respond-async');
    expect(Number(accepted.headers.get('retry-after'))).toBeGreaterThan(0);
    const location = accepted.headers.get('location') ?? '';
    const job = await ended(accepted);
    expect(location).toBe(`/api/v1/jobs/${job.id}`);
    expect(job).toMatchObject({ operation: 'createReport', progress: 1, status: 200, attempts: 1 });
    expect(job.estimated_s).toBeGreaterThan(0);
    expect(Date.parse(job.keptUntil ?? '') - Date.parse(job.ended ?? '')).toBe(jobLimits.retention_ms);
    const expected = await contentOf(await plain.post('/api/v1/reports', exampleText));
    expect(await contentOf(await app.ask(job.result))).toEqual(expected);
  });

  it('is accepted as a question about a stored plan, and as a file', async () => {
    const made = await app.post('/api/v1/plans', exampleText);
    const { id } = (await made.json()) as { id: string };
    for (const path of [`/api/v1/plans/${id}/report`, `/api/v1/plans/${id}/tables.xlsx`]) {
      const { result } = await ended(await app.ask(path, { headers: ASYNC }));
      const expected = await contentOf(await plain.ask(path));
      expect(await contentOf(await app.ask(result))).toEqual(expected);
    }
  });

  it('is refused at once for what is wrong with it', async () => {
    const invalid = await app.post('/api/v1/reports', '{"schemaVersion":1}', ASYNC);
    expect((await problemOf(invalid)).code).toBe('plan-invalid');
    const noMore = await problemOf(await hopeless.post('/api/v1/reports', exampleText, ASYNC));
    expect(noMore).toMatchObject({ code: 'work-too-large' });
    expect(noMore.prefer).toBeUndefined();
  });

  it('is recognised by the sizes of its plan, and is not begun within the request', async () => {
    const plan = JSON.stringify(lifetimes({ options: 50, life_years: 40, phases: 40 }));
    const problem = await problemOf(await usual.post('/api/v1/reports', plan));
    expect(problem).toMatchObject({ code: 'work-too-large', prefer: 'respond-async' });
    expect(problem.estimated_s).toBeGreaterThan(6);
    gate.isOpen.value = false;
    const job = await jobOf(await usual.post('/api/v1/reports', plan, ASYNC));
    expect(job.estimated_s).toBe(problem.estimated_s);
    expect((await app.ask(`/api/v1/jobs/${job.id}`, { method: 'DELETE' })).status).toBe(204);
    gate.isOpen.value = true;
  });

  it('is offered as a job when it has exceeded a limit that jobs do not have', async () => {
    for (const refusal of [timeRefusal(20_000), memoryRefusal(1024 ** 2)]) {
      outcome = refusal;
      const problem = await problemOf(await exceeding.post('/api/v1/reports', exampleText));
      expect(problem).toMatchObject({ status: 503, prefer: 'respond-async' });
      expect(problem.detail).toContain('“Prefer: respond-async”');
      // What is never a job is not offered as one.
      const places = await problemOf(await exceeding.ask('/api/v1/places?search=paris'));
      expect(places.prefer).toBeUndefined();
    }
  });

  it('ends with the error that the request would have had', async () => {
    const text = JSON.stringify(exampleWith(['racks', 'rack-1', 'contents', 'dgx', 'device'], 'unheard-of'));
    const job = await ended(await app.post('/api/v1/reports', text, ASYNC));
    const [found, expected] = await Promise.all([
      problemOf(await app.ask(job.result)),
      problemOf(await plain.post('/api/v1/reports', text)),
    ]);
    expect(job.status).toBe(expected.status);
    expect({ ...found, instance: '' }).toEqual({ ...expected, instance: '' });
  });

  it('is computed within the request where it is small, or where the server makes no jobs', async () => {
    expect((await plain.post('/api/v1/reports', exampleText, ASYNC)).status).toBe(200);
    expect((await app.ask('/api/v1/coolings-presets', { headers: ASYNC })).status).toBe(404);
    const problem = await problemOf(await plain.ask('/api/v1/jobs/any'));
    expect(problem).toMatchObject({ code: 'job-unknown', status: 404 });
  });
});

describe('a job', () => {
  it('tells its place, its progress, and that it is not finished; then it is cancelled', async () => {
    gate.isOpen.value = false;
    const [first, second] = [
      await jobOf(await app.post('/api/v1/reports', exampleText, ASYNC)),
      await jobOf(await app.post('/api/v1/reports', exampleText, ASYNC)),
    ];
    await expect.poll(async () => (await readJob(first)).state).toBe('running');
    const running = await readJob(first);
    expect(running).toMatchObject({ ended: null, status: null, keptUntil: null });
    expect(await readJob(second)).toMatchObject({
      state: 'waiting',
      started: null,
      elapsed_s: 0,
      progress: 0,
      waitingBefore: 0,
    });
    const problem = await problemOf(await app.ask(first.result));
    expect(problem).toMatchObject({ code: 'job-unfinished', status: 409 });
    await expect
      .poll(async () => (await readJob(first)).elapsed_s)
      .toBeGreaterThan(running.estimated_s ?? Infinity);
    expect((await readJob(first)).progress).toBeNull();
    for (const { id } of [second, first]) {
      expect((await app.ask(`/api/v1/jobs/${id}`, { method: 'DELETE' })).status).toBe(204);
      expect((await problemOf(await app.ask(`/api/v1/jobs/${id}`))).code).toBe('job-unknown');
    }
    gate.isOpen.value = true;
    gate.release();
    await ended(await app.post('/api/v1/reports', exampleText, ASYNC));
  });

  it('is refused when too many wait', async () => {
    gate.isOpen.value = false;
    const made: Job[] = [];
    let refused: Response | undefined;
    while (refused === undefined && made.length < 10) {
      const response = await app.post('/api/v1/reports', exampleText, ASYNC);
      if (response.status === 202) made.push(await jobOf(response));
      else refused = response;
    }
    expect(made.length).toBeGreaterThanOrEqual(jobLimits.waitingCount);
    expect(refused === undefined ? '' : (await problemOf(refused)).code).toBe('server-busy');
    for (const { id } of made) await app.ask(`/api/v1/jobs/${id}`, { method: 'DELETE' });
    gate.isOpen.value = true;
    gate.release();
  });

  it('goes on in another process, also after one that was killed', async () => {
    gate.isOpen.value = false;
    const blocker = await jobOf(await app.post('/api/v1/reports', exampleText, ASYNC));
    await expect.poll(async () => (await readJob(blocker)).state).toBe('running');
    // A process that takes it over, since this one would hold it for as long as it lives.
    const next = jobsOfStore(store, gatedCompute());
    await expect.poll(async () => (await readJob(blocker)).state).toBe('done');
    expect((await readJob(blocker)).attempts).toBe(2);
    await next.close();
    gate.isOpen.value = true;
    gate.release();
  });

  it('is given up when its process has ended three times', async () => {
    gate.isOpen.value = false;
    const { id, result } = await jobOf(await app.post('/api/v1/reports', exampleText, ASYNC));
    await expect.poll(async () => (await readJob({ id })).state).toBe('running');
    const crashing = jobsOfStore(store, {
      run: () => Promise.resolve({ kind: 'interrupted', reason: 'it was killed' }),
      close: () => Promise.resolve(),
    });
    await expect.poll(async () => (await readJob({ id })).state).toBe('done');
    const problem = await problemOf(await app.ask(result));
    expect(problem).toMatchObject({ code: 'job-interrupted', status: 500 });
    expect((await readJob({ id })).attempts).toBeGreaterThan(3);
    await crashing.close();
    gate.isOpen.value = true;
    gate.release();
  });

  it('is deleted after its time', async () => {
    const { id } = await ended(await app.post('/api/v1/reports', exampleText, ASYNC));
    const forgetful = jobsOfStore(store, gatedCompute(), { retention_ms: -1000 });
    await expect.poll(async () => (await app.ask(`/api/v1/jobs/${id}`)).status).toBe(404);
    await forgetful.close();
  });
});

describe('a job of somebody', () => {
  const signedIn = peopleApp({}, { store, compute: hurried, requestJobs });

  it('is cancelled by them and by editors, and read by those who sign in', async () => {
    const headersOf = async (role: 'viewer' | 'editor'): Promise<Record<string, string>> => ({
      Authorization: `Bearer ${await signedIn.tokenOf(role)}`,
    });
    const [ada, bob, eve] = [await headersOf('viewer'), await headersOf('viewer'), await headersOf('editor')];
    const made = async (): Promise<string> =>
      `/api/v1/jobs/${(await jobOf(await signedIn.post('/api/v1/reports', exampleText, { ...ada, ...ASYNC }))).id}`;
    const path = await made();
    expect((await problemOf(await signedIn.ask(path))).code).toBe('sign-in-required');
    expect((await signedIn.ask(path, { headers: bob })).status).toBe(200);
    const refused = await signedIn.ask(path, { method: 'DELETE', headers: bob });
    expect((await problemOf(refused)).code).toBe('role-too-low');
    expect((await signedIn.ask(path, { method: 'DELETE', headers: ada })).status).toBe(204);
    expect((await signedIn.ask(await made(), { method: 'DELETE', headers: eve })).status).toBe(204);
    const owner = { Authorization: `Bearer ${await signedIn.tokenOf('owner')}` };
    const { entries } = (await (await signedIn.ask('/api/v1/audit', { headers: owner })).json()) as {
      entries: { who: string; action: string; subject: string }[];
    };
    expect(entries.map(({ action }) => action)).toEqual(['deleteRequestJob', 'deleteRequestJob']);
    expect(entries[1]).toMatchObject({ subject: path, who: expect.stringMatching(/^viewer/) as string });
  });
});
