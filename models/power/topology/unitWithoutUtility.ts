import type { Failure, FailureResult } from './Failure.ts';
import type { MaintenanceFailures, PairResult } from './failuresInMaintenance.ts';
import type { Topology } from './Topology.ts';

/** The loss of a unit that a plant does not carry while a utility is out. */
export interface UnitWithoutUtility {
  readonly utility: Failure;
  readonly unit: Failure;
  readonly pair: PairResult;
}

/** Below this nothing more is dropped; what is left is rounding. */
const NOTHING_kW = 1e-6;

/**
 * Whether the loss of a unit is carried while a utility is out too: units of generators carry nothing before.
 *
 * @param results - of all single failures
 * @returns the first loss that drops or overloads what the outage of the utility alone does not, or null
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
    const before = utility.kind === 'node' && unit.kind === 'unit' ? alone.get(utility.id) : undefined;
    if (before !== undefined && isWorse(pair, before)) return { utility, unit, pair };
  }
  return null;
}

const isWorse = (pair: PairResult, before: FailureResult): boolean =>
  pair.dropped_kW > before.dropped_kW + NOTHING_kW ||
  pair.overloadedNodes.some((id) => !before.nodeOverloads.some((one) => one.id === id));
