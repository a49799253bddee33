import { signal } from '@preact/signals';
import { followLibrary, listPlans } from '../library/planLibrary.ts';
import type { PlanListing } from '../library/PlanCard.ts';

/** The plans of this browser as last listed; null before the first listing. */
export const ownPlans = signal<PlanListing | null>(null);

let isListing = false;
let isStale = false;

/** Lists the plans again; calls during a listing are answered by one more. */
export async function listOwnPlans(): Promise<void> {
  if (isListing) {
    isStale = true;
    return;
  }
  isListing = true;
  do {
    isStale = false;
    ownPlans.value = await listPlans();
  } while (isStale);
  isListing = false;
}

/** Keeps the list current, also for changes by other tabs; ends with the returned function. */
export function followOwnPlans(): () => void {
  void listOwnPlans();
  return followLibrary(() => void listOwnPlans());
}
