import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPglite } from '../../../server/store/database/openPglite.ts';
import type { StorePlace } from '../../../server/store/database/openDatabase.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { describeStores, quickPlace, removePlace } from './stores.ts';

/** The database itself, without what the store allows. */
interface RawDatabase {
  readonly query: (text: string) => Promise<{ readonly rows: unknown[] }>;
  readonly close: () => Promise<void>;
}

async function rawDatabase(place: StorePlace): Promise<RawDatabase> {
  if ('folder' in place) {
    const { pglite } = await openPglite(place.folder);
    return { query: (text) => pglite.query(text), close: () => pglite.close() };
  }
  const client = new pg.Client(place.databaseUrl);
  await client.connect();
  return { query: (text) => client.query(text), close: () => client.end() };
}

describeStores('the audit log', (kind) => {
  let place: StorePlace | undefined;
  let raw: RawDatabase | undefined;
  beforeAll(async () => {
    place = await kind.newPlace(quickPlace());
    const store = await openStore(place);
    const entry = { at_ms: 1, who: 'ada', role: 'owner', via: 'token', action: 'a' } as const;
    await store.people.addAudit({ ...entry, subject: 'half \uD800 and \0', requestId: '' });
    await store.close();
    raw = await rawDatabase(place);
  }, 120_000);
  afterAll(async () => {
    await raw?.close();
    if (place !== undefined) removePlace(place);
  });
  const query = async (text: string): Promise<unknown[]> => (await raw?.query(text))?.rows ?? [];

  it.each([
    `update audit_entry set who = 'bob'`,
    'delete from audit_entry',
    'truncate audit_entry',
    `insert into audit_entry overriding system value select * from audit_entry
       on conflict (number) do update set who = 'bob'`,
  ])('can only be added to; the database refuses: %s', async (attempt) => {
    await expect(query(attempt)).rejects.toThrow('the audit log can only be added to');
    expect(await query('select who, subject from audit_entry')).toEqual([
      { who: 'ada', subject: 'half \uFFFD and \uFFFD' },
    ]);
  });
});
