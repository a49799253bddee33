import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../server/store/openStore.ts';
import { copyPrepared } from './preparedFolder.ts';

/** A folder with an empty store, which is copied: making one takes seconds. */
export const emptyStore = fileURLToPath(new URL('../../../build/empty-store', import.meta.url));

/** Makes the folder where there is none. */
export async function makeEmptyStore(): Promise<void> {
  if (existsSync(emptyStore)) return;
  const made = mkdtempSync(`${emptyStore}-`);
  await copyPrepared(made);
  await (await openStore({ folder: made })).close();
  if (existsSync(emptyStore)) rmSync(made, { recursive: true });
  else renameSync(made, emptyStore);
}
