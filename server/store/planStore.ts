import { storable } from './plans/planTexts.ts';
import type { Database } from './database/Database.ts';
import { bringBackPlan, changePlan, removePlan } from './plans/changePlan.ts';
import { createPlan } from './plans/createPlan.ts';
import { documentOf, keptPlan, unknownPlan } from './plans/keptPlan.ts';
import { listPlans } from './plans/listPlans.ts';
import { editsSince, listRevisions, readRevision } from './plans/readRevisions.ts';
import type { KeptPlan, PlanStore } from './Store.ts';
import type { Changes } from './watch/changes.ts';

export interface PlanStoreParts {
  readonly db: Database;
  readonly changes: Changes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Plans in a database. Every write is one transaction: a revision is whole or absent. */
export function planStore({ db, changes, now }: PlanStoreParts): PlanStore {
  const accepted = (plan: KeptPlan): KeptPlan => {
    changes.announce({ id: plan.id, revision: plan.revision });
    return plan;
  };
  return {
    create: async (wanted) => {
      const { plan, isNew } = await db.transaction().execute((queries) => createPlan(queries, wanted, now()));
      return isNew ? accepted(plan) : plan;
    },
    read: async (id) => {
      const row = await db
        .selectFrom('plan')
        .selectAll()
        .where('id', '=', storable(id))
        .where('deleted_at_ms', 'is', null)
        .executeTakeFirst();
      if (row === undefined) throw unknownPlan(id);
      return keptPlan(row, documentOf(row.document));
    },
    change: async (id, wanted) =>
      accepted(await db.transaction().execute((queries) => changePlan(queries, storable(id), wanted, now()))),
    remove: async (id, wanted) => {
      accepted(await db.transaction().execute((queries) => removePlan(queries, storable(id), wanted, now())));
    },
    bringBack: async (id, who) =>
      accepted(await db.transaction().execute((queries) => bringBackPlan(queries, storable(id), who, now()))),
    list: (request) => listPlans(db, request),
    revisions: (id, range) => listRevisions(db, storable(id), range),
    readRevision: (id, number) => readRevision(db, storable(id), number),
    editsSince: (id, number) => editsSince(db, storable(id), number),
    watch: changes.watch,
  };
}
