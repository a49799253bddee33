import type { Failure, FailureEffects } from './Failure.ts';
import { failureEffects } from './failureEffects.ts';
import { feedFailures, nodeFailures, type FailureCase } from './failureCases.ts';
import { computeFlow } from './flow.ts';
import { apparentPower_kVA, nodeLimit_kVA } from './nodeLimit.ts';
import { newFlow, type NormalFlow, type PowerFlow } from './PowerFlow.ts';
import { applyFailure } from './singleFailures.ts';
import type { Topology } from './Topology.ts';

/** A node after failures, beside its normal operation. */
export interface NodeAfter {
  /** Index among the nodes of the topology. */
  readonly index: number;
  /** Whether it failed as a whole, and how many of its units did. */
  readonly isOut: boolean;
  readonly unitsOut: number;
  readonly isLive: boolean;
  readonly wasLive: boolean;
  readonly load_kVA: number;
  readonly normal_kVA: number;
  /** With the units that are left; null if the node states none. */
  readonly limit_kVA: number | null;
}

/** Racks whose energised feeds are others than in normal operation. */
export interface RacksAfter {
  /** Index among the racks of the topology. */
  readonly index: number;
  readonly rackCount: number;
  /** Feeds that are energised, and those that were lost. */
  readonly liveFeeds: readonly string[];
  readonly lostFeeds: readonly string[];
}

/** The state of a topology after failures. */
export interface StateAfter {
  /** Effects beyond normal operation: those that {@link singleFailures} states for a single failure. */
  readonly effects: FailureEffects;
  /** Nodes that differ from normal operation, sources first. */
  readonly nodes: readonly NodeAfter[];
  readonly racks: readonly RacksAfter[];
}

/** What identifies a failure. */
export type FailureRef = Pick<Failure, 'kind' | 'id'>;

/** The cases of failures by kind and id, in their order; unknown ones are left out. */
export function casesOf(topology: Topology, refs: readonly FailureRef[]): FailureCase[] {
  const all = [...nodeFailures(topology), ...feedFailures(topology)];
  return refs.flatMap(
    ({ kind, id }) => all.find(({ failure }) => failure.kind === kind && failure.id === id) ?? [],
  );
}

/**
 * The state of every node and rack after failures that are present together: the same power flow as in the analysis of all failures.
 *
 * @param normal - normal operation of the same topology
 */
export function stateAfter(
  topology: Topology,
  normal: NormalFlow,
  failures: readonly FailureCase[],
): StateAfter {
  const flow = newFlow(topology, normal);
  for (const one of failures) applyFailure(flow, one);
  computeFlow(
    topology,
    normal,
    flow,
    failures.flatMap(({ lostFeeds }) => lostFeeds),
  );
  return {
    effects: failureEffects(topology, normal, flow),
    nodes: topology.nodes.flatMap((_, index) => nodeAfter(topology, normal, flow, index) ?? []),
    racks: flow.changed.map(({ rackIndex, live, rackCount }) => {
      const feeds = topology.racks[rackIndex]?.cords.feeds ?? [];
      const isIn = (bits: number, feed: number): boolean => ((bits >> feed) & 1) === 1;
      const before = normal.liveFeeds[rackIndex] ?? 0;
      return {
        index: rackIndex,
        rackCount,
        liveFeeds: feeds.flatMap(({ id }, feed) => (isIn(live, feed) ? [id] : [])),
        lostFeeds: feeds.flatMap(({ id }, feed) => (isIn(before, feed) && !isIn(live, feed) ? [id] : [])),
      };
    }),
  };
}

function nodeAfter(
  { nodes }: Topology,
  normal: NormalFlow,
  flow: PowerFlow,
  index: number,
): NodeAfter | undefined {
  const node = nodes[index];
  const unitsOut = flow.unitsOut[index] ?? 0;
  const [kW, kvar] = [flow.out_kW[index] ?? 0, flow.out_kvar[index] ?? 0];
  const isOut = flow.isOut[index] === 1;
  const [isLive, wasLive] = [flow.isLive[index] === 1, normal.isLive[index] === 1];
  const isSame = kW === normal.out_kW[index] && kvar === normal.out_kvar[index] && isLive === wasLive;
  if (node === undefined || (isSame && !isOut && unitsOut === 0)) return undefined;
  return {
    index,
    isOut,
    unitsOut,
    isLive,
    wasLive,
    load_kVA: isLive ? apparentPower_kVA(kW, kvar) : 0,
    normal_kVA: apparentPower_kVA(normal.out_kW[index] ?? 0, normal.out_kvar[index] ?? 0),
    limit_kVA: nodeLimit_kVA(node, node.unitCount - unitsOut, kW, kvar),
  };
}
