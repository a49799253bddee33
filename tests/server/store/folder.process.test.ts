import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { ended } from '../cli/spawnPlenum.ts';
import { killed, startScript } from './otherProcess.ts';
import { newFolder } from './stores.ts';

const together = { timeout: 120_000 };
const holding = `const store = await openStore(place);
  const { id } = await store.plans.create({ document: { name: 'kept' }, who: 'ada' });
  console.log(id);
  setInterval(() => {}, 1000);`;
const trying = 'await openStore(place).catch((error) => { console.log(error.message); });';

describe.concurrent('a data folder in a process', together, () => {
  // The lock of the system, and what replaces it where there is no program for it.
  it.each([
    { by: 'a locked file', environment: {} },
    { by: 'a socket', environment: { PATH: '' } },
  ])('is for one process at a time, by $by, until that is killed', async ({ environment }) => {
    const folder = await newFolder();
    const holder = startScript(holding, { folder }, environment);
    const id: unknown = (await holder.lines.next()).value;
    const second = startScript(trying, { folder }, environment);
    const message: unknown = (await second.lines.next()).value;
    expect(message).toContain(`the data folder ${folder} is in use by another Plenum`);
    expect(message).toContain(`process ${String(holder.child.pid)} on `);
    expect(message).toContain('stop that one, or name another folder in PLENUM_DATA');
    await killed(holder.child);
    const store = await openStore({ folder });
    expect((await store.plans.read(String(id))).name).toBe('kept');
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store-in-use' });
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('says in one line what is wrong on the command line', async () => {
    const folder = await newFolder();
    truncateSync(join(folder, 'database', 'global', 'pg_control'), 100);
    const script = `import { runCommandLine } from ${JSON.stringify(new URL('../../../build/server/cli/runCommandLine.js', import.meta.url).href)};
      const io = { out: () => {}, err: (text) => process.stdout.write(text), environment: { PLENUM_DATA: place.folder }, width: 100 };
      process.exitCode = await runCommandLine(['backup', place.folder + '/backup'], io);`;
    const { child } = startScript(script, { folder });
    const { exitCode, out } = await ended(child);
    expect(exitCode).toBe(2);
    expect(out).toMatch(/^plenum: a file of the database is damaged.*\(store-damaged\)\n$/);
    rmSync(folder, { recursive: true });
  });
});

describe('a data folder', together, () => {
  it('that cannot be made is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-test-store-'));
    writeFileSync(join(folder, 'file'), '');
    await expect(openStore({ folder: join(folder, 'file') })).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    rmSync(folder, { recursive: true });
  });

  it('in which a database was half made starts with a new one', async () => {
    const folder = await newFolder();
    cpSync(join(folder, 'database', 'base'), join(folder, 'database.unfinished', 'base'), {
      recursive: true,
    });
    rmSync(join(folder, 'database'), { recursive: true });
    const store = await openStore({ folder });
    await store.check();
    await store.close();
    expect(readdirSync(folder).toSorted()).toEqual(['database', 'plenum.lock']);
    rmSync(folder, { recursive: true });
  });

  it('of a newer version is refused and left as it is', async () => {
    const folder = await newFolder();
    const db = await openDatabase({ folder });
    const later = { name: '0099-later', timestamp: '2030-01-01T00:00:00.000Z' };
    await db
      .insertInto('kysely_migration' as never)
      .values(later)
      .execute();
    await db.destroy();
    const refused = { code: 'store-newer', message: expect.stringContaining('0099-later') as string };
    await expect(openStore({ folder })).rejects.toMatchObject(refused);
    rmSync(folder, { recursive: true });
  });

  it('with a damaged file says that a backup helps', async () => {
    const folder = await newFolder();
    const store = await openStore({ folder });
    const { id } = await store.plans.create({ document: { name: 'North' }, who: 'ada' });
    await store.close();
    for (const path of filesIn(join(folder, 'database', 'base'))) {
      const { size } = statSync(path);
      if (size > 0) writeFileSync(path, Buffer.alloc(size, 0x5a));
    }
    const damaged = {
      code: 'store-damaged',
      message: expect.stringContaining('plenum restore FILE') as string,
    };
    const outcome = openStore({ folder }).then((opened) => opened.plans.read(id));
    await expect(outcome).rejects.toMatchObject(damaged);
    rmSync(folder, { recursive: true });
  });

  it('whose disk is almost full refuses changes and can be read', async () => {
    const folder = await newFolder();
    const first = await openStore({ folder });
    const { id } = await first.plans.create({ document: { name: 'North' }, who: 'ada' });
    await first.close();
    const store = await openStore({ folder }, { reserve_bytes: Number.MAX_SAFE_INTEGER });
    const change = { document: { name: 'South' } };
    const full = { code: 'store-full', message: expect.stringContaining('free space on it') as string };
    const attempt = store.plans.change(id, { who: 'ada', label: '', change, ifRevision: 1 });
    await expect(attempt).rejects.toMatchObject(full);
    const file = { kind: 'image', name: 'x', mediaType: 'image/png', addedBy: 'ada' } as const;
    await expect(store.files.add(file, new Uint8Array(1))).rejects.toMatchObject(full);
    expect((await store.plans.read(id)).name).toBe('North');
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
