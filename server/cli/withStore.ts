import { readConfig } from '../config/readConfig.ts';
import type { Store } from '../store/Store.ts';
import type { CommandIo } from './CommandIo.ts';

/**
 * Opens the store that the environment names, uses it, and closes it.
 *
 * @throws ModelError `config-invalid`, or as `openStore` does: a server that runs on a folder has it for itself
 */
export async function withStore<Result>(
  { environment }: Pick<CommandIo, 'environment'>,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, dataFolder } = readConfig(environment).config;
  const { openStore } = await import('../store/openStore.ts');
  const store = await openStore(databaseUrl === undefined ? { folder: dataFolder } : { databaseUrl });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
