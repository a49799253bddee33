import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { requestJobSchema } from '../../../server/http/requestJobs/requestJobItem.ts';
import { lifetimes } from '../../bench/work/heavyPlans.ts';
import { addressOf } from '../cli/servedAddress.ts';
import { ended, startPlenum } from '../cli/spawnPlenum.ts';
import { exampleText } from '../examplePlan.ts';
import { makeEmptyStore } from '../store/emptyStore.ts';
import { newFolder } from '../store/stores.ts';

/** Some seconds of computing. */
const longText = JSON.stringify(lifetimes({ options: 8, life_years: 25, phases: 25 }));
const headers = { 'Content-Type': 'application/json', Prefer: 'respond-async' };

type Job = z.output<typeof requestJobSchema>;

describe('a job of a server', () => {
  const running: ChildProcess[] = [];
  let folder = '';
  let port = '';
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, init);
  const start = async (): Promise<ChildProcess> => {
    const child = startPlenum(['serve', '--port', '0'], { PLENUM_DATA: folder, PLENUM_DEADLINE_MS: '60000' });
    running.push(child);
    ({ port } = await addressOf(child));
    return child;
  };
  const post = (body: string, more: Record<string, string> = {}): Promise<Response> =>
    ask('/api/v1/reports', { method: 'POST', body, headers: { ...headers, ...more } });
  const read = async ({ id }: Job): Promise<Job> => (await (await ask(`/api/v1/jobs/${id}`)).json()) as Job;
  const made = async (text: string): Promise<Job> => (await (await post(text)).json()) as Job;
  const done = async (job: Job): Promise<Job> => {
    await expect.poll(async () => (await read(job)).state, { timeout: 50_000, interval: 200 }).toBe('done');
    return read(job);
  };
  const bytesOf = async (response: Response): Promise<string> => {
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer()).toString('base64');
  };

  beforeAll(async () => {
    await makeEmptyStore();
    folder = await newFolder();
    await start();
  });
  afterAll(async () => {
    const ends = running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.all(
      ends.map((child) => {
        child.kill('SIGKILL');
        return ended(child);
      }),
    );
  });

  it('is computed in a process of its own, to the bytes of the answer within the request', async () => {
    const job = await done(await made(exampleText));
    const expected = await bytesOf(await post(exampleText, { Prefer: 'wait=60' }));
    expect(await bytesOf(await ask(job.result))).toBe(expected);
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toMatch(/^plenum_request_jobs_ended 1$/m);
  });

  it('is ended when it is cancelled, so that the next one begins', async () => {
    const long = await made(longText);
    await expect.poll(async () => (await read(long)).state, { timeout: 20_000 }).toBe('running');
    await ask(`/api/v1/jobs/${long.id}`, { method: 'DELETE' });
    const metrics = async (): Promise<string> => (await ask('/metrics')).text();
    await expect.poll(metrics).toMatch(/^plenum_request_jobs_running 0$/m);
    expect((await done(await made(exampleText))).status).toBe(200);
  });

  it('is begun again after a stop and after a kill of the server, with the same answer', async () => {
    const expected = await bytesOf(await post(longText, { Prefer: '' }));
    const job = await made(longText);
    const isRunning = (): Promise<void> =>
      expect.poll(async () => (await read(job)).state, { timeout: 20_000 }).toBe('running');
    await isRunning();
    const [stopped] = running.slice(-1);
    stopped?.kill('SIGINT');
    if (stopped !== undefined) await ended(stopped);
    const second = await start();
    await isRunning();
    expect((await read(job)).attempts).toBe(1);
    second.kill('SIGKILL');
    await ended(second);
    await start();
    expect(await done(job)).toMatchObject({ attempts: 2, status: 200 });
    expect(await bytesOf(await ask(job.result))).toBe(expected);
  });
});
