import type { SourceState } from './drawPower.ts';
import type { DrawIndex, DrawnByEach } from './draws.ts';
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

export interface LiveRacks {
  /** Index among the racks of the topology. */
  readonly rackIndex: number;
  /** One bit for each live feed. */
  readonly live: number;
}

/** Racks whose live feeds differ from normal operation, and their number. */
export interface ChangedRacks extends LiveRacks {
  readonly rackCount: number;
}

/** Power flow with failures. A scratch buffer, reused for every computation: between them, it differs from normal operation. */
export interface PowerFlow extends SourceState, DrawnByEach {
  /** Input: whole nodes that are out; `unitsOut` has the number of units out of each, `failed` both. */
  readonly isOut: Uint8Array;
  readonly failed: number[];
  /** Indices of all nodes that may differ from normal operation, in ascending order. */
  readonly touched: number[];
  /** Changes of racks, by node; 0 between computations. */
  readonly added: SourceState;
  /** Indices of loads other than racks that have no power. */
  readonly droppedLoads: number[];
  readonly changed: ChangedRacks[];
  readonly marks: Marks;
}

/** What is yet to be computed of a state; nothing between computations. */
interface Marks {
  /** By rack. */
  readonly seen: Uint8Array;
  /** By node: whether its sources may have become live or dead, and whether its output may have changed. */
  readonly isPending: Uint8Array;
  readonly isDirty: Uint8Array;
  /** By drawer: whether its draws may be others. */
  readonly isMoved: Uint8Array;
  /** Drawers whose draws were set. */
  readonly moved: number[];
}

/** Normal operation, from which other states are computed as differences. */
export interface NormalFlow extends SourceState, DrawnByEach {
  readonly draws: DrawIndex;
  readonly droppedLoads: readonly number[];
  /** Live feeds of each rack, one bit each. */
  readonly liveFeeds: Int32Array;
  /** Direct load of racks on each node. */
  readonly racks_kW: Float64Array;
  readonly racks_kvar: Float64Array;
}

/** Scratch buffer for computations on a topology. */
export function newFlow({ nodes, racks, loads }: Topology, normal: NormalFlow): PowerFlow {
  const unitsOut = new Int32Array(nodes.length);
  const isLive = normal.isLive.slice();
  return {
    unitsOut,
    isLive,
    out_kW: normal.out_kW.slice(),
    out_kvar: normal.out_kvar.slice(),
    drawn_kW: normal.drawn_kW.slice(),
    drawn_kvar: normal.drawn_kvar.slice(),
    added: {
      unitsOut,
      isLive,
      out_kW: new Float64Array(nodes.length),
      out_kvar: new Float64Array(nodes.length),
    },
    isOut: new Uint8Array(nodes.length),
    failed: [],
    touched: [],
    droppedLoads: [],
    changed: [],
    marks: {
      seen: new Uint8Array(racks.length),
      isPending: new Uint8Array(nodes.length),
      isDirty: new Uint8Array(nodes.length),
      isMoved: new Uint8Array(loads.length + nodes.length),
      moved: [],
    },
  };
}

/** Whether a node is as in normal operation, which most nodes are after most failures. */
export function isUnchanged(normal: SourceState, flow: SourceState, node: number): boolean {
  return (
    flow.out_kW[node] === normal.out_kW[node] &&
    flow.out_kvar[node] === normal.out_kvar[node] &&
    flow.isLive[node] === normal.isLive[node] &&
    flow.unitsOut[node] === 0
  );
}
