import type { DroppedDevice, RackOverload } from '../cords/RackLoads.ts';

/** One thing that is lost: a whole node, one of its units, a feed of one rack, or all feeds of a side. */
export interface Failure {
  readonly kind: 'node' | 'unit' | 'feed' | 'side';
  /** Id of the node, `rack/feed`, or the name of the side. */
  readonly id: string;
  readonly path: string;
  /** In words: UPS A, a unit of UPS A, feed A of rack-1, side A. */
  readonly name: string;
}

/** Devices that stop in racks that are alike. */
export interface DroppedRacks {
  readonly key: string;
  readonly path: string;
  readonly rackCount: number;
  /** Whether no feed is live. */
  readonly isDark: boolean;
  /** Of one rack. */
  readonly devices: readonly DroppedDevice[];
  /** Of all of them. */
  readonly load_kW: number;
}

/** A load beside the racks that has no power. */
export interface DroppedLoad {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly load_kW: number;
}

/** A node that carries more than it may. */
export interface NodeOverload {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly load_kVA: number;
  readonly limit_kVA: number;
  readonly headroom_kVA: number;
  /** Null where the limit is 0. */
  readonly usedFraction: number | null;
}

/** Feeds, lines and banks of alike racks that carry more than they may. */
export interface OverloadedRacks {
  readonly key: string;
  readonly path: string;
  readonly rackCount: number;
  readonly overloads: readonly RackOverload[];
}

/** What is dropped and overloaded in some state. */
export interface Consequences {
  readonly droppedRacks: readonly DroppedRacks[];
  readonly droppedLoads: readonly DroppedLoad[];
  readonly dropped_kW: number;
  readonly nodeOverloads: readonly NodeOverload[];
  readonly rackOverloads: readonly OverloadedRacks[];
}

/** What a failure does beyond what is wrong in normal operation. */
export interface FailureResult extends Consequences {
  readonly failure: Failure;
  /** Racks' and other loads that still have power. */
  readonly live_kW: number;
  /** Ids of nodes that lost their supply, the failed one left out. */
  readonly deadNodes: readonly string[];
  /** How many of them are UPS, whose batteries bridge minutes only. */
  readonly deadUpsCount: number;
  /** Ids of nodes that carry load now and carried none before: generators, reserve paths. */
  readonly tookOver: readonly string[];
}

/** Whether nothing is dropped and nothing overloaded. */
export const isSurvived = (result: Consequences): boolean =>
  result.dropped_kW === 0 &&
  result.droppedRacks.length === 0 &&
  result.nodeOverloads.length === 0 &&
  result.rackOverloads.length === 0;
