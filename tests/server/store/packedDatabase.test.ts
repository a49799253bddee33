import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openPglite } from '../../../server/store/database/openPglite.ts';
import { packDatabase, unpackDatabase } from '../../../server/store/database/packedDatabase.ts';
import { copyPrepared } from './preparedFolder.ts';
import { quickPlace } from './stores.ts';

const folder = mkdtempSync(join(quickPlace(), 'plenum-test-packed-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('an empty database that was packed is one when it is unpacked', async () => {
  const made = join(folder, 'made');
  await copyPrepared(made);
  const packed = join(folder, 'empty.zip');
  writeFileSync(packed, packDatabase(join(made, 'database')));
  const place = join(folder, 'place');
  expect(unpackDatabase(packed, join(place, 'database'))).toBe(true);
  const { pglite } = await openPglite(place);
  await pglite.query('create table kept (id int)');
  await pglite.query('insert into kept values (7)');
  await pglite.close();
  // It is whole on disk: another one opens it.
  cpSync(place, join(folder, 'copy'), { recursive: true });
  const again = (await openPglite(join(folder, 'copy'))).pglite;
  expect((await again.query<{ id: number }>('select id from kept')).rows).toEqual([{ id: 7 }]);
  await again.close();
}, 60_000);

it('where nothing is packed, nothing is made', () => {
  expect(unpackDatabase(join(folder, 'none.zip'), join(folder, 'new'))).toBe(false);
  expect(existsSync(join(folder, 'new'))).toBe(false);
});
