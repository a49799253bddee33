import type { AuditStore } from '../../people/PeopleStore.ts';
import type { Role } from '../../people/roles.ts';
import type { RecognisedBy } from '../../people/Who.ts';
import type { Database } from '../database/Database.ts';
import { storable } from '../plans/planTexts.ts';

/** The audit log in a database, which refuses to change or remove an entry. */
export function auditStore(db: Database): AuditStore {
  return {
    addAudit: async (entry) => {
      await db
        .insertInto('audit_entry')
        .values({
          at_ms: entry.at_ms,
          who: storable(entry.who),
          role: entry.role,
          via: entry.via,
          action: entry.action,
          subject: storable(entry.subject),
          request_id: entry.requestId,
        })
        .execute();
    },
    audit: async ({ before, limit }) => {
      const all = db.selectFrom('audit_entry').selectAll();
      const rows = await (before === undefined ? all : all.where('number', '<', before))
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ role, via, request_id: requestId, ...row }) => ({
        ...row,
        role: role as Role | 'none',
        via: via as RecognisedBy,
        requestId,
      }));
    },
  };
}
