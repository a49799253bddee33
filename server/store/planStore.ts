import type { Database, Queries } from './database/Database.ts';
import { inStore } from './database/storeErrors.ts';
import { importPlan } from './importPlan.ts';
import { bringBackPlan, changePlan, removePlan, type Written } from './plans/changePlan.ts';
import { createPlan } from './plans/createPlan.ts';
import { readPlanPage } from './plans/readPlanPage.ts';
import { planCache } from './plans/planCache.ts';
import { storable } from './plans/planTexts.ts';
import { planReader } from './plans/readPlan.ts';
import { editsSince, listStoredRevisions, readStoredRevision } from './plans/readRevisions.ts';
import type { KeptPlan, PlanStore, Store } from './Store.ts';
import type { Changes } from './watch/changes.ts';

export interface PlanStoreParts {
  readonly db: Database;
  readonly changes: Changes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** No other process changes the database. */
  readonly isOnlyWriter: boolean;
  /** Greatest size of all files together. */
  readonly files_bytes: number;
}

/** Plans in a database. Every write is one transaction: a revision is whole or absent. */
export function planStore({
  db,
  changes,
  now,
  isOnlyWriter,
  files_bytes,
}: PlanStoreParts): PlanStore & Pick<Store, 'importPlan'> {
  const cache = planCache();
  const readPlan = planReader(db, cache, isOnlyWriter);
  const write = async (work: (queries: Queries) => Promise<Written>): Promise<KeptPlan> => {
    const { plan, isChanged } = await inStore(() =>
      db.transaction().execute(async (queries) => {
        const written = await work(queries);
        if (written.isChanged) await changes.announceWithin(queries, written.plan);
        return written;
      }),
    );
    if (isChanged) {
      cache.forget(plan.id);
      changes.announce({ id: plan.id, revision: plan.revision });
    }
    return plan;
  };
  return {
    create: (wanted) => write((queries) => createPlan(queries, wanted, now())),
    read: (id) => inStore(() => readPlan(storable(id))),
    change: (id, wanted) => write((queries) => changePlan(queries, storable(id), wanted, now())),
    remove: async (id, wanted) => {
      await write((queries) => removePlan(queries, storable(id), wanted, now()));
    },
    bringBack: (id, who) => write((queries) => bringBackPlan(queries, storable(id), who, now())),
    list: (request) => inStore(() => readPlanPage(db, request)),
    revisions: (id, range) => inStore(() => listStoredRevisions(db, storable(id), range)),
    readRevision: (id, number) => inStore(() => readStoredRevision(db, storable(id), number)),
    editsSince: (id, number) => inStore(() => editsSince(db, storable(id), number)),
    watch: changes.watch,
    importPlan: (imported) =>
      write((queries) => importPlan(queries, imported, { now_ms: now(), limit_bytes: files_bytes })),
  };
}
