import type { CordedRacks } from '../cords/resolveCords.ts';
import type { StatedTopology, TopologyNode } from './topologySchema.ts';

/** A node with its resolved sources; nodes are ordered so that sources come first. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: TopologyNode['kind'];
  readonly side: string | undefined;
  /** Indices of its source nodes, the preferred one first; empty for a source. */
  readonly sources: readonly number[];
  /** The first available source supplies the whole load; otherwise the available ones share it. */
  readonly isFirstLive: boolean;
  readonly unitCount: number;
  /** Per unit; infinite if not stated. */
  readonly unitRating_kW: number;
  readonly unitRating_kVA: number;
  /** Continuous limit of its breaker; infinite if not stated. */
  readonly breaker_kVA: number;
  readonly efficiency: number;
  readonly isLossStated: boolean;
}

/** A load other than racks. */
export interface GraphLoad {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly load_kW: number;
  readonly reactive_kvar: number;
  readonly sources: readonly number[];
  readonly isFirstLive: boolean;
}

/** Racks with their source nodes. */
export interface GraphRacks {
  readonly cords: CordedRacks;
  /** Index of the source node of each feed; -1 if unknown, in which case the feed is assumed live. */
  readonly nodeOf: readonly number[];
  /** Reactive over active power. */
  readonly tangent: number;
}

/** The power topology, prepared for computation. */
export interface Topology {
  readonly redundancy: StatedTopology['redundancy'];
  readonly nodes: readonly GraphNode[];
  readonly loads: readonly GraphLoad[];
  readonly racks: readonly GraphRacks[];
  /** Indices of the racks that have a feed from each node. */
  readonly racksOfNode: readonly (readonly number[])[];
  /** Racks without feeds, or with a feed whose source node is unknown: upstream failures do not affect them. */
  readonly untracedRackCount: number;
}

/** Reactive over active power of a load. */
export const tangentOf = (powerFactor: number): number => Math.sqrt(1 / (powerFactor * powerFactor) - 1);
