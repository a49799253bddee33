import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { StorePlace } from '../../../server/store/database/openDatabase.ts';
import { openStore, type StoreOptions } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/Store.ts';
import { newDatabase, whyWithoutPostgres } from '../../support/postgres/sharedPostgres.ts';
import { copyPrepared } from './preparedFolder.ts';

const MEMORY = '/dev/shm';
const ENOUGH_bytes = 2 * 1024 ** 3;

/** Where stores of tests that do not look at the disk are made: in memory, where there is a file system in it with room. */
export function quickPlace(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ENOUGH_bytes ? MEMORY : tmpdir();
}

/**
 * A new folder with an empty database in it.
 *
 * @param within - default: the folder of the system for temporary files
 */
export async function newFolder(within: string = tmpdir()): Promise<string> {
  const folder = mkdtempSync(join(within, 'plenum-test-store-'));
  await copyPrepared(folder);
  return folder;
}

/** A kind of database, as its tests make it. */
export interface StoreKind {
  readonly name: string;
  /** The folder that a folder is made in: see {@link newFolder}. */
  readonly newPlace: (within?: string) => Promise<StorePlace>;
}

export const pglite: StoreKind = {
  name: 'PGlite',
  newPlace: async (within) => ({ folder: await newFolder(within) }),
};
export const postgres: StoreKind = {
  name: 'PostgreSQL',
  newPlace: async () => ({ databaseUrl: await newDatabase() }),
};

/** Runs the same tests on each kind of database. */
export function describeStores(title: string, tests: (kind: StoreKind) => void): void {
  describe(`${title}, on ${pglite.name}`, () => {
    tests(pglite);
  });
  const name = `${title}, on ${postgres.name}${whyWithoutPostgres === undefined ? '' : `: ${whyWithoutPostgres}`}`;
  describe.skipIf(whyWithoutPostgres !== undefined)(name, () => {
    tests(postgres);
  });
}

/** Removes what a store was in. */
export function removePlace(place: StorePlace): void {
  if ('folder' in place) rmSync(place.folder, { recursive: true, force: true });
}

/** An open store for the tests of one `describe`. */
export function openedStore(kind: StoreKind, options: StoreOptions = {}): { readonly store: () => Store } {
  let opened: { place: StorePlace; store: Store } | undefined;
  beforeAll(async () => {
    const place = await kind.newPlace(quickPlace());
    opened = { place, store: await openStore(place, options) };
  }, 60_000);
  afterAll(async () => {
    await opened?.store.close();
    if (opened !== undefined) removePlace(opened.place);
  });
  return {
    store: () => {
      if (opened === undefined) throw new Error('the store is not open');
      return opened.store;
    },
  };
}
