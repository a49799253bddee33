import type { Topology } from './Topology.ts';

/** Output of each node, by index. */
interface Delivered {
  readonly out_kW: Float64Array;
  readonly out_kvar: Float64Array;
}

/** Outputs, live nodes, and the number of units out. */
export interface SourceState extends Delivered {
  readonly isLive: Uint8Array;
  readonly unitsOut: Int32Array;
}

/** A load and its possible source nodes, the preferred one first. */
interface DrawnPower {
  readonly sources: readonly number[];
  readonly isFirstLive: boolean;
  readonly load_kW: number;
  readonly load_kvar: number;
}

/**
 * Draws a load from the live source nodes: the first, or all in proportion to their ratings, evenly if one of them states
 * none.
 *
 * @returns whether any is live
 */
export function drawPower(
  topology: Topology,
  flow: SourceState,
  { sources, isFirstLive, load_kW, load_kvar }: DrawnPower,
): boolean {
  let total = 0;
  let liveCount = 0;
  let areAllRated = true;
  for (let index = 0; index < sources.length; index++) {
    const source = sources[index] ?? 0;
    if (flow.isLive[source] !== 1) continue;
    liveCount++;
    if (isFirstLive) {
      add(flow, source, load_kW, load_kvar);
      return true;
    }
    const rating = ratingOf(topology.nodes, flow, source);
    if (rating > 0 && rating < Infinity) total += rating;
    else areAllRated = false;
  }
  for (let index = 0; index < sources.length; index++) {
    const source = sources[index] ?? 0;
    if (flow.isLive[source] !== 1) continue;
    const share = areAllRated ? ratingOf(topology.nodes, flow, source) / total : 1 / liveCount;
    add(flow, source, load_kW * share, load_kvar * share);
  }
  return liveCount > 0;
}

/** Adds to the output of a node. */
export function add({ out_kW, out_kvar }: Delivered, node: number, load_kW: number, load_kvar: number): void {
  out_kW[node] = (out_kW[node] ?? 0) + load_kW;
  out_kvar[node] = (out_kvar[node] ?? 0) + load_kvar;
}

/** Total rating of the units of a node in service, by the stated ratings. */
export function ratingOf(nodes: Topology['nodes'], { unitsOut }: SourceState, index: number): number {
  const node = nodes[index];
  if (node === undefined) return Infinity;
  const unitCount = node.unitCount - (unitsOut[index] ?? 0);
  const units = unitCount * Math.min(node.unitRating_kW, node.unitRating_kVA);
  return Math.min(units, node.breaker_kVA);
}
