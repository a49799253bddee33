import { unzipSync, zipSync, type Zippable } from 'fflate';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { epwRows, epwText } from '../../support/epwText.ts';
import { exampleText } from '../examplePlan.ts';
import { plainRate } from '../rates.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';

const [app, elsewhere] = [
  runningApp({ store: runningStore() }),
  runningApp({
    store: runningStore(),
    fileLimits: { weather: 1, tariff: 1, image: 1, drawing: 1, planFile: 2_000_000 },
  }),
];
type App = typeof app;
const plans = '/api/v1/plans';
const bytesType = { 'Content-Type': 'application/octet-stream' };

/** A plan with a weather file, a tariff, and five revisions, among them a draft, a deletion and a restoration. */
async function newPlan(): Promise<string> {
  const made = await app.post(plans, exampleText);
  const address = made.headers.get('location') ?? '';
  let etag = made.headers.get('etag') ?? '';
  const change = async (edits: unknown, label = ''): Promise<void> => {
    const response = await app.post(`${address}/changes`, JSON.stringify({ label, edits }), {
      'If-Match': etag,
    });
    expect(response.status).toBe(200);
    etag = response.headers.get('etag') ?? '';
  };
  for (const [query, bytes] of [
    ['kind=weather&name=site%20ü.epw', epwText(epwRows())],
    ['kind=tariff&name=rate.json', JSON.stringify(plainRate)],
  ] as const) {
    const added = await app.post(`/api/v1/files?${query}`, bytes, bytesType);
    const reading = await app.ask(`${added.headers.get('location') ?? ''}/reading`);
    await change(((await reading.json()) as { edits: unknown }).edits, `use ${query}`);
  }
  await change([{ kind: 'set', path: ['name'], value: 'Käse & <b>' }]);
  const deleted = await app.ask(address, { method: 'DELETE', headers: { 'If-Match': etag } });
  expect(deleted.status).toBe(204);
  expect((await app.ask(`${address}/restore`, { method: 'POST' })).status).toBe(200);
  return address;
}

async function exported(from: App, address: string, query = ''): Promise<Uint8Array<ArrayBuffer>> {
  const response = await from.ask(`${address}/export${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain('.plenum.zip');
  return new Uint8Array(await response.arrayBuffer());
}

const importInto = (to: App, file: BodyInit): Promise<Response> =>
  to.post(`${plans}/import`, file, { 'Content-Type': 'application/zip' });

describe('a plan file', () => {
  it.each(['?revisions=all', ''])(
    'with %j exported, imported elsewhere and exported again is the same',
    async (query) => {
      const address = await newPlan();
      const file = await exported(app, address, query);
      expect(Object.keys(unzipSync(file)).filter((name) => name.startsWith('files/'))).toHaveLength(2);
      const imported = await importInto(elsewhere, file);
      expect(imported.status).toBe(201);
      const there = imported.headers.get('location') ?? '';
      expect(await (await elsewhere.ask(there)).text()).toBe(await (await app.ask(address)).text());
      expect(Buffer.compare(await exported(elsewhere, there, query), file)).toBe(0);
      if (query === '') return;
      const revisions = async (from: App, at: string): Promise<unknown> =>
        (await from.ask(`${at}/revisions`)).json() as Promise<unknown>;
      expect(await revisions(elsewhere, there)).toEqual(await revisions(app, address));
      for (const number of ['1', '2', '6']) {
        expect(await (await elsewhere.ask(`${there}/revisions/${number}`)).json()).toEqual(
          await (await app.ask(`${address}/revisions/${number}`)).json(),
        );
      }
      expect((await elsewhere.ask(`${there}/report`)).status).toBe(200);
    },
  );

  it('says which files the plan refers to and the server does not have', async () => {
    const hash = 'a'.repeat(64);
    const plan = JSON.parse(exampleText) as Record<string, unknown>;
    const tariff = { kind: 'urdb', record: plainRate, file: hash };
    const made = await app.post(plans, JSON.stringify({ ...plan, tariff }));
    const file = await exported(app, made.headers.get('location') ?? '');
    const read = await app.post('/api/v1/plan-files', file, { 'Content-Type': 'application/zip' });
    expect(await read.json()).toMatchObject({ missing: [hash], files: [], history: null });
  });
});

interface Contents {
  [name: string]: Uint8Array;
}

const text = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const jsonOf = (bytes: Uint8Array | undefined): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

/** Changes a part and states its hash, as one who forges a file would. */
function forged(contents: Contents, name: string, bytes: Uint8Array): Contents {
  const manifest = jsonOf(contents['manifest.json']) as { entries: Record<string, string> };
  manifest.entries[name] = createHash('sha256').update(bytes).digest('hex');
  return { ...contents, [name]: bytes, 'manifest.json': text(manifest) };
}

const zipped = (contents: Zippable): Uint8Array => zipSync(contents);
const without = (contents: Contents, name: string): Contents =>
  Object.fromEntries(Object.entries(contents).filter(([other]) => other !== name));
const fileIn = (contents: Contents): string =>
  Object.keys(contents).find((name) => name.startsWith('files/')) ?? '';

/** Gives an entry another name of the same length, in both headers. */
function renamed(file: Uint8Array, from: string, to: string): Uint8Array {
  expect(to.length).toBe(from.length);
  return Buffer.from(Buffer.from(file).toString('latin1').replaceAll(from, to), 'latin1');
}

/** States another size of an entry in the list of the archive. */
function withSize(file: Uint8Array, name: string, size_bytes: number): Uint8Array {
  const changed = Buffer.from(file);
  // The name follows the 46 bytes of its entry, in which the size is at 24.
  changed.writeUInt32LE(size_bytes, changed.lastIndexOf(name) - 46 + 24);
  return changed;
}

/** How a file is damaged or forged, and what the refusal says. */
const damages: readonly [what: string, (file: Uint8Array, contents: Contents) => Uint8Array, says: RegExp][] =
  [
    ['cut off', (file) => file.subarray(0, -100), /cut off|damaged/],
    ['half', (file) => file.subarray(0, file.length / 2), /cut off/],
    ['empty', () => new Uint8Array(), /cut off/],
    ['no zip file', () => text('{}'), /cut off/],
    ['with a changed byte', (file) => file.with(200, (file[200] ?? 0) ^ 1), /damaged|cut off|altered|lists?/],
    [
      'with another plan',
      (_file, contents) => zipped({ ...contents, 'plan.json': text({ schemaVersion: 1 }) }),
      /altered/,
    ],
    [
      'with a forged plan',
      (_file, contents) =>
        zipped(forged(contents, 'plan.json', text({ ...jsonOf(contents['plan.json']), name: 'x' }))),
      /do not lead/,
    ],
    [
      'without its manifest',
      (_file, contents) => zipped(without(contents, 'manifest.json')),
      /manifest\.json is missing/,
    ],
    [
      'without its plan',
      (_file, contents) => zipped(without(contents, 'plan.json')),
      /plan\.json is missing/,
    ],
    ['without a file', (_file, contents) => zipped(without(contents, fileIn(contents))), /is missing/],
    [
      'with a forged file',
      (_file, contents) => zipped(forged(contents, fileIn(contents), text('no weather'))),
      /altered/,
    ],
    [
      'of a newer version',
      (_file, contents) =>
        zipped({ ...contents, 'manifest.json': text({ ...jsonOf(contents['manifest.json']), version: 2 }) }),
      /version 2/,
    ],
    [
      'of another program',
      (_file, contents) => zipped({ ...contents, 'manifest.json': text({ format: 'other' }) }),
      /manifest\.json/,
    ],
    [
      'with a plan of a newer version',
      (_file, contents) => zipped(forged(contents, 'plan.json', text({ schemaVersion: 2 }))),
      /schema version 1/,
    ],
    [
      'with another entry',
      (_file, contents) => zipped({ ...contents, 'readme.txt': text('hello') }),
      /entry readme\.txt/,
    ],
    [
      'with a path out of it',
      (_file, contents) => zipped({ ...contents, '../../plan.json': text('{}') }),
      /entry \.\.\/\.\.\/plan\.json/,
    ],
    [
      'with an absolute path',
      (_file, contents) => zipped({ ...contents, '/etc/passwd': text('') }),
      /entry \/etc\/passwd/,
    ],
    [
      'with an entry twice',
      (_file, contents) =>
        renamed(zipped({ ...contents, 'plan.jsoo': text('{}') }), 'plan.jsoo', 'plan.json'),
      /twice/,
    ],
    [
      'that says to unpack to 200 MB',
      (file) => withSize(file, 'revisions.json', 200_000_000),
      /more than 128 MiB/,
    ],
    ['that unpacks to more than it says', (file) => withSize(file, 'revisions.json', 100), /damaged/],
    [
      'with a plan that nests too deep',
      (_file, contents) =>
        zipped(
          forged(
            contents,
            'plan.json',
            text(`{"schemaVersion":1,"a":${'['.repeat(5000)}${']'.repeat(5000)}}`),
          ),
        ),
      /deep/,
    ],
    [
      'with text that is not UTF-8',
      (_file, contents) => zipped(forged(contents, 'plan.json', new Uint8Array([0x7b, 0xff, 0x7d]))),
      /not JSON/,
    ],
  ];

describe('a plan file that is', () => {
  let file = new Uint8Array();
  beforeAll(async () => {
    file = await exported(app, await newPlan(), '?revisions=all');
  });

  it.each(damages)(
    '%s is refused, and nothing of it is stored',
    { timeout: 60_000 },
    async (_what, damage, says) => {
      const before = await (await elsewhere.ask(`${plans}?limit=500`)).text();
      const filesBefore = await (await elsewhere.ask('/api/v1/files?limit=500')).text();
      const damaged = damage(file, unzipSync(file));
      const problem = await problemOf(await importInto(elsewhere, new Uint8Array(damaged)));
      expect(problem.status).toBe(422);
      expect(problem.detail).toMatch(says);
      expect(problem.errors).not.toEqual([]);
      expect(await (await elsewhere.ask(`${plans}?limit=500`)).text()).toBe(before);
      expect(await (await elsewhere.ask('/api/v1/files?limit=500')).text()).toBe(filesBefore);
    },
  );

  it('larger than allowed is refused', async () => {
    const problem = await problemOf(await importInto(elsewhere, new Uint8Array(2_000_001)));
    expect(problem).toMatchObject({ status: 413, code: 'body-too-large' });
  });
});
