import { connect } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { epwRows, epwText } from '../../support/epwText.ts';
import { runPlenum } from '../cli/runPlenum.ts';
import { exampleText } from '../examplePlan.ts';
import { newFolder, removePlace } from '../store/stores.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';

const memory = {
  unfinishedBodies_bytes: 128 * 1024 ** 2,
  unreadAnswers_bytes: 256 * 1024 ** 2,
  idleTimeout_ms: 300,
};
const app = runningApp({ store: runningStore(), memory });
const plans = '/api/v1/plans';
const example = JSON.parse(exampleText) as Record<string, unknown>;

/** All that the store has: plans with their revisions, and files. */
async function stored(): Promise<unknown> {
  const lists = await Promise.all(
    [`${plans}?limit=500`, `${plans}?deleted=true&limit=500`, '/api/v1/files?limit=500'].map(
      async (path) => (await app.ask(path)).json() as Promise<unknown>,
    ),
  );
  return lists;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly path: string | RegExp;
  readonly rule: string | RegExp;
}

/** Makes a request that is refused as stated, with nothing stored. */
async function expectRefusal(
  ask: () => Promise<Response>,
  { status, code, path, rule }: Refusal,
): Promise<void> {
  const before = await stored();
  const response = await ask();
  const problem = await problemOf(response);
  expect(problem).toMatchObject({ status, code });
  const [issue] = problem.errors;
  expect(issue?.path).toMatch(path);
  expect(issue?.rule).toMatch(rule);
  expect(issue?.message).not.toBe('');
  expect(await stored()).toEqual(before);
}

async function newPlan(): Promise<{ address: string; etag: string }> {
  const made = await app.post(plans, exampleText);
  expect(made.status).toBe(201);
  return { address: made.headers.get('location') ?? '', etag: made.headers.get('etag') ?? '' };
}

const send = (
  method: string,
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  app.ask(path, { method, body, headers: { 'Content-Type': 'application/json', ...headers } });

describe('bad input is refused with path and rule, and nothing of it is stored:', () => {
  it('a plan of 20 MB', async () => {
    const refused = { status: 413, code: 'json-too-large', path: /^$/, rule: /16 MiB/ };
    const large = JSON.stringify({ ...example, description: 'd'.repeat(20_000_000) });
    await expectRefusal(() => app.post(plans, large), refused);
    const { address, etag } = await newPlan();
    await expectRefusal(() => send('PUT', address, large, { 'If-Match': etag }), refused);
    await expectRefusal(() => send('PATCH', address, large), refused);
  });

  it('a name of 10,000 characters', async () => {
    const refused = { status: 422, code: 'plan-invalid', path: 'name', rule: /200/ };
    const body = JSON.stringify({ ...example, name: 'n'.repeat(10_000) });
    await expectRefusal(() => app.post(plans, body), refused);
    const { address, etag } = await newPlan();
    await expectRefusal(() => send('PUT', address, body, { 'If-Match': etag }), refused);
    await expectRefusal(() => send('PATCH', address, JSON.stringify({ name: 'n'.repeat(10_000) })), refused);
  });

  it.each(['a\u0000b', 'a\u001fb', 'line\nbreak', 'delete\u007f', 'c1\u0085'])(
    'the name %j',
    async (name) => {
      const refused = { status: 422, code: 'plan-invalid', path: 'name', rule: /control characters/ };
      await expectRefusal(() => app.post(plans, JSON.stringify({ ...example, name })), refused);
    },
  );

  it('half a surrogate pair in a name is stored as the character that stands for it', async () => {
    const made = await app.post(plans, JSON.stringify({ ...example, name: 'half \ud83c' }));
    expect(made.status).toBe(201);
    const list = (await (await app.ask(`${plans}?search=half`)).json()) as { plans: { name: string }[] };
    expect(list.plans[0]?.name).toBe('half \ufffd');
  });

  it('a revision that does not exist', async () => {
    const { address, etag } = await newPlan();
    const refused = { status: 404, code: 'revision-unknown', path: 'revision', rule: 'from 1 to 1' };
    await expectRefusal(() => app.ask(`${address}/revisions/2`), refused);
    await expectRefusal(() => app.ask(`${address}/revisions/1/diff/99`), refused);
    await expectRefusal(() => app.ask(`${address}/changes?since=2`), refused);
    await expectRefusal(
      () => app.ask(`${address}/revisions/7/restore`, { method: 'POST', headers: { 'If-Match': etag } }),
      refused,
    );
    const invalid = { status: 400, code: 'parameter-invalid', path: 'revision', rule: 'parameter' };
    for (const number of ['0', '-1', '1.5', 'last', '9'.repeat(30)]) {
      await expectRefusal(() => app.ask(`${address}/revisions/${number}`), invalid);
    }
  });

  it('an ETag of another plan, or of none', async () => {
    const [first, second] = [await newPlan(), await newPlan()];
    const refused = { status: 412, code: 'etag-of-other-plan', path: 'If-Match', rule: 'etag-of-other-plan' };
    for (const etag of [second.etag, '*', `W/${first.etag}`, 'none']) {
      await expectRefusal(() => send('PUT', first.address, exampleText, { 'If-Match': etag }), refused);
      await expectRefusal(() => send('PATCH', first.address, '{"name":"b"}', { 'If-Match': etag }), refused);
      await expectRefusal(
        () => app.ask(first.address, { method: 'DELETE', headers: { 'If-Match': etag } }),
        refused,
      );
    }
    const missing = {
      status: 428,
      code: 'revision-not-stated',
      path: 'If-Match',
      rule: 'revision-not-stated',
    };
    await expectRefusal(() => send('PUT', first.address, exampleText), missing);
  });

  it('a plan that does not exist', async () => {
    const refused = { status: 404, code: 'plan-unknown', path: 'id', rule: 'plan-unknown' };
    for (const path of ['', '/report', '/hourly.csv', '/revisions', '/changes?since=1']) {
      await expectRefusal(() => app.ask(`${plans}/none${path}`), refused);
    }
  });

  it('a patch that makes the plan invalid', async () => {
    const { address, etag } = await newPlan();
    const before = await (await app.ask(address)).text();
    const cases: readonly [patch: unknown, path: string | RegExp, rule: string | RegExp][] = [
      [{ cooling: { pue: 0.5 } }, 'cooling.pue', /minimum|at least|1/],
      [{ halls: null }, 'halls', /./],
      [{ unknown: 1 }, 'unknown', 'known field'],
      [{ racks: 7 }, 'racks', /./],
      [{ options: { air: { changes: { cooling: { pue: 'low' } } } } }, /^options\.air/, /./],
    ];
    for (const [patch, path, rule] of cases) {
      await expectRefusal(() => send('PATCH', address, JSON.stringify(patch), { 'If-Match': etag }), {
        status: 422,
        code: 'plan-invalid',
        path,
        rule,
      });
    }
    expect(await (await app.ask(address)).text()).toBe(before);
  });

  it('an upload that stops half way: the connection ends, or waits', async () => {
    const before = await stored();
    const epw = Buffer.from(epwText(epwRows()), 'latin1');
    const half = (path: string, bytes: Buffer, type: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(app.port(), '127.0.0.1');
        let received = '';
        socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
        socket.once('close', () => {
          resolve(received);
        });
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${String(bytes.length)}\r\n\r\n`,
        );
        socket.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
      });
    for (const answer of [
      await half('/api/v1/files?kind=weather&name=half.epw', epw, 'application/octet-stream'),
      await half(plans, Buffer.from(exampleText), 'application/json'),
    ]) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      const problem = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Record<string, unknown>;
      expect(problem).toMatchObject({ code: 'request-timeout', errors: [{ path: '', rule: 'body' }] });
    }
    expect(await stored()).toEqual(before);
  });
});

describe('the restore of a backup that is cut off', () => {
  const folder = temporaryFolder();
  it(
    'is refused with the file and the rule, and the store is as empty as before',
    { timeout: 60_000 },
    async () => {
      const place = { folder: await newFolder() };
      const environment = { PLENUM_DATA: place.folder };
      const file = folder.path('whole.backup');
      expect((await runPlenum(['backup', file], { environment })).exitCode).toBe(0);
      const cut = folder.path('cut.backup');
      writeFileSync(cut, readFileSync(file).subarray(0, -20));
      const { exitCode, err } = await runPlenum(['restore', cut], { environment });
      expect(exitCode).toBe(2);
      expect(err).toMatch(/cut\.backup: .*cut off.*\(backup\)/);
      // Only an empty store can be restored into.
      expect((await runPlenum(['restore', file], { environment })).exitCode).toBe(0);
      removePlace(place);
    },
  );
});
