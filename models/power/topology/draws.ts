import { ratingOf, type SourceState } from './drawPower.ts';
import type { Topology } from './Topology.ts';

/**
 * What draws from what: one draw for each source of each load and node, numbered load by load and then node by node.
 * A drawer is the index of a load, or the number of loads plus the index of a node.
 */
export interface DrawIndex {
  /** First draw of each drawer, and at the end the number of draws. */
  readonly firstOf: Int32Array;
  /** Drawer of each draw. */
  readonly drawerOf: Int32Array;
  /** Draws on each node, in the order in which they are added up: loads first, then nodes, the last first. */
  readonly onNode: readonly Int32Array[];
}

/** Power that each draw takes, by its number. */
export interface DrawnByEach {
  readonly drawn_kW: Float64Array;
  readonly drawn_kvar: Float64Array;
}

/** Numbers the draws of a topology. */
export function drawIndex({ nodes, loads }: Topology): DrawIndex {
  const drawers = [...loads, ...nodes];
  const firstOf = new Int32Array(drawers.length + 1);
  drawers.forEach(({ sources }, drawer) => {
    firstOf[drawer + 1] = (firstOf[drawer] ?? 0) + sources.length;
  });
  const drawerOf = new Int32Array(firstOf[drawers.length] ?? 0);
  const onNode = nodes.map((): number[] => []);
  const number = (drawer: number): void => {
    drawers[drawer]?.sources.forEach((source, position) => {
      const draw = (firstOf[drawer] ?? 0) + position;
      drawerOf[draw] = drawer;
      onNode[source]?.push(draw);
    });
  };
  loads.forEach((_, load) => {
    number(load);
  });
  for (let node = nodes.length - 1; node >= 0; node--) number(loads.length + node);
  return { firstOf, drawerOf, onNode: onNode.map((draws) => Int32Array.from(draws)) };
}

/** A load or a node, and the power that it draws from its sources. */
interface Drawer {
  readonly sources: readonly number[];
  readonly isFirstLive: boolean;
  readonly load_kW: number;
  readonly load_kvar: number;
  /** Number of its first draw. */
  readonly first: number;
}

/**
 * Sets the draws of a drawer on its sources, as {@link drawPower} divides them.
 *
 * @param isDirty - receives a mark for each source, by node, on which the draw is another than before
 * @returns whether any source is live
 */
function setDraws(
  nodes: Topology['nodes'],
  flow: SourceState & DrawnByEach,
  { sources, isFirstLive, load_kW, load_kvar, first }: Drawer,
  isDirty: Uint8Array,
): boolean {
  const { drawn_kW, drawn_kvar } = flow;
  const divider = isFirstLive ? 0 : dividerOf(nodes, flow, sources);
  let liveCount = 0;
  for (let index = 0; index < sources.length; index++) {
    const source = sources[index] ?? 0;
    let share = 0;
    if (flow.isLive[source] === 1) {
      liveCount++;
      if (isFirstLive) share = liveCount === 1 ? 1 : 0;
      else share = divider > 0 ? ratingOf(nodes, flow, source) / divider : 1 / -divider;
    }
    const kW = share === 0 ? 0 : load_kW * share;
    const kvar = share === 0 ? 0 : load_kvar * share;
    if (kW !== drawn_kW[first + index] || kvar !== drawn_kvar[first + index]) isDirty[source] = 1;
    drawn_kW[first + index] = kW;
    drawn_kvar[first + index] = kvar;
  }
  return liveCount > 0;
}

/** What live sources divide a load by: their total rating, or minus their number if one states none and they share evenly. */
function dividerOf(nodes: Topology['nodes'], flow: SourceState, sources: readonly number[]): number {
  let total = 0;
  let liveCount = 0;
  let areAllRated = true;
  for (let index = 0; index < sources.length; index++) {
    const source = sources[index] ?? 0;
    if (flow.isLive[source] !== 1) continue;
    liveCount++;
    const rating = ratingOf(nodes, flow, source);
    if (rating > 0 && rating < Infinity) total += rating;
    else areAllRated = false;
  }
  return areAllRated ? total : -liveCount;
}

/** Sets the draws of a load, or of a node for its output and losses: none if it is not live. @returns whether a source is live */
export function setDrawsOf(
  { loads, nodes }: Topology,
  flow: SourceState & DrawnByEach,
  { draws, drawer }: { readonly draws: DrawIndex; readonly drawer: number },
  isDirty: Uint8Array,
): boolean {
  const first = draws.firstOf[drawer] ?? 0;
  const load = loads[drawer];
  if (load !== undefined) {
    const { sources, isFirstLive, load_kW, reactive_kvar } = load;
    return setDraws(nodes, flow, { sources, isFirstLive, load_kW, load_kvar: reactive_kvar, first }, isDirty);
  }
  const index = drawer - loads.length;
  const node = nodes[index];
  if (node === undefined) return false;
  const { sources, isFirstLive, efficiency } = node;
  const isLive = flow.isLive[index] === 1;
  const load_kW = isLive ? (flow.out_kW[index] ?? 0) / efficiency : 0;
  const load_kvar = isLive ? (flow.out_kvar[index] ?? 0) : 0;
  return setDraws(nodes, flow, { sources, isFirstLive, load_kW, load_kvar, first }, isDirty);
}

/** Adds the draws on a node to its output, in their order. */
export function addDraws(
  { onNode }: DrawIndex,
  { drawn_kW, drawn_kvar, out_kW, out_kvar }: SourceState & DrawnByEach,
  node: number,
): void {
  const draws = onNode[node];
  if (draws === undefined) return;
  let sum_kW = out_kW[node] ?? 0;
  let sum_kvar = out_kvar[node] ?? 0;
  for (let index = 0; index < draws.length; index++) {
    const draw = draws[index] ?? 0;
    sum_kW += drawn_kW[draw] ?? 0;
    sum_kvar += drawn_kvar[draw] ?? 0;
  }
  out_kW[node] = sum_kW;
  out_kvar[node] = sum_kvar;
}
