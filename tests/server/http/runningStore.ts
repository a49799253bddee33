import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/Store.ts';
import { emptyStore, makeEmptyStore } from '../store/emptyStore.ts';
import { quickPlace, removePlace } from '../store/stores.ts';

/** A store in a new folder, open while the tests of a file or a group run. The app is built before it is open. */
export function runningStore(): Store {
  let opened: Store | undefined;
  let folder = '';
  beforeAll(async () => {
    await makeEmptyStore();
    folder = mkdtempSync(join(quickPlace(), 'plenum-test-store-'));
    cpSync(emptyStore, folder, { recursive: true });
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
