import { rackState } from '../cords/rackState.ts';
import { add, type SourceState } from './drawPower.ts';
import type { LiveRacks } from './PowerFlow.ts';
import type { Topology } from './Topology.ts';

/** Whether a source is live; a node without sources is one itself. */
export function isSourceLive(sources: readonly number[], { isLive }: Pick<SourceState, 'isLive'>): boolean {
  if (sources.length === 0) return true;
  for (let index = 0; index < sources.length; index++) if (isLive[sources[index] ?? 0] === 1) return true;
  return false;
}

/** Feeds of a rack with live nodes, one bit each. */
export function liveOf(
  { racks }: Topology,
  { isLive }: Pick<SourceState, 'isLive'>,
  rackIndex: number,
): number {
  const nodeOf = racks[rackIndex]?.nodeOf ?? [];
  let live = 0;
  for (let feed = 0; feed < nodeOf.length; feed++) {
    const node = nodeOf[feed] ?? -1;
    if (node < 0 || isLive[node] === 1) live |= 1 << feed;
  }
  return live;
}

/** Adds the load of racks with some of their feeds live; a negative count subtracts it. */
export function addRacks(
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
