import { add, drawPower, type SourceState } from './drawPower.ts';
import { addDraws, setDrawsOf, type DrawIndex } from './draws.ts';
import { addRacks, isSourceLive, liveOf } from './liveFeeds.ts';
import type { ChangedRacks, LostFeeds, NormalFlow, PowerFlow } from './PowerFlow.ts';
import type { Topology } from './Topology.ts';

/**
 * Power flow with the nodes and units that are set as out in `flow`, or else with lost feeds.
 *
 * A node is live while it is not out and one of its sources is live; a UPS without live sources is not live, since battery
 * autonomy is not counted. Upstream losses appear at the racks as feeds that are not live.
 *
 * Only nodes that the failure reaches are computed, each in the order of a computation of all, so that the numbers are the same.
 *
 * @param lost - lost rack feeds while no node or unit is out, each rack at most once
 */
export function computeFlow(
  topology: Topology,
  normal: NormalFlow,
  flow: PowerFlow,
  lost: readonly LostFeeds[],
): void {
  restore(normal, flow);
  if (flow.failed.length > 0) flowWithoutNodes(topology, normal, flow);
  else flowWithoutFeeds(topology, normal, flow, lost);
  flow.touched.reverse();
}

/** Undoes the previous computation. */
function restore(normal: NormalFlow, flow: PowerFlow): void {
  const { touched, marks, changed, droppedLoads } = flow;
  const { firstOf } = normal.draws;
  for (let index = 0; index < touched.length; index++) {
    const node = touched[index] ?? 0;
    flow.isLive[node] = normal.isLive[node] ?? 0;
    flow.out_kW[node] = normal.out_kW[node] ?? 0;
    flow.out_kvar[node] = normal.out_kvar[node] ?? 0;
  }
  for (let index = 0; index < marks.moved.length; index++) {
    const drawer = marks.moved[index] ?? 0;
    const end = firstOf[drawer + 1] ?? 0;
    for (let draw = firstOf[drawer] ?? 0; draw < end; draw++) {
      flow.drawn_kW[draw] = normal.drawn_kW[draw] ?? 0;
      flow.drawn_kvar[draw] = normal.drawn_kvar[draw] ?? 0;
    }
  }
  touched.length = 0;
  marks.moved.length = 0;
  changed.length = 0;
  droppedLoads.length = 0;
}

function flowWithoutNodes(topology: Topology, normal: NormalFlow, flow: PowerFlow): void {
  const { nodes, loads } = topology;
  const { isDirty, isMoved } = flow.marks;
  const turned = turnedNodes(topology, normal, flow);
  for (const node of turned) disturb(flow, normal.draws, node, loads.length);
  for (const node of flow.failed) disturb(flow, normal.draws, node, loads.length);
  loseNodes(topology, normal, flow, turned);
  noteDroppedLoads(topology, normal, flow, turned.length > 0);
  for (let load = 0; load < loads.length; load++) {
    if (isMoved[load] === 1) move(topology, normal, flow, load);
  }
  for (let node = nodes.length - 1; node >= 0; node--) {
    const hasNewOutput = isDirty[node] === 1;
    if (hasNewOutput) {
      isDirty[node] = 0;
      flow.touched.push(node);
      flow.out_kW[node] = normal.racks_kW[node] ?? 0;
      flow.out_kvar[node] = normal.racks_kvar[node] ?? 0;
      addDraws(normal.draws, flow, node);
      drawAdded(flow, node);
    }
    if (hasNewOutput || isMoved[loads.length + node] === 1) move(topology, normal, flow, loads.length + node);
  }
}

/** Sets which nodes have power. @returns the indices of those that had power in normal operation and have none, or the reverse */
function turnedNodes({ nodes, loads }: Topology, { draws }: NormalFlow, flow: PowerFlow): number[] {
  const { isOut, unitsOut, isLive, failed, marks } = flow;
  const { isPending } = marks;
  const turned: number[] = [];
  let first = nodes.length;
  for (const node of failed) {
    isPending[node] = 1;
    first = Math.min(first, node);
  }
  for (let index = first; index < nodes.length; index++) {
    const node = nodes[index];
    if (isPending[index] !== 1 || node === undefined) continue;
    isPending[index] = 0;
    const hasFailed = isOut[index] === 1 || (unitsOut[index] ?? 0) >= node.unitCount;
    const live = !hasFailed && isSourceLive(node.sources, flow) ? 1 : 0;
    if (live === isLive[index]) continue;
    isLive[index] = live;
    turned.push(index);
    for (const draw of draws.onNode[index] ?? []) {
      const fed = (draws.drawerOf[draw] ?? 0) - loads.length;
      if (fed >= 0) isPending[fed] = 1;
    }
  }
  return turned;
}

/** Marks a node whose state or rating is another, and everything that draws from it. */
function disturb({ marks }: PowerFlow, draws: DrawIndex, node: number, loadCount: number): void {
  const { isDirty, isMoved } = marks;
  isDirty[node] = 1;
  isMoved[loadCount + node] = 1;
  const onNode = draws.onNode[node] ?? [];
  for (let index = 0; index < onNode.length; index++) isMoved[draws.drawerOf[onNode[index] ?? 0] ?? 0] = 1;
}

/** Sets the draws of a drawer, and marks the sources on which they are others than before. */
function move(topology: Topology, { draws }: NormalFlow, flow: PowerFlow, drawer: number): void {
  const { isMoved, moved, isDirty } = flow.marks;
  isMoved[drawer] = 0;
  moved.push(drawer);
  setDrawsOf(topology, flow, { draws, drawer }, isDirty);
}

function noteDroppedLoads(
  { loads }: Topology,
  normal: NormalFlow,
  flow: PowerFlow,
  isAnyTurned: boolean,
): void {
  if (!isAnyTurned) {
    flow.droppedLoads.push(...normal.droppedLoads);
    return;
  }
  for (let index = 0; index < loads.length; index++) {
    const load = loads[index];
    if (load !== undefined && load.load_kW > 0 && !load.sources.some((source) => flow.isLive[source] === 1))
      flow.droppedLoads.push(index);
  }
}

/** The changes by lost feeds are added to normal operation. */
function flowWithoutFeeds(
  topology: Topology,
  normal: NormalFlow,
  flow: PowerFlow,
  lost: readonly LostFeeds[],
): void {
  const { added, marks } = flow;
  flow.droppedLoads.push(...normal.droppedLoads);
  for (const feeds of lost) loseFeeds(topology, normal, flow, feeds);
  for (let node = topology.nodes.length - 1; node >= 0; node--) {
    if (marks.isDirty[node] !== 1) continue;
    marks.isDirty[node] = 0;
    flow.touched.push(node);
    if (added.out_kW[node] === 0 && added.out_kvar[node] === 0) continue;
    passUp(topology, added, node);
    for (const source of topology.nodes[node]?.sources ?? []) marks.isDirty[source] = 1;
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

function change(topology: Topology, normal: NormalFlow, flow: PowerFlow, changed: ChangedRacks): void {
  const { rackIndex, live, rackCount } = changed;
  const previous = normal.liveFeeds[rackIndex] ?? 0;
  if (live === previous) return;
  addRacks(topology, flow.added, { rackIndex, live: previous }, -rackCount);
  addRacks(topology, flow.added, changed, rackCount);
  for (const node of topology.racks[rackIndex]?.nodeOf ?? []) if (node >= 0) flow.marks.isDirty[node] = 1;
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

/** Updates racks fed from nodes that turned. */
function loseNodes(topology: Topology, normal: NormalFlow, flow: PowerFlow, turned: readonly number[]): void {
  const { racksOfNode, racks } = topology;
  const { seen } = flow.marks;
  for (const node of turned) {
    const fed = racksOfNode[node] ?? [];
    for (let index = 0; index < fed.length; index++) {
      const rack = fed[index] ?? 0;
      if (seen[rack] === 1) continue;
      seen[rack] = 1;
      const rackCount = racks[rack]?.cords.racks.rackCount ?? 0;
      change(topology, normal, flow, { rackIndex: rack, live: liveOf(topology, flow, rack), rackCount });
    }
  }
  for (const node of turned) for (const rack of racksOfNode[node] ?? []) seen[rack] = 0;
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
