import { isUnchanged, type PowerFlow, type NormalFlow } from './PowerFlow.ts';
import { apparentPower_kVA, nodeLimit_kVA } from './nodeLimit.ts';
import type { Topology } from './Topology.ts';

/** The worst of several states for each node, by index. */
export interface WorstLoads {
  readonly load_kVA: Float64Array;
  /** Load over limit, which is lower with units out; infinite if the limit is 0, 0 if there is none. */
  readonly usedFraction: Float64Array;
  /** Limit in that state; NaN if there is none. */
  readonly limit_kVA: Float64Array;
  /** Number of the state; -1 if the node has no load in any. */
  readonly state: Int32Array;
  /** Whether a state with the node as in normal operation was recorded. */
  readonly hasNormal: Uint8Array;
  /** Indices of the nodes of which none was recorded. */
  unrecorded: readonly number[];
  /** The last state that touched each node. */
  readonly touchedIn: Int32Array;
}

/** A computed state, and normal operation of the same topology. */
interface ComputedState {
  readonly topology: Topology;
  readonly normal: NormalFlow;
  readonly flow: PowerFlow;
}

/** Buffer without recorded states. */
export function newWorst({ nodes }: Topology): WorstLoads {
  return {
    load_kVA: new Float64Array(nodes.length),
    usedFraction: new Float64Array(nodes.length),
    limit_kVA: new Float64Array(nodes.length).fill(NaN),
    state: new Int32Array(nodes.length).fill(-1),
    hasNormal: new Uint8Array(nodes.length),
    unrecorded: nodes.map((_, index) => index),
    touchedIn: new Int32Array(nodes.length).fill(-1),
  };
}

/** Records a state for nodes for which it is the worst so far: by utilisation of the limit, otherwise by load. */
export function noteWorst(worst: WorstLoads, computed: ComputedState, state: number): void {
  const { touched } = computed.flow;
  const { touchedIn, unrecorded } = worst;
  for (const index of touched) {
    touchedIn[index] = state;
    noteState(worst, computed, index, state);
  }
  // Nodes that no failure touches are as in normal operation, which is recorded once for each.
  if (unrecorded.length === 0 || touched.length === touchedIn.length) return;
  for (const index of unrecorded) if (touchedIn[index] !== state) noteState(worst, computed, index, state);
  worst.unrecorded = unrecorded.filter((index) => worst.hasNormal[index] !== 1);
}

function noteState(worst: WorstLoads, computed: ComputedState, index: number, state: number): void {
  const { normal, flow } = computed;
  if (isUnchanged(normal, flow, index)) {
    if (worst.hasNormal[index] === 1) return;
    worst.hasNormal[index] = 1;
  }
  if (flow.isLive[index] === 1) noteNode(worst, computed, index, state);
}

function noteNode(worst: WorstLoads, { topology, flow }: ComputedState, index: number, state: number): void {
  const node = topology.nodes[index];
  const load_kW = flow.out_kW[index] ?? 0;
  const load_kvar = flow.out_kvar[index] ?? 0;
  const load_kVA = apparentPower_kVA(load_kW, load_kvar);
  if (node === undefined || load_kVA === 0) return;
  const limit_kVA = nodeLimit_kVA(node, node.unitCount - (flow.unitsOut[index] ?? 0), load_kW, load_kvar);
  const usedFraction = limit_kVA === null ? 0 : load_kVA / limit_kVA;
  const isHeavier =
    limit_kVA === null
      ? load_kVA > (worst.load_kVA[index] ?? 0)
      : usedFraction > (worst.usedFraction[index] ?? 0);
  if (!isHeavier) return;
  worst.load_kVA[index] = load_kVA;
  worst.usedFraction[index] = usedFraction;
  worst.limit_kVA[index] = limit_kVA ?? NaN;
  worst.state[index] = state;
}
