import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/Store.ts';
import { restoreBackup } from '../../../server/store/backup/restoreBackup.ts';
import { writeBackup } from '../../../server/store/backup/writeBackup.ts';
import { openDatabase, type StorePlace } from '../../../server/store/database/openDatabase.ts';
import { whyWithoutPostgres } from '../../support/postgres/sharedPostgres.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from '../cli/runPlenum.ts';
import { pglite, postgres, removePlace } from './stores.ts';

const folder = temporaryFolder();

const environmentOf = (place: StorePlace): Record<string, string> =>
  'folder' in place
    ? { PLENUM_DATA: place.folder }
    : { DATABASE_URL: place.databaseUrl, PLENUM_DATA: 'none' };

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
const text = 'line one\u2028line two\u0000 𝒳';
let planId = '';
let studyId = '';
const lease = { worker: 'one', lease_ms: 60_000 };

const audited = {
  ...({ at_ms: 1, who: 'ada', role: 'owner', via: 'token' } as const),
  ...{ action: 'createStoredPlan', subject: '/api/v1/plans/x', requestId: 'r' },
};

/** A store with two plans, of which one is deleted, and a file. */
async function fill(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  const { id } = await store.plans.create({
    document: { name: text, '10': 1, '2': 2 },
    who: 'ada',
    idempotencyKey: 'key',
  });
  await store.plans.change(id, {
    who: 'bob',
    label: text,
    change: { edits: [{ kind: 'set', path: ['a'], value: text }] },
    ifRevision: 1,
  });
  const gone = await store.plans.create({ document: { name: 'gone' }, who: 'ada' });
  await store.plans.remove(gone.id, { who: 'ada', ifRevision: 1 });
  await store.files.add({ kind: 'image', name: text, mediaType: 'image/png', addedBy: 'ada' }, bytes);
  const token = {
    name: 'ci',
    role: 'viewer',
    hash: 'f'.repeat(64),
    createdAt_ms: 1,
    createdBy: 'ada',
  } as const;
  await store.people.addToken({ ...token, id: 'token', lastUsedAt_ms: null, revokedAt_ms: null });
  await store.people.addAudit(audited);
  const studies = store.studies('1');
  const study = await studies.create({
    ...{
      name: text,
      planId: id,
      by: 'ada',
      hash: 'f'.repeat(64),
      document: '{}',
      outline: '{}',
      rowCount: 9,
      isSearch: false,
      chunkRowCount: 3,
    },
  });
  studyId = study.id;
  // Of three chunks one is finished, one is being computed and one waits.
  const chunk = await studies.chunks.claim(lease);
  if (chunk !== undefined) await studies.chunks.complete(chunk, { bytes, count: 3, outcome: null });
  await studies.chunks.claim({ ...lease, lease_ms: 1 });
  await store.close();
  planId = id;
}

/** Rows of finished chunks of the study. */
async function chunksOf(store: Store): Promise<number[][]> {
  const chunks: number[][] = [];
  for await (const chunk of store.studies('1').results(studyId)) chunks.push([...chunk]);
  return chunks;
}

/** All that can be read of a store. */
async function contentOf(place: StorePlace): Promise<unknown> {
  const store = await openStore(place);
  const order = { words: '', sort: 'name', isDescending: false, limit: 10, after: undefined } as const;
  const [file] = await store.files.list({ limit: 1 });
  const content = {
    plan: await store.plans.read(planId),
    text: JSON.stringify((await store.plans.read(planId)).document),
    first: await store.plans.readRevision(planId, 1),
    revisions: await store.plans.revisions(planId, { limit: 10 }),
    edits: await store.plans.editsSince(planId, 1),
    listed: await store.plans.list({ ...order, deleted: false }),
    deleted: await store.plans.list({ ...order, deleted: true }),
    tokens: await store.people.tokens(),
    audit: await store.people.audit({ before: undefined, limit: 10 }),
    file,
    bytes: [...(await store.files.read(file?.hash ?? '')).bytes],
    study: { ...(await store.studies('1').read(studyId)), remaining_s: null },
    chunks: await chunksOf(store),
  };
  await store.close();
  return content;
}

/** The chunks of the study that were not finished when the backup was made, which workers get again. */
async function restOfStudy(place: StorePlace): Promise<number[]> {
  const store = await openStore(place);
  const { chunks } = store.studies('1');
  await chunks.begin(true);
  const claimed = [await chunks.claim(lease), await chunks.claim(lease), await chunks.claim(lease)];
  await store.close();
  return claimed.flatMap((chunk) => chunk?.number ?? []).toSorted();
}

const directions = [
  { from: pglite, to: postgres },
  { from: postgres, to: pglite },
];

describe.skipIf(whyWithoutPostgres !== undefined)(`a backup${whyWithoutPostgres ?? ''}`, () => {
  it.each(directions)('of $from.name restores into $to.name', { timeout: 120_000 }, async ({ from, to }) => {
    const [source, target] = [await from.newPlace(), await to.newPlace()];
    await fill(source);
    const file = folder.path(`${from.name}.backup`);
    const backup = await runPlenum(['backup', file], { environment: environmentOf(source) });
    expect(backup).toEqual({ exitCode: 0, err: '', out: `${file}: 2 plans, 4 revisions, 1 file, 1 study\n` });
    const restore = await runPlenum(['restore', file], { environment: environmentOf(target) });
    expect(restore).toEqual({
      exitCode: 0,
      err: '',
      out: 'restored 2 plans, 4 revisions, 1 file, 1 study\n',
    });
    expect(await contentOf(target)).toEqual(await contentOf(source));
    expect(await restOfStudy(target)).toEqual([1, 2]);
    removePlace(source);
    removePlace(target);
  });
});

/** The lines of a backup, changed. */
const changed = (whole: Buffer, change: (lines: readonly string[]) => readonly string[]): Buffer =>
  gzipSync(
    change(gunzipSync(whole).toString().trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join(''),
  );

/** The file that a version without studies would have written of the same plans. */
function older(whole: Buffer): string {
  const file = folder.path('older.backup');
  writeFileSync(
    file,
    changed(whole, (lines) => {
      const rows = lines.slice(1, -1).filter((line) => !line.startsWith('{"table":"study'));
      const kept = [(lines[0] ?? '').replace('0005-studies', '0004-share-names'), ...rows];
      const hash = createHash('sha256')
        .update(kept.map((line) => `${line}\n`).join(''))
        .digest('hex');
      const { counts } = JSON.parse(lines.at(-1) ?? '') as { counts: Record<string, number> };
      const { study: _study, study_chunk: _chunk, ...others } = counts;
      return [...kept, JSON.stringify({ counts: others, sha256: hash })];
    }),
  );
  return file;
}

const newer = JSON.stringify({ format: 'plenum-backup', version: 2, tables: '0099-later', createdAt_ms: 0 });

/** What is not a whole backup: how it comes to be, the code and a part of the message. */
const damages: readonly [string, (whole: Buffer) => Buffer, string, string][] = [
  ['cut off in the middle', (whole) => whole.subarray(0, whole.length / 2), 'backup-invalid', 'cut off'],
  ['cut off at its end', (whole) => whole.subarray(0, -1), 'backup-invalid', 'cut off'],
  ['empty', () => Buffer.alloc(0), 'backup-invalid', 'cut off'],
  ['no gzip', () => Buffer.from('{"format":"plenum-backup"}'), 'backup-invalid', 'not a backup'],
  ['of another program', () => gzipSync('{"hello":1}\n'), 'backup-invalid', 'not a backup'],
  ['no JSON', () => gzipSync('hello\n'), 'backup-invalid', 'not a backup'],
  [
    'without its last line',
    (whole) => changed(whole, (lines) => lines.slice(0, -1)),
    'backup-invalid',
    'cut off',
  ],
  [
    'without a row',
    (whole) => changed(whole, (lines) => lines.toSpliced(1, 1)),
    'backup-invalid',
    'checksum',
  ],
  [
    'with a changed text',
    (whole) => changed(whole, (lines) => lines.map((line) => line.replace('gone', 'here'))),
    'backup-invalid',
    'checksum',
  ],
  [
    'of a newer version',
    (whole) => changed(whole, (lines) => lines.with(0, newer)),
    'store-newer',
    'newer version',
  ],
];

describe('a file', () => {
  it('that is not a whole backup is refused before anything is written', { timeout: 120_000 }, async () => {
    const [source, target] = [await pglite.newPlace(), await pglite.newPlace()];
    await fill(source);
    const file = folder.path('whole.backup');
    const from = await openDatabase(source);
    await writeBackup(from, file, 0);
    await expect(restoreBackup(from, file)).rejects.toMatchObject({
      code: 'store-not-empty',
      message: expect.stringContaining('name a new folder in PLENUM_DATA') as string,
    });
    await expect(writeBackup(from, folder.path('none/x'), 0)).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    await from.destroy();
    const whole = readFileSync(file);
    const db = await openDatabase(target);
    for (const [what, damage, code, message] of damages) {
      const damaged = folder.path('damaged.backup');
      writeFileSync(damaged, damage(whole));
      const outcome = await restoreBackup(db, damaged).catch((error: unknown) => error);
      expect([what, outcome]).toEqual([what, expect.objectContaining({ code })]);
      expect([what, (outcome as Error).message]).toEqual([what, expect.stringContaining(message)]);
    }
    await expect(restoreBackup(db, folder.path('none'))).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(await db.selectFrom('plan').select('id').execute()).toEqual([]);
    expect(await restoreBackup(db, older(whole))).toMatchObject({
      plan: 2,
      revision: 4,
      stored_file: 1,
      study: 0,
    });
    await db.destroy();
    removePlace(source);
    removePlace(target);
  });
});
