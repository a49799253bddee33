import { isAbove } from '../cords/rackState.ts';
import type { Failure } from './Failure.ts';
import { feedFailures, nodeFailures, type FailureCase } from './failureCases.ts';
import { newFlow, type NormalFlow, type PowerFlow } from './PowerFlow.ts';
import { computeFlow } from './flow.ts';
import { normalFlow } from './normalFlow.ts';
import type { SourceState } from './drawPower.ts';
import { heldTopology } from './heldTopology.ts';
import { apparentPower_kVA, nodeLimit_kVA } from './nodeLimit.ts';
import { mustSurvive } from './provenRedundancy.ts';
import { applyFailure, revertFailure } from './singleFailures.ts';
import type { GraphNode, Topology } from './Topology.ts';

/** Racks that are there, and the shares of one rack more, by the index of the racks of a topology. */
export interface AddedRacks {
  readonly presentCounts: readonly number[];
  /** Sum: 1. A rack is spread over nodes as those of its kind are. */
  readonly addedShares: readonly number[];
}

/** The number of added racks that the nodes supply, and the node that is loaded first. */
export interface NodeRoom {
  readonly rackCount: number;
  readonly node: GraphNode;
  /** Null in normal operation. */
  readonly failure: Failure | null;
}

/** Largest number that is told apart from no limit. */
const MAX_RACKS = 1_000_000;

/** The same load is the same at twice the racks, but for rounding. */
const NOTHING_kW = 1e-9;

/**
 * Racks that can be added before a node is loaded above its limit: in normal operation, and after any single failure that
 * the declared redundancy must tolerate (every failure if none is declared).
 *
 * Loads of nodes are linear in the number of racks in every state, so that two states of each kind give all.
 *
 * @returns null where no node with a limit takes any of the added load
 */
export function racksWithin(
  topology: Topology,
  { presentCounts, addedShares }: AddedRacks,
): { readonly normal: NodeRoom | null; readonly failover: NodeRoom | null } {
  const held = heldTopology(topology);
  const [without, withOne] = [0, 1].map((added) =>
    countedStates(held, (index) => (presentCounts[index] ?? 0) + added * (addedShares[index] ?? 0)),
  );
  if (without === undefined || withOne === undefined) return { normal: null, failover: null };
  const room = new Room(held.nodes);
  room.note(without.normal, withOne.normal, null);
  const normal = room.least;
  room.least = null;
  without.cases.forEach((one, index) => {
    const other = withOne.cases[index];
    if (other === undefined || !isCounted(topology, one)) return;
    room.note(without.after(one), withOne.after(other), one.failure);
  });
  return { normal, failover: room.least };
}

const isCounted = ({ redundancy }: Topology, { failure }: FailureCase): boolean =>
  redundancy === undefined || mustSurvive(failure.kind, redundancy);

interface CountedStates {
  readonly normal: NormalFlow;
  readonly cases: readonly FailureCase[];
  readonly after: (failed: FailureCase) => SourceState;
}

/** The states of a topology with other numbers of racks. */
function countedStates(topology: Topology, countOf: (index: number) => number): CountedStates {
  const counted: Topology = {
    ...topology,
    racks: topology.racks.map((one, index) => ({
      ...one,
      cords: { ...one.cords, racks: { ...one.cords.racks, rackCount: countOf(index) } },
    })),
  };
  const normal = normalFlow(counted);
  const flow = newFlow(counted, normal);
  return {
    normal,
    cases: [...nodeFailures(counted), ...feedFailures(counted)],
    after: (failed) => {
      applyFailure(flow, failed);
      computeFlow(counted, normal, flow, failed.lostFeeds);
      revertFailure(flow, failed);
      return { ...flow, unitsOut: unitsOutOf(flow, failed) };
    },
  };
}

function unitsOutOf({ unitsOut }: PowerFlow, { failure, node }: FailureCase): Int32Array {
  if (failure.kind !== 'unit') return unitsOut;
  const out = unitsOut.slice();
  out[node] = (out[node] ?? 0) + 1;
  return out;
}

/** The fewest racks so far. */
class Room {
  least: NodeRoom | null = null;
  readonly #nodes: readonly GraphNode[];

  constructor(nodes: readonly GraphNode[]) {
    this.#nodes = nodes;
  }

  /** Takes a state with no rack and with one rack added. */
  note(without: SourceState, withOne: SourceState, failure: Failure | null): void {
    this.#nodes.forEach((node, index) => {
      if (withOne.isLive[index] !== 1) return;
      const [kW, kvar] = [without.out_kW[index] ?? 0, without.out_kvar[index] ?? 0];
      const each_kW = (withOne.out_kW[index] ?? 0) - kW;
      const each_kvar = (withOne.out_kvar[index] ?? 0) - kvar;
      if (each_kW < NOTHING_kW) return;
      const unitCount = node.unitCount - (withOne.unitsOut[index] ?? 0);
      const isOver = (rackCount: number): boolean => {
        const [load_kW, load_kvar] = [kW + rackCount * each_kW, kvar + rackCount * each_kvar];
        const limit_kVA = nodeLimit_kVA(node, unitCount, load_kW, load_kvar);
        return limit_kVA !== null && isAbove(apparentPower_kVA(load_kW, load_kvar), limit_kVA);
      };
      const most = this.least?.rackCount ?? MAX_RACKS;
      if (most === 0 || !isOver(most)) return;
      this.least = { rackCount: mostBelow(most, isOver), node, failure };
    });
  }
}

/** The largest number that is not over, below one that is; 0 if all are. */
function mostBelow(over: number, isOver: (count: number) => boolean): number {
  let [low, high] = [0, over];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isOver(middle)) high = middle;
    else low = middle;
  }
  return low;
}
