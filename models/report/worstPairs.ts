import type { MaintenanceFailures, PairResult } from '../power/topology/failuresInMaintenance.ts';

/**
 * Failures during maintenance with an impact, those that drop most first.
 *
 * @param maintenance - null if they were not computed
 */
export function worstPairs(maintenance: MaintenanceFailures | null, maxCount: number): readonly PairResult[] {
  return [...(maintenance?.results ?? [])]
    .sort((a, b) => b.dropped_kW - a.dropped_kW || b.overloadedNodes.length - a.overloadedNodes.length)
    .slice(0, maxCount);
}
