import { readPlan } from '../library/planStore.ts';
import type { OpenedPlan } from '../state/PlanSession.ts';

/**
 * Reads a plan of the library.
 *
 * @param planId - as listed
 * @returns null if it is missing, in the trash or cannot be read now
 */
export async function storedPlan(planId: string): Promise<OpenedPlan | 'damaged' | null> {
  try {
    const reading = await readPlan(planId);
    if (reading.kind === 'damaged') return 'damaged';
    if (reading.kind === 'missing' || reading.record.deletedAt_ms !== null) return null;
    return { planId, plan: reading.plan, origin: { kind: 'stored' } };
  } catch {
    return null;
  }
}
