import { sql, type Selectable } from 'kysely';
import type { TokenRecord, TokenStore } from '../../people/PeopleStore.ts';
import type { Role } from '../../people/roles.ts';
import type { Database, TokenTable } from '../database/Database.ts';
import { storable } from '../plans/planTexts.ts';

/** Bearer tokens in a database. */
export function tokenStore(db: Database): TokenStore {
  return {
    addToken: async (token) => {
      const added = await db
        .insertInto('person_token')
        .values(rowOf(token))
        .onConflict((conflict) => conflict.column('name').where('revoked_at_ms', 'is', null).doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },
    tokenOfHash: async (hash) => {
      const row = await db.selectFrom('person_token').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? undefined : recordOf(row);
    },
    tokens: async () => {
      const rows = await db
        .selectFrom('person_token')
        .selectAll()
        .orderBy('created_at_ms', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(recordOf);
    },
    noteTokenUse: async (id, at_ms) => {
      // Two requests at once, or a clock that went backwards, never move it back.
      await db
        .updateTable('person_token')
        .set({ last_used_at_ms: sql<number>`greatest(last_used_at_ms, ${at_ms}::bigint)` })
        .where('id', '=', id)
        .execute();
    },
    revokeToken: (id, at_ms) =>
      db.transaction().execute(async (transaction) => {
        const revoked = await transaction
          .updateTable('person_token')
          .set({ revoked_at_ms: at_ms })
          .where('id', '=', storable(id))
          .where('revoked_at_ms', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (revoked === undefined) return false;
        await transaction.deleteFrom('person_session').where('token_id', '=', id).execute();
        return true;
      }),
  };
}

const rowOf = (token: TokenRecord): Selectable<TokenTable> => ({
  id: token.id,
  name: storable(token.name),
  role: token.role,
  hash: token.hash,
  created_at_ms: token.createdAt_ms,
  created_by: storable(token.createdBy),
  last_used_at_ms: token.lastUsedAt_ms,
  revoked_at_ms: token.revokedAt_ms,
});

const recordOf = (row: Selectable<TokenTable>): TokenRecord => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
  hash: row.hash,
  createdAt_ms: row.created_at_ms,
  createdBy: row.created_by,
  lastUsedAt_ms: row.last_used_at_ms,
  revokedAt_ms: row.revoked_at_ms,
});
