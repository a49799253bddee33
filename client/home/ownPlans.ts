import { signal } from '@preact/signals';
import { followLibrary } from '../library/planLibrary.ts';
import { listPlans } from '../library/planListing.ts';
import type { PlanListing } from '../library/PlanCard.ts';

/** The plans of this browser as last listed; null before the first listing. */
export const ownPlans = signal<PlanListing | null>(null);

let isListing = false;
let requestCount = 0;

/** Lists the plans again; calls during a listing are answered by one more. */
export async function listOwnPlans(): Promise<void> {
  requestCount += 1;
  if (isListing) return;
  isListing = true;
  let answered = 0;
  while (answered < requestCount) {
    answered = requestCount;
    ownPlans.value = await listPlans();
  }
  requestCount = 0;
  isListing = false;
}

/** Keeps the list current, also for changes by other tabs; ends with the returned function. */
export function followOwnPlans(): () => void {
  void listOwnPlans();
  return followLibrary(() => void listOwnPlans());
}
