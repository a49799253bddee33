import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { readBackup } from '../../../server/store/backup/readBackup.ts';
import { examplePlan } from '../../../server/http/routes/examplePlan.ts';
import { runPlenum } from '../cli/runPlenum.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';

const folder = temporaryFolder();
const app = runningApp({ store: runningStore() });
const bare = runningApp();

const fetchTo = (file: string, url: string): ReturnType<typeof runPlenum> =>
  runPlenum(['backup', file, '--server', url], { environment: {} });

const others: Server[] = [];
afterEach(() => {
  for (const other of others.splice(0)) other.close();
});

/** Another program than Plenum on a port, which answers everything with the same. */
async function otherServer(status: number, headers: Record<string, string>, body: Buffer): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, headers).write(body);
    if (headers['Content-Length'] === undefined) response.end();
    else
      setTimeout(() => {
        response.destroy();
      }, 100);
  });
  others.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe('a backup of a running server', () => {
  it('is fetched by the command, holds every plan, and leaves nothing on the server', async () => {
    await app.post('/api/v1/plans', JSON.stringify(examplePlan));
    const file = folder.path('running.backup');
    const result = await fetchTo(file, `http://127.0.0.1:${String(app.port())}`);
    expect(result).toEqual({
      exitCode: 0,
      err: '',
      out: `${file}: 1 plan, 1 revision, 0 files, 0 studies\n`,
    });
    const tables: string[] = [];
    for await (const { table } of readBackup(file)) tables.push(table);
    expect(tables).toEqual(expect.arrayContaining(['plan', 'revision']));
    expect(readdirSync(tmpdir()).filter((name) => /^plenum-.*\.backup$/.test(name))).toEqual([]);
  });

  it('is recorded in the audit log', async () => {
    expect((await app.ask('/api/v1/backup', { method: 'POST' })).status).toBe(200);
    const { entries } = (await (await app.ask('/api/v1/audit')).json()) as {
      entries: { action: string; subject: string }[];
    };
    expect(entries[0]).toMatchObject({ action: 'makeBackup', subject: '/api/v1/backup' });
  });

  it('is made once at a time', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => app.ask('/api/v1/backup', { method: 'POST' })));
    const statuses = asked.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 503, 503]);
    for (const answer of asked) {
      if (answer.status === 503) expect((await problemOf(answer)).code).toBe('server-busy');
      else await answer.arrayBuffer();
    }
  });

  it('is refused by a server that keeps nothing', async () => {
    const file = folder.path('bare.backup');
    const { exitCode, err } = await fetchTo(file, `http://127.0.0.1:${String(bare.port())}`);
    expect(exitCode).toBe(2);
    expect(err).toContain('this server runs without a store of plans');
    expect(existsSync(file)).toBe(false);
  });

  it('leaves an older file unchanged where the server does not answer, answers something else, or ends too early', async () => {
    const file = folder.path('older.backup');
    writeFileSync(file, 'older');
    const half = readFileSync(folder.path('running.backup')).subarray(0, 200);
    const cases: [string, string][] = [
      ['http://127.0.0.1:1', 'does not answer'],
      ['nonsense', 'is no address'],
      [await otherServer(200, {}, Buffer.from('<html>')), 'not a backup'],
      [await otherServer(401, {}, Buffer.from('{}')), 'PLENUM_TOKEN'],
      [await otherServer(200, { 'Content-Length': '5000' }, half), 'before the backup was whole'],
      [await otherServer(200, {}, half), 'cut off'],
    ];
    for (const [url, reason] of cases) {
      const { exitCode, err } = await fetchTo(file, url);
      expect({ url, exitCode }).toEqual({ url, exitCode: 2 });
      expect(err).toContain(reason);
      expect(readFileSync(file, 'utf8')).toBe('older');
    }
    expect(readdirSync(folder.path('')).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});
