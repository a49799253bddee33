import type { StorePlace } from './database/openDatabase.ts';

const DEFAULT_FOLDER = 'plenum-data';

/**
 * Where the environment says that the store is: the PostgreSQL database of `DATABASE_URL`, else the folder of
 * `PLENUM_DATA`, else `plenum-data` in the working folder. Empty variables count as absent.
 *
 * @param environment - variables by name
 */
export function placeOfStore(environment: Readonly<Record<string, string | undefined>>): StorePlace {
  const { DATABASE_URL: databaseUrl = '', PLENUM_DATA: folder = '' } = environment;
  if (databaseUrl !== '') return { databaseUrl };
  return { folder: folder === '' ? DEFAULT_FOLDER : folder };
}
