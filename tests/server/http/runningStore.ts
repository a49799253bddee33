import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/Store.ts';
import { newFolder, quickPlace, removePlace } from '../store/stores.ts';

/** A store in a new folder, open while the tests of a file or a group run. The app is built before it is open. */
export function runningStore(): Store {
  let opened: Store | undefined;
  let folder = '';
  beforeAll(async () => {
    folder = await newFolder(quickPlace());
    opened = await openStore({ folder });
  }, 60_000);
  afterAll(async () => {
    await opened?.close();
    removePlace({ folder });
  });
  return new Proxy({} as Store, {
    get: (_target, name) => Reflect.get(opened ?? {}, name) as unknown,
  });
}
