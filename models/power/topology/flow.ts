import { rackState } from '../cords/rackState.ts';
import { add, takeFrom, type Feeding } from './takeFrom.ts';
import type { Topology } from './Topology.ts';

/** Feeds of racks that are lost by themselves. */
export interface LostFeeds {
  /** Index among the racks of the topology. */
  readonly racks: number;
  /** One bit for each lost feed. */
  readonly feeds: number;
  /** How many of the racks lose them. */
  readonly rackCount: number;
}

interface LiveRacks {
  /** Index among the racks of the topology. */
  readonly racks: number;
  /** One bit for each live feed. */
  readonly live: number;
}

/** Racks whose live feeds are not those of normal operation, and how many of them. */
export interface ChangedRacks extends LiveRacks {
  readonly rackCount: number;
}

/** What flows where, with something lost. Memory for one computation, used again for the next. */
export interface Flow extends Feeding {
  /** To be set: whole nodes that are out, and `unitsOut`, units of each that are. */
  readonly isOut: Uint8Array;
  /** What changes of racks add to each node; 0 between computations. */
  readonly added: Feeding;
  /** Indices of loads beside the racks that have no power. */
  readonly droppedLoads: number[];
  readonly changed: ChangedRacks[];
  readonly seen: Uint8Array;
}

/** Normal operation, from which others are computed as differences. */
export interface NormalFlow extends Flow {
  /** Feeds of each rack that are live, one bit each. */
  readonly liveFeeds: Int32Array;
  /** What racks take from each node directly. */
  readonly racks_kW: Float64Array;
  readonly racks_kvar: Float64Array;
}

/** Empty memory for computations on a topology. */
export function newFlow({ nodes, racks }: Topology): Flow {
  const unitsOut = new Int32Array(nodes.length);
  const isLive = new Uint8Array(nodes.length);
  const nothing = (): Feeding => ({
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

/** What flows where with nothing lost. */
export function normalFlow(topology: Topology): NormalFlow {
  const { nodes, racks } = topology;
  const flow = newFlow(topology);
  setLive(topology, flow);
  const liveFeeds = new Int32Array(racks.length);
  for (let index = 0; index < racks.length; index++) {
    const live = liveOf(topology, flow, index);
    liveFeeds[index] = live;
    addRacks(topology, flow, { racks: index, live }, racks[index]?.cords.racks.rackCount ?? 0);
  }
  const racks_kW = flow.out_kW.slice();
  const racks_kvar = flow.out_kvar.slice();
  for (let load = 0; load < topology.loads.length; load++) addLoad(topology, flow, load);
  for (let node = nodes.length - 1; node >= 0; node--) passUp(topology, flow, node);
  return { ...flow, liveFeeds, racks_kW, racks_kvar };
}

/**
 * What flows where with the nodes and units that `flow` has set as out, or else without some feeds.
 *
 * A node is live while it is not out and one of its sources is live; a UPS whose sources are all dead is dead too, as
 * its battery bridges minutes only. Whatever is lost upstream shows in the racks as feeds that are not live.
 *
 * @param lost - feeds of racks that are lost while no node or unit is out, each rack at most once
 */
export function computeFlow(
  topology: Topology,
  normal: NormalFlow,
  flow: Flow,
  lost: readonly LostFeeds[],
): void {
  flow.changed.length = 0;
  flow.droppedLoads.length = 0;
  if (setLive(topology, flow)) flowWithoutNodes(topology, normal, flow);
  else flowWithoutFeeds(topology, normal, flow, lost);
}

function flowWithoutNodes(topology: Topology, normal: NormalFlow, flow: Flow): void {
  flow.out_kW.set(normal.racks_kW);
  flow.out_kvar.set(normal.racks_kvar);
  loseNodes(topology, normal, flow);
  for (let load = 0; load < topology.loads.length; load++) addLoad(topology, flow, load);
  for (let node = topology.nodes.length - 1; node >= 0; node--) {
    takeAdded(flow, node);
    passUp(topology, flow, node);
  }
}

/** With the same nodes live, what lost feeds change adds up with normal operation. */
function flowWithoutFeeds(
  topology: Topology,
  normal: NormalFlow,
  flow: Flow,
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
    takeAdded(flow, node);
  }
}

/** Moves what changes of racks add to a node to what it delivers. */
function takeAdded(flow: Flow, node: number): void {
  const { out_kW, out_kvar } = flow.added;
  add(flow, node, out_kW[node] ?? 0, out_kvar[node] ?? 0);
  out_kW[node] = 0;
  out_kvar[node] = 0;
}

/** Which nodes have power. @returns whether some node or unit is out */
function setLive({ nodes }: Topology, { isOut, unitsOut, isLive }: Flow): boolean {
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

/** Feeds of a rack whose nodes are live, one bit each. */
function liveOf({ racks }: Topology, { isLive }: Flow, rackIndex: number): number {
  const nodeOf = racks[rackIndex]?.nodeOf ?? [];
  let live = 0;
  for (let feed = 0; feed < nodeOf.length; feed++) {
    const node = nodeOf[feed] ?? -1;
    if (node < 0 || isLive[node] === 1) live |= 1 << feed;
  }
  return live;
}

/** Adds what some racks take with some of their feeds live; a negative count takes it away. */
function addRacks(topology: Topology, into: Feeding, { racks, live }: LiveRacks, rackCount: number): void {
  const one = topology.racks[racks];
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

function change(topology: Topology, normal: NormalFlow, flow: Flow, changed: ChangedRacks): void {
  const { racks, live, rackCount } = changed;
  const before = normal.liveFeeds[racks] ?? 0;
  if (live === before) return;
  addRacks(topology, flow.added, { racks, live: before }, -rackCount);
  addRacks(topology, flow.added, changed, rackCount);
  flow.changed.push(changed);
}

function loseFeeds(
  topology: Topology,
  normal: NormalFlow,
  flow: Flow,
  { racks, feeds, rackCount }: LostFeeds,
): void {
  const live = (normal.liveFeeds[racks] ?? 0) & ~feeds;
  change(topology, normal, flow, { racks, live, rackCount });
}

/** Racks that have a feed from a node whose state is not that of normal operation. */
function loseNodes(topology: Topology, normal: NormalFlow, flow: Flow): void {
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
      change(topology, normal, flow, { racks: rack, live: liveOf(topology, flow, rack), rackCount });
    }
  }
}

function addLoad(topology: Topology, flow: Flow, index: number): void {
  const load = topology.loads[index];
  if (load === undefined) return;
  const { sources, isFirstLive, load_kW, reactive_kvar } = load;
  const isFed = takeFrom(topology, flow, { sources, isFirstLive, load_kW, load_kvar: reactive_kvar });
  if (!isFed && load_kW > 0) flow.droppedLoads.push(index);
}

/** Hands on what a node delivers, and what it loses, to the nodes that feed it. */
function passUp(topology: Topology, flow: Feeding, index: number): void {
  const node = topology.nodes[index];
  if (node === undefined || node.sources.length === 0) return;
  if (flow.isLive[index] !== 1) return;
  const load_kW = (flow.out_kW[index] ?? 0) / node.efficiency;
  const load_kvar = flow.out_kvar[index] ?? 0;
  if (load_kW === 0 && load_kvar === 0) return;
  takeFrom(topology, flow, { sources: node.sources, isFirstLive: node.isFirstLive, load_kW, load_kvar });
}

/** Whether a node is as in normal operation: most are, after most failures. */
export function isUnchanged(normal: NormalFlow, flow: Flow, node: number): boolean {
  return (
    flow.out_kW[node] === normal.out_kW[node] &&
    flow.out_kvar[node] === normal.out_kvar[node] &&
    flow.isLive[node] === normal.isLive[node] &&
    flow.unitsOut[node] === 0
  );
}
