/** Leaves an empty database beside the built server, so that the first start of a server need not make one: a step of the build. */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packDatabase, packedDatabase } from './packedDatabase.ts';

const packed = packedDatabase();
if (!existsSync(packed)) {
  const { openPglite } = await import('./openPglite.ts');
  const folder = mkdtempSync(join(tmpdir(), 'plenum-empty-'));
  try {
    await (await openPglite(folder)).pglite.close();
    writeFileSync(`${packed}.new`, packDatabase(join(folder, 'database')));
    renameSync(`${packed}.new`, packed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
