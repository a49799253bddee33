import type { CordedRacks } from '../cords/resolveCords.ts';
import type { StatedTopology, TopologyNode } from './topologySchema.ts';

/** A node with its sources looked up; nodes stand in an order in which sources come first. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: TopologyNode['kind'];
  readonly side: string | undefined;
  /** Indices of the nodes that feed it, the preferred first; none: it is a source itself. */
  readonly sources: readonly number[];
  /** The first live source carries all; otherwise the live ones share. */
  readonly isFirstLive: boolean;
  readonly unitCount: number;
  /** Of one unit; infinite where not stated. */
  readonly unitRating_kW: number;
  readonly unitRating_kVA: number;
  /** What its breaker carries continuously; infinite where not stated. */
  readonly breaker_kVA: number;
  readonly efficiency: number;
  readonly isLossStated: boolean;
}

/** A load beside the racks. */
export interface GraphLoad {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly load_kW: number;
  readonly reactive_kvar: number;
  readonly sources: readonly number[];
  readonly isFirstLive: boolean;
}

/** Racks on the nodes that feed them. */
export interface GraphRacks {
  readonly cords: CordedRacks;
  /** Index of the node of each feed; -1 where it is not traced, and taken as live. */
  readonly nodeOf: readonly number[];
  /** Reactive over active power. */
  readonly tangent: number;
}

/** What feeds what, ready to be computed. */
export interface Topology {
  readonly redundancy: StatedTopology['redundancy'];
  readonly nodes: readonly GraphNode[];
  readonly loads: readonly GraphLoad[];
  readonly racks: readonly GraphRacks[];
  /** Indices of the racks that have a feed from each node. */
  readonly racksOfNode: readonly (readonly number[])[];
  /** Racks without feeds, or with a feed whose node is not known: failures upstream cannot reach them. */
  readonly untracedRackCount: number;
}

/** Reactive over active power of a load. */
export const tangentOf = (powerFactor: number): number => Math.sqrt(1 / (powerFactor * powerFactor) - 1);
