import type { PeopleStore } from '../../people/PeopleStore.ts';
import type { Database } from '../database/Database.ts';
import { inStore } from '../database/storeErrors.ts';
import { auditStore } from './auditStore.ts';
import { sessionStore } from './sessionStore.ts';
import { shareStore } from './shareStore.ts';
import { tokenStore } from './tokenStore.ts';

/** What is known of people, in a database; what the database throws arrives as the error that it means. */
export function peopleStore(db: Database): PeopleStore {
  const parts: PeopleStore = { ...tokenStore(db), ...sessionStore(db), ...shareStore(db), ...auditStore(db) };
  const guarded = Object.entries(parts).map(
    ([name, call]: [string, (...args: never[]) => Promise<unknown>]) => [
      name,
      (...args: never[]) => inStore(() => call(...args)),
    ],
  );
  return Object.fromEntries(guarded) as PeopleStore;
}
