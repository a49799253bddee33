import type { DroppedDevice, RackOverload } from '../cords/RackLoads.ts';
import type { Shortage } from '../cords/shortage.ts';

/** A single failure: a whole node, one of its units, a feed of one rack, or all feeds of a side. */
export interface Failure {
  readonly kind: 'node' | 'unit' | 'feed' | 'side';
  /** Id of the node, `rack/feed`, or the name of the side. */
  readonly id: string;
  readonly path: string;
  /** As text: UPS A, a unit of UPS A, feed A of rack-1, side A. */
  readonly name: string;
}

/** Devices that stop in identical racks. */
export interface DroppedRacks {
  readonly key: string;
  readonly path: string;
  readonly rackCount: number;
  /** Whether no feed is live. */
  readonly isDark: boolean;
  /** Devices of one rack. */
  readonly devices: readonly DroppedDevice[];
  /** Why they stop. */
  readonly shortages: readonly Shortage[];
  /** Total of all the racks. */
  readonly load_kW: number;
}

/** A load other than racks that has no power. */
export interface DroppedLoad {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly load_kW: number;
}

/** A node above its limit. */
export interface NodeOverload {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly load_kVA: number;
  readonly limit_kVA: number;
  readonly headroom_kVA: number;
  /** Null if the limit is 0. */
  readonly usedFraction: number | null;
}

/** Feeds, phases and banks of identical racks above their limits. */
export interface OverloadedRacks {
  readonly key: string;
  readonly path: string;
  readonly rackCount: number;
  readonly overloads: readonly RackOverload[];
}

/** Dropped loads and overloads in a state. */
export interface FailureEffects {
  readonly droppedRacks: readonly DroppedRacks[];
  readonly droppedLoads: readonly DroppedLoad[];
  readonly dropped_kW: number;
  readonly nodeOverloads: readonly NodeOverload[];
  readonly rackOverloads: readonly OverloadedRacks[];
}

/** Effects of a failure beyond those in normal operation. */
export interface FailureResult extends FailureEffects {
  readonly failure: Failure;
  /** Loads of racks and others that stay energised. */
  readonly live_kW: number;
  /** Number of nodes that lost their supply, without the failed one. */
  readonly deadNodeCount: number;
  /** Number of UPS among them; battery autonomy is not counted. */
  readonly deadUpsCount: number;
  /** Ids of the first {@link NODES_NAMED} newly loaded nodes: generators, reserve paths. */
  readonly tookOver: readonly string[];
}

/** Nodes that the result of a failure names; thousands of failures may each reach thousands of nodes. */
export const NODES_NAMED = 20;

/** Whether no load is dropped and nothing is overloaded. */
export const isSurvived = (result: FailureEffects): boolean =>
  result.dropped_kW === 0 &&
  result.droppedRacks.length === 0 &&
  result.nodeOverloads.length === 0 &&
  result.rackOverloads.length === 0;
