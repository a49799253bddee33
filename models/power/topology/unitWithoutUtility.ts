import type { Failure, FailureResult } from './Failure.ts';
import type { MaintenanceFailures, PairResult } from './failuresInMaintenance.ts';
import type { Topology } from './Topology.ts';

/** The loss of a unit that is not tolerated while a utility is out. */
export interface UnitWithoutUtility {
  readonly utility: Failure;
  readonly unit: Failure;
  readonly pair: PairResult;
}

/** Rounding tolerance: below this no additional load is dropped. */
const NOTHING_kW = 1e-6;

/**
 * Whether the loss of a unit is also tolerated while a utility is out: generators have no load otherwise.
 *
 * @param results - results of all single failures
 * @returns the first loss with effects beyond the outage of the utility alone, or null
 */
export function unitWithoutUtility(
  { nodes }: Topology,
  results: readonly FailureResult[],
  maintenance: MaintenanceFailures | null,
): UnitWithoutUtility | null {
  const utilities = new Set(nodes.filter(({ kind }) => kind === 'utility').map(({ id }) => id));
  const alone = new Map(
    results.flatMap((one) =>
      one.failure.kind === 'node' && utilities.has(one.failure.id) ? [[one.failure.id, one] as const] : [],
    ),
  );
  for (const pair of maintenance?.results ?? []) {
    const [utility, unit] =
      pair.outage.kind === 'unit' ? [pair.failure, pair.outage] : [pair.outage, pair.failure];
    const single = utility.kind === 'node' && unit.kind === 'unit' ? alone.get(utility.id) : undefined;
    if (single !== undefined && isWorse(pair, single)) return { utility, unit, pair };
  }
  return null;
}

const isWorse = (pair: PairResult, single: FailureResult): boolean =>
  pair.dropped_kW > single.dropped_kW + NOTHING_kW ||
  pair.overloadedNodes.some((id) => !single.nodeOverloads.some((one) => one.id === id));
