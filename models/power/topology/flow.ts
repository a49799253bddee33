import { rackState } from '../cords/rackState.ts';
import { add, drawPower, type SourceState } from './drawPower.ts';
import type { Topology } from './Topology.ts';

/** Rack feeds that are lost without a node failure. */
export interface LostFeeds {
  /** Index among the racks of the topology. */
  readonly rackIndex: number;
  /** One bit for each lost feed. */
  readonly feeds: number;
  /** Number of racks that lose them. */
  readonly rackCount: number;
}

interface LiveRacks {
  /** Index among the racks of the topology. */
  readonly rackIndex: number;
  /** One bit for each live feed. */
  readonly live: number;
}

/** Racks whose live feeds differ from normal operation, and their number. */
export interface ChangedRacks extends LiveRacks {
  readonly rackCount: number;
}

/** Power flow with failures. A scratch buffer, reused for every computation. */
export interface PowerFlow extends SourceState {
  /** Input: whole nodes that are out; `unitsOut` has the number of units out of each. */
  readonly isOut: Uint8Array;
  /** Changes of racks, by node; 0 between computations. */
  readonly added: SourceState;
  /** Indices of loads other than racks that have no power. */
  readonly droppedLoads: number[];
  readonly changed: ChangedRacks[];
  readonly seen: Uint8Array;
}

/** Normal operation, from which other states are computed as differences. */
export interface NormalFlow extends PowerFlow {
  /** Live feeds of each rack, one bit each. */
  readonly liveFeeds: Int32Array;
  /** Direct load of racks on each node. */
  readonly racks_kW: Float64Array;
  readonly racks_kvar: Float64Array;
}

/** Scratch buffer for computations on a topology. */
export function newFlow({ nodes, racks }: Topology): PowerFlow {
  const unitsOut = new Int32Array(nodes.length);
  const isLive = new Uint8Array(nodes.length);
  const nothing = (): SourceState => ({
    unitsOut,
    isLive,
    out_kW: new Float64Array(nodes.length),
    out_kvar: new Float64Array(nodes.length),
  });
  return {
    ...nothing(),
    added: nothing(),
    isOut: new Uint8Array(nodes.length),
    droppedLoads: [],
    changed: [],
    seen: new Uint8Array(racks.length),
  };
}

/** Power flow in normal operation. */
export function normalFlow(topology: Topology): NormalFlow {
  const { nodes, racks } = topology;
  const flow = newFlow(topology);
  setLive(topology, flow);
  const liveFeeds = new Int32Array(racks.length);
  for (let index = 0; index < racks.length; index++) {
    const live = liveOf(topology, flow, index);
    liveFeeds[index] = live;
    addRacks(topology, flow, { rackIndex: index, live }, racks[index]?.cords.racks.rackCount ?? 0);
  }
  const racks_kW = flow.out_kW.slice();
  const racks_kvar = flow.out_kvar.slice();
  for (let load = 0; load < topology.loads.length; load++) addLoad(topology, flow, load);
  for (let node = nodes.length - 1; node >= 0; node--) passUp(topology, flow, node);
  return { ...flow, liveFeeds, racks_kW, racks_kvar };
}

/**
 * Power flow with the nodes and units that are set as out in `flow`, or else with lost feeds.
 *
 * A node is live while it is not out and one of its sources is live; a UPS without live sources is not live, since battery
 * autonomy is not counted. Upstream losses appear at the racks as feeds that are not live.
 *
 * @param lost - lost rack feeds while no node or unit is out, each rack at most once
 */
export function computeFlow(
  topology: Topology,
  normal: NormalFlow,
  flow: PowerFlow,
  lost: readonly LostFeeds[],
): void {
  flow.changed.length = 0;
  flow.droppedLoads.length = 0;
  if (setLive(topology, flow)) flowWithoutNodes(topology, normal, flow);
  else flowWithoutFeeds(topology, normal, flow, lost);
}

function flowWithoutNodes(topology: Topology, normal: NormalFlow, flow: PowerFlow): void {
  flow.out_kW.set(normal.racks_kW);
  flow.out_kvar.set(normal.racks_kvar);
  loseNodes(topology, normal, flow);
  for (let load = 0; load < topology.loads.length; load++) addLoad(topology, flow, load);
  for (let node = topology.nodes.length - 1; node >= 0; node--) {
    drawAdded(flow, node);
    passUp(topology, flow, node);
  }
}

/** With unchanged live nodes, the changes by lost feeds are added to normal operation. */
function flowWithoutFeeds(
  topology: Topology,
  normal: NormalFlow,
  flow: PowerFlow,
  lost: readonly LostFeeds[],
): void {
  const { added } = flow;
  flow.out_kW.set(normal.out_kW);
  flow.out_kvar.set(normal.out_kvar);
  for (const load of normal.droppedLoads) flow.droppedLoads.push(load);
  for (const feeds of lost) loseFeeds(topology, normal, flow, feeds);
  for (let node = topology.nodes.length - 1; node >= 0; node--) {
    if (added.out_kW[node] === 0 && added.out_kvar[node] === 0) continue;
    passUp(topology, added, node);
    drawAdded(flow, node);
  }
}

/** Adds the changes of racks at a node to its output. */
function drawAdded(flow: PowerFlow, node: number): void {
  const { out_kW, out_kvar } = flow.added;
  add(flow, node, out_kW[node] ?? 0, out_kvar[node] ?? 0);
  out_kW[node] = 0;
  out_kvar[node] = 0;
}

/** Sets which nodes have power. @returns whether some node or unit is out */
function setLive({ nodes }: Topology, { isOut, unitsOut, isLive }: PowerFlow): boolean {
  let isAnyOut = false;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) continue;
    const unitsOutCount = unitsOut[index] ?? 0;
    const hasFailed = isOut[index] === 1 || unitsOutCount >= node.unitCount;
    if (hasFailed || unitsOutCount > 0) isAnyOut = true;
    const { sources } = node;
    let isFed = sources.length === 0;
    for (let source = 0; source < sources.length && !isFed; source++)
      isFed = isLive[sources[source] ?? 0] === 1;
    isLive[index] = isFed && !hasFailed ? 1 : 0;
  }
  return isAnyOut;
}

/** Feeds of a rack with live nodes, one bit each. */
function liveOf({ racks }: Topology, { isLive }: PowerFlow, rackIndex: number): number {
  const nodeOf = racks[rackIndex]?.nodeOf ?? [];
  let live = 0;
  for (let feed = 0; feed < nodeOf.length; feed++) {
    const node = nodeOf[feed] ?? -1;
    if (node < 0 || isLive[node] === 1) live |= 1 << feed;
  }
  return live;
}

/** Adds the load of racks with some of their feeds live; a negative count subtracts it. */
function addRacks(
  topology: Topology,
  into: SourceState,
  { rackIndex, live }: LiveRacks,
  rackCount: number,
): void {
  const one = topology.racks[rackIndex];
  if (one === undefined) return;
  const { cords, nodeOf, tangent } = one;
  const { feeds } = rackState(cords, live);
  for (let feed = 0; feed < feeds.length; feed++) {
    const node = nodeOf[feed] ?? -1;
    if (node < 0) continue;
    const load_kW = rackCount * (feeds[feed]?.load_kW ?? 0);
    add(into, node, load_kW, load_kW * tangent);
  }
}

function change(topology: Topology, normal: NormalFlow, flow: PowerFlow, changed: ChangedRacks): void {
  const { rackIndex, live, rackCount } = changed;
  const previous = normal.liveFeeds[rackIndex] ?? 0;
  if (live === previous) return;
  addRacks(topology, flow.added, { rackIndex, live: previous }, -rackCount);
  addRacks(topology, flow.added, changed, rackCount);
  flow.changed.push(changed);
}

function loseFeeds(
  topology: Topology,
  normal: NormalFlow,
  flow: PowerFlow,
  { rackIndex, feeds, rackCount }: LostFeeds,
): void {
  const live = (normal.liveFeeds[rackIndex] ?? 0) & ~feeds;
  change(topology, normal, flow, { rackIndex, live, rackCount });
}

/** Updates racks fed from a node whose state differs from normal operation. */
function loseNodes(topology: Topology, normal: NormalFlow, flow: PowerFlow): void {
  const { racksOfNode, racks } = topology;
  const { seen, isLive } = flow;
  seen.fill(0);
  for (let node = 0; node < racksOfNode.length; node++) {
    if (isLive[node] === normal.isLive[node]) continue;
    const fed = racksOfNode[node] ?? [];
    for (let index = 0; index < fed.length; index++) {
      const rack = fed[index] ?? 0;
      if (seen[rack] === 1) continue;
      seen[rack] = 1;
      const rackCount = racks[rack]?.cords.racks.rackCount ?? 0;
      change(topology, normal, flow, { rackIndex: rack, live: liveOf(topology, flow, rack), rackCount });
    }
  }
}

function addLoad(topology: Topology, flow: PowerFlow, index: number): void {
  const load = topology.loads[index];
  if (load === undefined) return;
  const { sources, isFirstLive, load_kW, reactive_kvar } = load;
  const isFed = drawPower(topology, flow, { sources, isFirstLive, load_kW, load_kvar: reactive_kvar });
  if (!isFed && load_kW > 0) flow.droppedLoads.push(index);
}

/** Adds the output and losses of a node to its sources. */
function passUp(topology: Topology, flow: SourceState, index: number): void {
  const node = topology.nodes[index];
  if (node === undefined || node.sources.length === 0) return;
  if (flow.isLive[index] !== 1) return;
  const load_kW = (flow.out_kW[index] ?? 0) / node.efficiency;
  const load_kvar = flow.out_kvar[index] ?? 0;
  if (load_kW === 0 && load_kvar === 0) return;
  drawPower(topology, flow, { sources: node.sources, isFirstLive: node.isFirstLive, load_kW, load_kvar });
}

/** Whether a node is as in normal operation, which most nodes are after most failures. */
export function isUnchanged(normal: NormalFlow, flow: PowerFlow, node: number): boolean {
  return (
    flow.out_kW[node] === normal.out_kW[node] &&
    flow.out_kvar[node] === normal.out_kvar[node] &&
    flow.isLive[node] === normal.isLive[node] &&
    flow.unitsOut[node] === 0
  );
}
