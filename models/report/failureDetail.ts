import type { Facility } from '../plan/prepare/Facility.ts';
import { racksByNodes, type FedEntries } from '../plan/prepare/fedRacks.ts';
import { topologyResults } from '../plan/prepare/topologyResults.ts';
import { failureCause } from '../power/topology/failureCause.ts';
import { isSurvived } from '../power/topology/Failure.ts';
import { casesOf, stateAfter, type FailureRef, type NodeAfter } from '../power/topology/stateAfter.ts';
import type { GraphNode, Topology } from '../power/topology/Topology.ts';

/** What a failure does to a node, the most severe first. */
export type NodeChange =
  | 'failed'
  | 'unit-failed'
  | 'no-power'
  | 'overloaded'
  | 'takes-over'
  | 'more-load'
  | 'less-load';

/** A node that differs from normal operation after a failure. */
export interface ChangedNode {
  readonly id: string;
  readonly name: string;
  readonly kind: GraphNode['kind'];
  readonly change: NodeChange;
  readonly load_kVA: number;
  readonly normal_kVA: number;
  readonly limit_kVA: number | null;
  /** Null without a limit, or if it is 0. */
  readonly usedFraction: number | null;
}

/** Identical racks that lose feeds. */
export interface ChangedRackGroup {
  /** Id of the first entry, as findings name them. */
  readonly name: string;
  /** Nodes of their feeds. */
  readonly from: readonly string[];
  /** `dark`: no feed is energised. `drops`: some devices stop. `overloaded`: a feed is above its limit. */
  readonly change: 'dark' | 'drops' | 'overloaded' | 'fewer-feeds';
  readonly rackCount: number;
  readonly liveFeeds: readonly string[];
  readonly lostFeeds: readonly string[];
  readonly dropped_kW: number;
  /** Positions on the floor, as `entry/label`. If one of them fails alone, which one is not known. */
  readonly places: readonly string[];
}

/** The state of the whole topology after one failure, or after a failure during maintenance. */
export interface FailureDetail {
  /** What is out: one failure, or the equipment in maintenance and the failure. */
  readonly failures: readonly {
    readonly kind: FailureRef['kind'];
    readonly id: string;
    readonly name: string;
  }[];
  readonly isSurvived: boolean;
  /** Why load is dropped or equipment overloaded; null if it is tolerated. */
  readonly cause: string | null;
  readonly dropped_kW: number;
  readonly nodes: readonly ChangedNode[];
  readonly racks: readonly ChangedRackGroup[];
  /** Loads other than racks that have no power. */
  readonly droppedLoads: readonly { readonly id: string; readonly name: string; readonly load_kW: number }[];
}

/** Rounding tolerance: below this a load is the same. */
const NOTHING_kVA = 1e-6;

/**
 * The state of a facility's power topology after failures that are present together. Its verdict is that of the analysis of all failures.
 *
 * @param refs - one failure, or the equipment in maintenance and the failure
 * @returns null without a topology, or if it has no such failure
 */
export function failureDetail(facility: Facility, refs: readonly FailureRef[]): FailureDetail | null {
  const { topology } = facility;
  if (topology === null) return null;
  const cases = casesOf(topology, refs);
  if (cases.length !== refs.length || cases.length === 0) return null;
  const { normal } = topologyResults(topology).singles;
  const after = stateAfter(topology, normal.flow, cases);
  const { effects } = after;
  const overloaded = new Set(effects.nodeOverloads.map(({ id }) => id));
  return {
    failures: cases.map(({ failure: { kind, id, name } }) => ({ kind, id, name })),
    isSurvived: isSurvived(effects),
    cause: failureCause(effects),
    dropped_kW: effects.dropped_kW,
    nodes: after.nodes.flatMap((node) => changedNode(node, topology.nodes[node.index], overloaded) ?? []),
    racks: changedRacks(facility, topology, after),
    droppedLoads: effects.droppedLoads.map(({ id, name, load_kW }) => ({ id, name, load_kW })),
  };
}

function changedNode(
  after: NodeAfter,
  node: GraphNode | undefined,
  overloaded: ReadonlySet<string>,
): ChangedNode | undefined {
  if (node === undefined) return undefined;
  const { id, name, kind } = node;
  const { load_kVA, normal_kVA, limit_kVA } = after;
  const usedFraction = limit_kVA === null || limit_kVA === 0 ? null : load_kVA / limit_kVA;
  const change = changeOf(after, overloaded.has(id));
  return change === undefined
    ? undefined
    : { id, name, kind, change, load_kVA, normal_kVA, limit_kVA, usedFraction };
}

function changeOf(
  { isOut, unitsOut, isLive, wasLive, load_kVA, normal_kVA }: NodeAfter,
  isOverloaded: boolean,
): NodeChange | undefined {
  if (isOut) return 'failed';
  if (wasLive && !isLive) return unitsOut > 0 ? 'failed' : 'no-power';
  if (isOverloaded) return 'overloaded';
  if (unitsOut > 0) return 'unit-failed';
  if (Math.abs(load_kVA - normal_kVA) <= NOTHING_kVA) return undefined;
  if (normal_kVA <= NOTHING_kVA) return 'takes-over';
  return load_kVA > normal_kVA ? 'more-load' : 'less-load';
}

function changedRacks(
  facility: Facility,
  topology: Topology,
  { racks, effects }: ReturnType<typeof stateAfter>,
): ChangedRackGroup[] {
  const entries = new Map(
    racksByNodes(facility.racks, facility.racksSection, facility.conditions).map((one) => [one.key, one]),
  );
  const drops = new Map(effects.droppedRacks.map((one) => [one.key, one]));
  const overloads = new Set(effects.rackOverloads.map(({ key }) => key));
  return racks.flatMap(({ index, rackCount, liveFeeds, lostFeeds }): ChangedRackGroup[] => {
    const racksOf = topology.racks[index];
    if (racksOf === undefined) return [];
    const { key } = racksOf.cords.racks;
    const drop = drops.get(key);
    const reduced = overloads.has(key) ? ('overloaded' as const) : ('fewer-feeds' as const);
    const dropping = drop?.isDark === true ? ('dark' as const) : ('drops' as const);
    const entry = entries.get(key);
    return [
      {
        name: key,
        from: [...new Set(racksOf.nodeOf)].flatMap((node) => topology.nodes[node]?.id ?? []),
        change: drop === undefined ? reduced : dropping,
        rackCount,
        liveFeeds,
        lostFeeds,
        dropped_kW: drop?.load_kW ?? 0,
        places: entry === undefined ? [] : placesOf(entry, facility.racksSection),
      },
    ];
  });
}

/** Positions whose feeds come from the nodes of these racks. */
function placesOf({ ids, fromOf }: FedEntries, section: Facility['racksSection']): string[] {
  return ids.flatMap((id) => {
    const { feeds = {}, places = {} } = section[id] ?? {};
    return Object.entries(places)
      .filter(([, { from = {} }]) =>
        Object.keys(feeds).every((feed) => (from[feed] ?? feeds[feed]?.from) === fromOf[feed]),
      )
      .map(([label]) => `${id}/${label}`);
  });
}
