import { failureEffects, normalEffects } from './failureEffects.ts';
import type { FailureEffects, Failure, FailureResult } from './Failure.ts';
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

/** Effects of every single failure. */
export interface SingleFailures {
  readonly normal: NormalLoads;
  readonly results: readonly FailureResult[];
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

/**
 * Effects of the loss of each node, of one unit of each node that has several, of each rack feed and of each side.
 *
 * The loss of a single feed affects one rack; of identical racks, one is computed for all.
 *
 * @param isCounted - failures to compute. Default: all
 * @returns results in the order nodes and units, feeds, sides; each contains only effects beyond normal operation
 */
export function singleFailures(
  topology: Topology,
  isCounted: (failure: Failure) => boolean = () => true,
): SingleFailures {
  const normal = normalLoads(topology);
  const flow = newFlow(topology, normal.flow);
  const worst = newWorst(topology);
  const cases = [...nodeFailures(topology), ...feedFailures(topology)].filter(({ failure }) =>
    isCounted(failure),
  );
  const results = cases.map((one, index) => {
    applyFailure(flow, one);
    computeFlow(topology, normal.flow, flow, one.lostFeeds);
    noteWorst(worst, { topology, normal: normal.flow, flow }, index);
    const result = resultOf(topology, normal, flow, one.failure);
    revertFailure(flow, one);
    return result;
  });
  return { normal, results, worst };
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
  let deadNodes: string[] = nothing;
  let tookOver: string[] = nothing;
  let deadUpsCount = 0;
  for (const index of flow.touched) {
    if (isUnchanged(normal.flow, flow, index)) continue;
    const node = topology.nodes[index];
    if (node === undefined || node.id === failure.id) continue;
    if (normal.flow.isLive[index] === 1 && flow.isLive[index] !== 1) {
      if (deadNodes === nothing) deadNodes = [];
      deadNodes.push(node.id);
      if (node.kind === 'ups') deadUpsCount++;
    }
    if (normal.flow.out_kW[index] === 0 && (flow.out_kW[index] ?? 0) > NOTHING_kW) {
      if (tookOver === nothing) tookOver = [];
      tookOver.push(node.id);
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
    deadNodes,
    deadUpsCount,
    tookOver,
  };
}
