import { failureEffects, normalEffects } from './failureEffects.ts';
import { NODES_NAMED, type FailureEffects, type Failure, type FailureResult } from './Failure.ts';
import { feedFailures, nodeFailures, type FailureCase } from './failureCases.ts';
import { isUnchanged, newFlow, type PowerFlow, type NormalFlow } from './PowerFlow.ts';
import { computeFlow } from './flow.ts';
import { normalFlow } from './normalFlow.ts';
import type { Topology } from './Topology.ts';
import { newWorst, noteWorst, type WorstLoads } from './worstLoads.ts';

/** Normal operation: power flow, dropped loads and overloads. */
export interface NormalLoads extends FailureEffects {
  readonly flow: NormalFlow;
  /** Loads of racks and others that have power. */
  readonly live_kW: number;
  /** Total loss of the nodes. */
  readonly loss_kW: number;
}

/** Number of failures that were not computed. */
export interface UntriedFailures {
  readonly count: number;
  /** The kinds of them. */
  readonly kinds: ReadonlySet<Failure['kind']>;
}

/** Effects of every single failure. */
export interface SingleFailures {
  readonly normal: NormalLoads;
  readonly results: readonly FailureResult[];
  /** Failures that were not computed, because all of them would take too long; 0 in any usual hall. */
  readonly untried: UntriedFailures;
  /** Worst single failure of each node, by index. */
  readonly worst: WorstLoads;
}

/** Loads of every node and feed in normal operation. */
export function normalLoads(topology: Topology): NormalLoads {
  const flow = normalFlow(topology);
  const found = normalEffects(topology, flow);
  let live_kW = -found.dropped_kW;
  for (const { cords } of topology.racks) {
    const { rackCount, devices } = cords.racks;
    for (const { count, draw_kW } of devices) live_kW += rackCount * count * draw_kW;
  }
  for (const { load_kW } of topology.loads) live_kW += load_kW;
  let loss_kW = 0;
  topology.nodes.forEach(({ efficiency, sources }, index) => {
    if (sources.length > 0) loss_kW += (flow.out_kW[index] ?? 0) * (1 / efficiency - 1);
  });
  return { ...found, flow, live_kW: Math.max(0, live_kW), loss_kW };
}

/** Work that an effect of a failure on racks or on the limit of a node is counted as. */
const EFFECT_WORK = 60;

/** Most work of all failures: some seconds. A chain of 5,000 nodes takes less. */
const WORK_LIMIT = 60_000_000;

/**
 * Effects of the loss of each node, of one unit of each node that has several, of each rack feed and of each side.
 *
 * The loss of a single feed affects one rack; of identical racks, one is computed for all.
 *
 * @param isCounted - failures to compute. Default: all
 * @param workLimit - computed nodes after which no further failure is computed
 * @returns results in the order nodes and units, feeds, sides; each contains only effects beyond normal operation
 */
export function singleFailures(
  topology: Topology,
  isCounted: (failure: Failure) => boolean = () => true,
  workLimit = WORK_LIMIT,
): SingleFailures {
  const normal = normalLoads(topology);
  const flow = newFlow(topology, normal.flow);
  const worst = newWorst(topology);
  const cases = [...nodeFailures(topology), ...feedFailures(topology)].filter(({ failure }) =>
    isCounted(failure),
  );
  const results: FailureResult[] = [];
  let work = 0;
  for (const one of cases) {
    if (work > workLimit) break;
    applyFailure(flow, one);
    computeFlow(topology, normal.flow, flow, one.lostFeeds);
    noteWorst(worst, { topology, normal: normal.flow, flow }, results.length);
    const result = resultOf(topology, normal, flow, one.failure);
    results.push(result);
    revertFailure(flow, one);
    work += workOf(flow, result);
  }
  const untried = cases.slice(results.length).map(({ failure }) => failure.kind);
  return { normal, results, untried: { count: untried.length, kinds: new Set(untried) }, worst };
}

/** What a failure took, in computed nodes: an effect on racks or a node that is kept weighs more, for its memory. */
function workOf({ touched, changed, marks }: PowerFlow, { nodeOverloads }: FailureResult): number {
  return touched.length + marks.moved.length + EFFECT_WORK * (changed.length + nodeOverloads.length);
}

/** Applies a failure, in addition to failures already applied. */
export function applyFailure({ isOut, unitsOut, failed }: PowerFlow, { failure, node }: FailureCase): void {
  if (failure.kind === 'node') isOut[node] = 1;
  if (failure.kind === 'unit') unitsOut[node] = (unitsOut[node] ?? 0) + 1;
  if (node >= 0) failed.push(node);
}

/** Reverts {@link applyFailure} of the failure that was applied last. */
export function revertFailure({ isOut, unitsOut, failed }: PowerFlow, { failure, node }: FailureCase): void {
  if (failure.kind === 'node') isOut[node] = 0;
  if (failure.kind === 'unit') unitsOut[node] = (unitsOut[node] ?? 0) - 1;
  if (node >= 0) failed.pop();
}

/** Shared empty list, since most of thousands of failures have no effects. It is never changed. */
const nothing: never[] = [];

/** Rounding tolerance: below this a node has no load. */
const NOTHING_kW = 1e-6;

function resultOf(topology: Topology, normal: NormalLoads, flow: PowerFlow, failure: Failure): FailureResult {
  const { droppedRacks, droppedLoads, dropped_kW, nodeOverloads, rackOverloads } = failureEffects(
    topology,
    normal.flow,
    flow,
  );
  let deadNodeCount = 0;
  let deadUpsCount = 0;
  let tookOver: string[] = nothing;
  for (const index of flow.touched) {
    if (isUnchanged(normal.flow, flow, index)) continue;
    const node = topology.nodes[index];
    if (node === undefined || node.id === failure.id) continue;
    if (normal.flow.isLive[index] === 1 && flow.isLive[index] !== 1) {
      deadNodeCount++;
      if (node.kind === 'ups') deadUpsCount++;
    }
    if (normal.flow.out_kW[index] === 0 && (flow.out_kW[index] ?? 0) > NOTHING_kW) {
      if (tookOver === nothing) tookOver = [];
      if (tookOver.length < NODES_NAMED) tookOver.push(node.id);
    }
  }
  return {
    failure,
    droppedRacks,
    droppedLoads,
    dropped_kW,
    nodeOverloads,
    rackOverloads,
    live_kW: Math.max(0, normal.live_kW - dropped_kW),
    deadNodeCount,
    deadUpsCount,
    tookOver,
  };
}
