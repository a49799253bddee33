import { isSurvived, type FailureResult } from './Failure.ts';
import type { MaintenanceFailures } from './failuresInMaintenance.ts';
import type { SingleFailures } from './singleFailures.ts';
import type { StatedTopology } from './topologySchema.ts';
import type { Topology } from './Topology.ts';
import { unitWithoutUtility, type UnitWithoutUtility } from './unitWithoutUtility.ts';

/**
 * What a topology is worth by its failures: nothing, normal operation, the loss of one unit of any node, with the utility
 * or without, the outage of any one node, any single failure down to a feed of a rack, or any failure while something upstream is out.
 */
export type ProvenRedundancy =
  | 'none'
  | 'n'
  | 'n+1'
  | 'any-node-out'
  | 'any-single-failure'
  | 'failure-in-maintenance';

/** What was proved, and what it rests on. */
export interface Proof {
  readonly level: ProvenRedundancy;
  /** Ids of nodes that carry load and state no limit, utilities left out: that they carry it is not proved. */
  readonly withoutLimit: readonly string[];
  /** The loss of a unit that is carried only while the utility is there; null where there is none. */
  readonly unitWithoutUtility: UnitWithoutUtility | null;
  /** Racks that the failures upstream do not reach, as it is not known where they are fed from. */
  readonly untracedRackCount: number;
}

/** What the failures prove. */
export function provenRedundancy(
  topology: Topology,
  singles: SingleFailures,
  maintenance: MaintenanceFailures | null,
): Proof {
  const { results, worst } = singles;
  const withoutLimit = topology.nodes
    .filter(
      ({ kind }, index) =>
        kind !== 'utility' && (worst.state[index] ?? -1) >= 0 && Number.isNaN(worst.limit_kVA[index]),
    )
    .map(({ id }) => id);
  const unit = unitWithoutUtility(topology, results, maintenance);
  const carried = levelOf(topology, singles, maintenance);
  const level = carried === 'n+1' && unit !== null ? 'n' : carried;
  return { level, withoutLimit, unitWithoutUtility: unit, untracedRackCount: topology.untracedRackCount };
}

function levelOf(
  topology: Topology,
  { normal, results }: SingleFailures,
  maintenance: MaintenanceFailures | null,
): ProvenRedundancy {
  const survives = (kind: FailureResult['failure']['kind']): boolean =>
    results.every((result) => result.failure.kind !== kind || isSurvived(result));
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

/** The level that a declared form promises. */
export const promised: Readonly<Record<NonNullable<StatedTopology['redundancy']>, ProvenRedundancy>> = {
  n: 'n',
  'n+1': 'n+1',
  '2n': 'any-single-failure',
  '4n3': 'any-single-failure',
  block: 'any-single-failure',
};

/** Whether one level is worth at least another. */
export const isAtLeast = (level: ProvenRedundancy, other: ProvenRedundancy): boolean =>
  order.indexOf(level) >= order.indexOf(other);

/** Whether what is declared promises that such a failure drops nothing. */
export function isPromisedToSurvive(
  kind: FailureResult['failure']['kind'],
  redundancy: StatedTopology['redundancy'],
): boolean {
  if (redundancy === undefined || redundancy === 'n') return false;
  return redundancy !== 'n+1' || kind === 'unit';
}
