import type { Database } from '../database/Database.ts';
import type { KeptPlan } from '../Store.ts';
import { documentOf, keptPlan, unknownPlan } from './keptPlan.ts';
import type { PlanCache } from './planCache.ts';

/**
 * Reads plans, those that were read lately from memory.
 *
 * @param isOnlyWriter - no other process changes the database, so that what is in memory is true
 */
export function planReader(
  db: Database,
  cache: PlanCache,
  isOnlyWriter: boolean,
): (id: string) => Promise<KeptPlan> {
  const present = (id: string) =>
    db.selectFrom('plan').where('id', '=', id).where('deleted_at_ms', 'is', null);
  return async (id) => {
    const known = cache.get(id);
    if (known !== undefined) {
      if (isOnlyWriter) return known;
      const head = await present(id).select('revision').executeTakeFirst();
      if (head?.revision === known.revision) return known;
    }
    const stamp = cache.stamp();
    const row = await present(id).selectAll().executeTakeFirst();
    if (row === undefined) throw unknownPlan(id);
    const plan = keptPlan(row, documentOf(row.document));
    cache.keep(plan, row.document.length, stamp);
    return plan;
  };
}
