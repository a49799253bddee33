import type { KeptPlan } from '../Store.ts';

/** Documents of plans that were read last, so that a plan that is read often is not read from the database. */
export interface PlanCache {
  readonly get: (id: string) => KeptPlan | undefined;
  /** State of the cache, to be taken before a plan is read from the database. */
  readonly stamp: () => number;
  /** Keeps a plan, unless a plan has changed since the stamp. */
  readonly keep: (plan: KeptPlan, size_bytes: number, stamp: number) => void;
  readonly forget: (id: string) => void;
}

const MAX_bytes = 32 * 1024 * 1024;

/** @param max_bytes - of the JSON texts of all plans together */
export function planCache(max_bytes = MAX_bytes): PlanCache {
  // In the order of their last use.
  const plans = new Map<string, { readonly plan: KeptPlan; readonly size_bytes: number }>();
  let total_bytes = 0;
  let changeCount = 0;
  const drop = (id: string): void => {
    total_bytes -= plans.get(id)?.size_bytes ?? 0;
    plans.delete(id);
  };
  return {
    get: (id) => {
      const known = plans.get(id);
      if (known === undefined) return undefined;
      plans.delete(id);
      plans.set(id, known);
      return known.plan;
    },
    stamp: () => changeCount,
    keep: (plan, size_bytes, stamp) => {
      if (stamp !== changeCount || size_bytes > max_bytes) return;
      drop(plan.id);
      plans.set(plan.id, { plan, size_bytes });
      total_bytes += size_bytes;
      for (const id of plans.keys()) {
        if (total_bytes <= max_bytes) break;
        drop(id);
      }
    },
    forget: (id) => {
      changeCount += 1;
      drop(id);
    },
  };
}
