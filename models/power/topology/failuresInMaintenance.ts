import { runToEnd } from '../../math/runToEnd.ts';
import { newOverloads } from '../cords/newOverloads.ts';
import { isOverloaded } from './failureEffects.ts';
import type { Failure } from './Failure.ts';
import { nodeFailures } from './failureCases.ts';
import { isUnchanged, newFlow, type PowerFlow, type NormalFlow } from './PowerFlow.ts';
import { computeFlow } from './flow.ts';
import { rackState } from '../cords/rackState.ts';
import { revertFailure, applyFailure, type NormalLoads } from './singleFailures.ts';
import type { Topology } from './Topology.ts';
import { newWorst, noteWorst, type WorstLoads } from './worstLoads.ts';

/** Two simultaneous outages: one is out for maintenance when the other fails, in either order. */
export interface PairResult {
  readonly outage: Failure;
  readonly failure: Failure;
  readonly dropped_kW: number;
  readonly droppedLoadCount: number;
  /** Racks with dropped load or overloads. */
  readonly rackCount: number;
  /** Ids of overloaded nodes. */
  readonly overloadedNodes: readonly string[];
}

/** Effects of every failure during maintenance of every other node or unit. */
export interface MaintenanceFailures {
  readonly pairCount: number;
  /** Pairs with dropped load or overloads beyond those in normal operation. */
  readonly results: readonly PairResult[];
  /** Worst pair of each node, by index; its state is the number of the pair. */
  readonly worst: WorstLoads;
  /** Outage and failure of a state number. */
  readonly pairOf: (state: number) => readonly [outage: Failure, failure: Failure] | undefined;
}

/** Pairs of a number of outages and failures, those of the same node included. */
export const maintenancePairCount = (caseCount: number): number => (caseCount * (caseCount + 1)) / 2;

/** Maximum pairs times nodes and racks: about a second of computation. */
const WORK_LIMIT = 60_000_000;

/** Maximum of devices times feeds over all states of racks: racks of many feeds have another state in almost every pair. */
const STATES_LIMIT = 10_000_000;

/**
 * Effects of every upstream failure while other upstream equipment is out for maintenance.
 *
 * Rack feeds fail here only as a consequence of their nodes.
 *
 * @param normal - normal operation of the same topology
 * @returns null if there are too many pairs, or too many states of racks in them
 * @public for tests, which compare it with a computation of each pair alone
 */
export const failuresInMaintenance = (topology: Topology, normal: NormalLoads): MaintenanceFailures | null =>
  runToEnd(maintenanceSteps(topology, normal));

/** The same in steps, one for each outage, between which it can be given up. */
export function* maintenanceSteps(
  topology: Topology,
  normal: NormalLoads,
): Generator<undefined, MaintenanceFailures | null> {
  const cases = nodeFailures(topology);
  const caseCount = cases.length;
  const work = maintenancePairCount(caseCount) * (topology.nodes.length + topology.racks.length);
  if (work > WORK_LIMIT) return null;
  const flow = newFlow(topology, normal.flow);
  const worst = newWorst(topology);
  const results: PairResult[] = [];
  const states = countStates(topology);
  let pairCount = 0;
  for (let first = 0; first < caseCount; first++) {
    for (let second = first; second < caseCount; second++) {
      const outage = cases[first];
      const failure = cases[second];
      if (outage === undefined || failure === undefined) continue;
      const isSameNode = outage.node === failure.node;
      if (isSameNode && (outage.failure.kind === 'node' || failure.failure.kind === 'node')) continue;
      pairCount++;
      applyFailure(flow, outage);
      applyFailure(flow, failure);
      computeFlow(topology, normal.flow, flow, []);
      if (states.of(flow) > STATES_LIMIT) return null;
      noteWorst(worst, { topology, normal: normal.flow, flow }, first * caseCount + second);
      const result = pairResult(topology, normal, flow);
      if (result !== undefined) results.push({ outage: outage.failure, failure: failure.failure, ...result });
      revertFailure(flow, failure);
      revertFailure(flow, outage);
    }
    yield;
  }
  const pairOf: MaintenanceFailures['pairOf'] = (state) => {
    const outage = cases[Math.floor(state / caseCount)];
    const failure = cases[state % caseCount];
    return state < 0 || outage === undefined || failure === undefined
      ? undefined
      : [outage.failure, failure.failure];
  };
  return { pairCount, results, worst, pairOf };
}

/** Counts the states of racks that were computed, as devices times feeds of each. */
function countStates({ racks }: Topology): { readonly of: (flow: PowerFlow) => number } {
  const known = Int32Array.from(racks, ({ cords }) => cords.states.size);
  let count = 0;
  return {
    of: ({ changed }) => {
      for (const { rackIndex } of changed) {
        const cords = racks[rackIndex]?.cords;
        if (cords === undefined) continue;
        count += (cords.states.size - (known[rackIndex] ?? 0)) * cords.devices.length * cords.feeds.length;
        known[rackIndex] = cords.states.size;
      }
      return count;
    },
  };
}

function pairResult(
  topology: Topology,
  { flow: normal }: NormalLoads,
  flow: PowerFlow,
): Omit<PairResult, 'outage' | 'failure'> | undefined {
  const racks = worseRacks(topology, normal, flow);
  let { dropped_kW } = racks;
  let droppedLoadCount = 0;
  for (const index of flow.droppedLoads) {
    if (normal.droppedLoads.includes(index)) continue;
    droppedLoadCount++;
    dropped_kW += topology.loads[index]?.load_kW ?? 0;
  }
  const overloadedNodes: string[] = [];
  for (const index of flow.touched) {
    if (isUnchanged(normal, flow, index) || !isOverloaded(topology, flow, index)) continue;
    if (isOverloaded(topology, normal, index)) continue;
    overloadedNodes.push(topology.nodes[index]?.id ?? '');
  }
  const { rackCount } = racks;
  if (rackCount === 0 && droppedLoadCount === 0 && overloadedNodes.length === 0) return undefined;
  return { dropped_kW, droppedLoadCount, rackCount, overloadedNodes };
}

/** Racks with dropped load or overloads beyond those in normal operation. */
function worseRacks(
  { racks }: Topology,
  normal: NormalFlow,
  { changed }: PowerFlow,
): Pick<PairResult, 'dropped_kW' | 'rackCount'> {
  let dropped_kW = 0;
  let rackCount = 0;
  for (let index = 0; index < changed.length; index++) {
    const one = changed[index];
    const cords = one === undefined ? undefined : racks[one.rackIndex]?.cords;
    if (one === undefined || cords === undefined) continue;
    const previous = rackState(cords, normal.liveFeeds[one.rackIndex] ?? 0);
    const now = rackState(cords, one.live);
    if (now.dropped.length <= previous.dropped.length && newOverloads(previous, now).length === 0) continue;
    dropped_kW += one.rackCount * (now.dropped_kW - previous.dropped_kW);
    rackCount += one.rackCount;
  }
  return { dropped_kW, rackCount };
}
