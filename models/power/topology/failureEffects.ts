import { newOverloads } from '../cords/newOverloads.ts';
import type { DroppedDevice, RackState } from '../cords/RackLoads.ts';
import { isAbove, rackState } from '../cords/rackState.ts';
import { shortagesOf } from '../cords/shortage.ts';
import type { FailureEffects, DroppedLoad, DroppedRacks, NodeOverload, OverloadedRacks } from './Failure.ts';
import type { SourceState } from './drawPower.ts';
import { isUnchanged, type PowerFlow, type NormalFlow } from './PowerFlow.ts';
import { apparentPower_kVA, nodeLimit_kVA } from './nodeLimit.ts';
import type { Topology } from './Topology.ts';

/** Shared empty list, since most of thousands of failures have no effects. It is never changed. */
const nothing: never[] = [];

/**
 * Dropped loads and overloads in a state that are not present in normal operation.
 *
 * @param flow - computed power flow of the state
 */
export function failureEffects(topology: Topology, normal: NormalFlow, flow: PowerFlow): FailureEffects {
  let droppedRacks: DroppedRacks[] = nothing;
  let rackOverloads: OverloadedRacks[] = nothing;
  let dropped_kW = 0;
  for (const { rackIndex, live, rackCount } of flow.changed) {
    const cords = topology.racks[rackIndex]?.cords;
    if (cords === undefined) continue;
    const previous = rackState(cords, normal.liveFeeds[rackIndex] ?? 0);
    const now = rackState(cords, live);
    const { key, path } = cords.racks;
    const devices = newlyStopped(previous, now);
    if (devices.length > 0) {
      const load_kW = rackCount * (now.dropped_kW - previous.dropped_kW);
      dropped_kW += load_kW;
      if (droppedRacks === nothing) droppedRacks = [];
      const shortages = shortagesOf(cords, devices);
      droppedRacks.push({ key, path, rackCount, isDark: live === 0, devices, shortages, load_kW });
    }
    const overloads = newOverloads(previous, now);
    if (overloads.length === 0) continue;
    if (rackOverloads === nothing) rackOverloads = [];
    rackOverloads.push({ key, path, rackCount, overloads });
  }
  const droppedLoads = newlyDropped(topology, normal, flow);
  for (const { load_kW } of droppedLoads) dropped_kW += load_kW;
  const nodeOverloads = overloadedNodes(topology, flow, normal);
  return { droppedRacks, droppedLoads, dropped_kW, nodeOverloads, rackOverloads };
}

/** Dropped loads and overloads in normal operation. */
export function normalEffects(topology: Topology, normal: NormalFlow): FailureEffects {
  const droppedRacks: DroppedRacks[] = [];
  const rackOverloads: OverloadedRacks[] = [];
  let dropped_kW = 0;
  topology.racks.forEach(({ cords }, index) => {
    const live = normal.liveFeeds[index] ?? 0;
    const { dropped, dropped_kW: ofOne_kW, overloads } = rackState(cords, live);
    const { key, path, rackCount } = cords.racks;
    const load_kW = rackCount * ofOne_kW;
    dropped_kW += load_kW;
    if (dropped.length > 0) {
      const shortages = shortagesOf(cords, dropped);
      droppedRacks.push({ key, path, rackCount, isDark: live === 0, devices: dropped, shortages, load_kW });
    }
    if (overloads.length > 0) rackOverloads.push({ key, path, rackCount, overloads });
  });
  const droppedLoads = normal.droppedLoads.flatMap((index) => droppedLoad(topology, index));
  for (const { load_kW } of droppedLoads) dropped_kW += load_kW;
  const nodeOverloads = topology.nodes.flatMap((_, index) =>
    isOverloaded(topology, normal, index) ? overloadOf(topology, normal, index) : [],
  );
  return { droppedRacks, droppedLoads, dropped_kW, nodeOverloads, rackOverloads };
}

/** Devices that stop, without those already stopped before. */
function newlyStopped(previous: RackState, now: RackState): readonly DroppedDevice[] {
  if (previous.dropped.length === 0) return now.dropped;
  const known = new Set(previous.dropped.map(({ index }) => index));
  return now.dropped.filter(({ index }) => !known.has(index));
}

function newlyDropped(topology: Topology, normal: NormalFlow, { droppedLoads }: PowerFlow): DroppedLoad[] {
  if (droppedLoads.length === normal.droppedLoads.length) return nothing;
  return droppedLoads
    .filter((index) => !normal.droppedLoads.includes(index))
    .flatMap((index) => droppedLoad(topology, index));
}

function droppedLoad({ loads }: Topology, index: number): DroppedLoad[] {
  const load = loads[index];
  if (load === undefined) return [];
  const { id, path, name, load_kW } = load;
  return [{ id, path, name, load_kW }];
}

/** Nodes above their limits, without those already above them before. */
function overloadedNodes(topology: Topology, flow: PowerFlow, previous: NormalFlow): NodeOverload[] {
  let found: NodeOverload[] = nothing;
  for (const index of flow.touched) {
    if (isUnchanged(previous, flow, index) || !isOverloaded(topology, flow, index)) continue;
    if (isOverloaded(topology, previous, index)) continue;
    if (found === nothing) found = [];
    found.push(...overloadOf(topology, flow, index));
  }
  return found;
}

/** Whether the load of a node exceeds its limit. */
export function isOverloaded({ nodes }: Topology, flow: SourceState, index: number): boolean {
  const node = nodes[index];
  if (node === undefined || flow.isLive[index] !== 1) return false;
  const load_kW = flow.out_kW[index] ?? 0;
  const load_kvar = flow.out_kvar[index] ?? 0;
  const limit_kVA = nodeLimit_kVA(node, node.unitCount - (flow.unitsOut[index] ?? 0), load_kW, load_kvar);
  return limit_kVA !== null && isAbove(apparentPower_kVA(load_kW, load_kvar), limit_kVA);
}

function overloadOf({ nodes }: Topology, flow: SourceState, index: number): NodeOverload[] {
  const node = nodes[index];
  if (node === undefined) return [];
  const load_kW = flow.out_kW[index] ?? 0;
  const load_kvar = flow.out_kvar[index] ?? 0;
  const load_kVA = apparentPower_kVA(load_kW, load_kvar);
  const limit_kVA =
    nodeLimit_kVA(node, node.unitCount - (flow.unitsOut[index] ?? 0), load_kW, load_kvar) ?? 0;
  const { id, path, name } = node;
  const headroom_kVA = limit_kVA - load_kVA;
  const usedFraction = limit_kVA > 0 ? load_kVA / limit_kVA : null;
  return [{ id, path, name, load_kVA, limit_kVA, headroom_kVA, usedFraction }];
}
