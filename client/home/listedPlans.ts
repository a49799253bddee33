import { computed, type ReadonlySignal } from '@preact/signals';
import { matchingPlans } from './cardFilter.ts';
import type { ListedPlan } from './ListedPlan.ts';
import { mergePlans } from './mergePlans.ts';
import { ownPlans } from './ownPlans.ts';
import { listQuery, serverList } from './serverList.ts';

/** The plans of this browser and of the server as they are shown; null before the browser was read. */
export const listedPlans: ReadonlySignal<readonly ListedPlan[] | null> = computed(() => {
  const own = ownPlans.value;
  if (own === null) return null;
  const { plans, next, query } = serverList.value;
  const { search, sort } = listQuery.value;
  // Until the answer to what is asked now arrives, the one before is searched here.
  const isAnswered = query.search === search && query.sort === sort;
  return mergePlans({
    own: own.plans,
    server: plans === null || isAnswered ? plans : matchingPlans(plans, search),
    hasMore: isAnswered && next !== null,
    search,
    sort,
  });
});
