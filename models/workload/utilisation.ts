import type { Workload } from './workloadSchema.ts';

/**
 * Share of full work in each hour, 0 to 1.
 *
 * @param hourCount - hours of the year
 * @returns a fresh column of that many values
 */
export function utilisation(workload: Workload, hourCount: number): Float64Array {
  return new Float64Array(hourCount).fill(workload.utilisationFraction);
}
