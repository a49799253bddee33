import type { LineLoads } from './lineLoads.ts';

/** Devices of one rack that stop. */
export interface DroppedDevice {
  /** Index among the devices of the rack. */
  readonly index: number;
  readonly name: string;
  readonly count: number;
  readonly load_kW: number;
  /** Supplies that each of them keeps, and needs. */
  readonly liveCount: number;
  readonly requiredCount: number;
}

/** What one feed of a rack carries. */
export interface FeedState {
  readonly id: string;
  readonly isLive: boolean;
  readonly load_kW: number;
  readonly load_kVA: number;
  readonly limit_kVA: number;
  readonly headroom_kVA: number;
  /** Null where it is not told for every load on which lines it is. */
  readonly lines_kVA: LineLoads | null;
  readonly lineLimit_kVA: number | null;
  readonly banks:
    | readonly { readonly id: string; readonly load_kVA: number; readonly limit_kVA: number }[]
    | null;
}

/** Something at a rack that carries more than it may. */
export interface RackOverload {
  readonly kind: 'feed' | 'phase' | 'bank';
  readonly feed: string;
  /** Line or bank; empty for the feed itself. */
  readonly part: string;
  readonly load_kVA: number;
  readonly limit_kVA: number;
}

/** One rack with some of its feeds live. */
export interface RackState {
  readonly feeds: readonly FeedState[];
  readonly dropped: readonly DroppedDevice[];
  readonly dropped_kW: number;
  readonly load_kW: number;
  readonly overloads: readonly RackOverload[];
}
