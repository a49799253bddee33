import { isSurvived, type FailureResult } from './Failure.ts';
import type { MaintenanceFailures } from './failuresInMaintenance.ts';
import type { SingleFailures } from './singleFailures.ts';
import type { StatedTopology } from './topologySchema.ts';
import type { Topology } from './Topology.ts';
import { unitWithoutUtility, type UnitWithoutUtility } from './unitWithoutUtility.ts';

/**
 * Redundancy level verified by failure analysis: none, normal operation, the loss of one unit of any node, with or without
 * utility, the outage of any one node, any single failure down to a rack feed, or any failure during upstream maintenance.
 */
export type ProvenRedundancy =
  | 'none'
  | 'n'
  | 'n+1'
  | 'any-node-out'
  | 'any-single-failure'
  | 'failure-in-maintenance';

/** The verified level, and its conditions. */
export interface RedundancyProof {
  readonly level: ProvenRedundancy;
  /** Ids of nodes with load but without a limit, except utilities: their capacity is not verified. */
  readonly withoutLimit: readonly string[];
  /** The loss of a unit that is tolerated only with utility; null if there is none. */
  readonly unitWithoutUtility: UnitWithoutUtility | null;
  /** Racks that upstream failures do not affect, since their source nodes are unknown. */
  readonly untracedRackCount: number;
}

/** The redundancy level verified by the failures. */
export function provenRedundancy(
  topology: Topology,
  singles: SingleFailures,
  maintenance: MaintenanceFailures | null,
): RedundancyProof {
  const { results, worst } = singles;
  const withoutLimit = topology.nodes
    .filter(
      ({ kind }, index) =>
        kind !== 'utility' && (worst.state[index] ?? -1) >= 0 && Number.isNaN(worst.limit_kVA[index]),
    )
    .map(({ id }) => id);
  const unit = unitWithoutUtility(topology, results, maintenance);
  const withUtility = levelOf(topology, singles, maintenance);
  const level = withUtility === 'n+1' && unit !== null ? 'n' : withUtility;
  return { level, withoutLimit, unitWithoutUtility: unit, untracedRackCount: topology.untracedRackCount };
}

function levelOf(
  topology: Topology,
  { normal, results, untried }: SingleFailures,
  maintenance: MaintenanceFailures | null,
): ProvenRedundancy {
  const survives = (kind: FailureResult['failure']['kind']): boolean =>
    !untried.kinds.has(kind) && results.every((result) => result.failure.kind !== kind || isSurvived(result));
  if (!isSurvived(normal) || topology.racks.length + topology.loads.length === 0) return 'none';
  const hasUnits = topology.nodes.some(({ unitCount }) => unitCount > 1);
  if (!survives('unit')) return 'n';
  if (!survives('node')) return hasUnits ? 'n+1' : 'n';
  if (!survives('feed') || !survives('side')) return 'any-node-out';
  const isSurvivedInMaintenance = maintenance !== null && maintenance.results.length === 0;
  return isSurvivedInMaintenance ? 'failure-in-maintenance' : 'any-single-failure';
}

const order: readonly ProvenRedundancy[] = [
  'none',
  'n',
  'n+1',
  'any-node-out',
  'any-single-failure',
  'failure-in-maintenance',
];

/** The level that a declared redundancy requires. */
export const requiredRedundancy: Readonly<
  Record<NonNullable<StatedTopology['redundancy']>, ProvenRedundancy>
> = {
  n: 'n',
  'n+1': 'n+1',
  '2n': 'any-single-failure',
  '4n3': 'any-single-failure',
  block: 'any-single-failure',
};

/** Whether one level is at least another. */
export const isAtLeast = (level: ProvenRedundancy, other: ProvenRedundancy): boolean =>
  order.indexOf(level) >= order.indexOf(other);

/** Whether the declared redundancy requires that such a failure drops no load. */
export function mustSurvive(
  kind: FailureResult['failure']['kind'],
  redundancy: StatedTopology['redundancy'],
): boolean {
  if (redundancy === undefined || redundancy === 'n') return false;
  return redundancy !== 'n+1' || kind === 'unit';
}
