import type { Selectable } from 'kysely';
import type { ShareRecord, ShareStore } from '../../people/PeopleStore.ts';
import type { Database, ShareTable } from '../database/Database.ts';
import { storable } from '../plans/planTexts.ts';

/** Share links in a database. They are removed with their plan. */
export function shareStore(db: Database): ShareStore {
  return {
    addShare: async (share) => {
      await db
        .insertInto('plan_share')
        .values({
          id: share.id,
          plan_id: storable(share.planId),
          name: storable(share.name),
          hash: share.hash,
          created_at_ms: share.createdAt_ms,
          created_by: storable(share.createdBy),
          ends_at_ms: share.endsAt_ms,
          revoked_at_ms: share.revokedAt_ms,
        })
        .execute();
    },
    shareOfHash: async (hash) => {
      const row = await db.selectFrom('plan_share').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? undefined : shareOf(row);
    },
    sharesOf: async (planId) => {
      const rows = await db
        .selectFrom('plan_share')
        .selectAll()
        .where('plan_id', '=', storable(planId))
        .where('revoked_at_ms', 'is', null)
        .orderBy('created_at_ms', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(shareOf);
    },
    revokeShare: async (planId, id, at_ms) => {
      const revoked = await db
        .updateTable('plan_share')
        .set({ revoked_at_ms: at_ms })
        .where('plan_id', '=', storable(planId))
        .where('id', '=', storable(id))
        .where('revoked_at_ms', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return revoked !== undefined;
    },
  };
}

const shareOf = (row: Selectable<ShareTable>): ShareRecord => ({
  id: row.id,
  planId: row.plan_id,
  name: row.name,
  hash: row.hash,
  createdAt_ms: row.created_at_ms,
  createdBy: row.created_by,
  endsAt_ms: row.ends_at_ms,
  revokedAt_ms: row.revoked_at_ms,
});
