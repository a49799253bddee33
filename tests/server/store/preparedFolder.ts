import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { openPglite } from '../../../server/store/database/openPglite.ts';

/** Making a PGlite folder takes seconds: one is made and copied. */
const prepared = new URL('../../../build/empty-pglite', import.meta.url).pathname;

/** Copies a database without tables into a folder. */
export async function copyPrepared(folder: string): Promise<void> {
  if (!existsSync(prepared)) {
    const made = mkdtempSync(`${prepared}-`);
    await (await openPglite(made)).pglite.close();
    if (existsSync(prepared)) rmSync(made, { recursive: true });
    else renameSync(made, prepared);
  }
  cpSync(prepared, folder, { recursive: true });
}
