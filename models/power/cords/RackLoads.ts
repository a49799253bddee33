import type { LineLoads } from './lineLoads.ts';

/** Devices of one rack that stop. */
export interface DroppedDevice {
  /** Index among the devices of the rack. */
  readonly index: number;
  readonly name: string;
  readonly count: number;
  readonly load_kW: number;
  /** Energised and required power supplies of each device. */
  readonly liveCount: number;
  readonly requiredCount: number;
}

/** Load of one feed of a rack. */
export interface FeedState {
  readonly id: string;
  readonly isLive: boolean;
  readonly load_kW: number;
  readonly load_kVA: number;
  readonly limit_kVA: number;
  readonly headroom_kVA: number;
  /** Null unless the phases of every load are stated. */
  readonly lines_kVA: LineLoads | null;
  readonly lineLimit_kVA: number | null;
  readonly banks:
    | readonly { readonly id: string; readonly load_kVA: number; readonly limit_kVA: number }[]
    | null;
}

/** An overloaded feed, phase or bank of a rack. */
export interface RackOverload {
  readonly kind: 'feed' | 'phase' | 'bank';
  readonly feed: string;
  /** Phase or bank; empty for the feed itself. */
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
