import type { Feed, Phase } from '../feedSchema.ts';

/** Where supplies of a device are plugged in. */
export interface DeviceCord {
  /** Id of a feed of the rack. */
  readonly feed: string;
  /** Cords of each device on it; 1 unless given. */
  readonly cordCount?: number | undefined;
  /** Lines that they are plugged to; unknown unless given or told by the bank. */
  readonly phase?: Phase | undefined;
  readonly bank?: string | undefined;
}

/** Devices of one kind in a rack that are corded alike. */
export interface FedDevice {
  readonly name: string;
  readonly count: number;
  /** What each of them draws. */
  readonly draw_kW: number;
  readonly psuCount?: number | undefined;
  /** Supplies without which it stops; one unless known. */
  readonly psuRequiredCount?: number | undefined;
  /** Evenly to all feeds unless given. */
  readonly cords?: readonly DeviceCord[] | undefined;
}

/** Racks that hold and are fed the same. */
export interface FedRacks {
  readonly key: string;
  /** Path of the racks in the plan. */
  readonly path: string;
  readonly rackCount: number;
  /** kW over kVA at the inlet. */
  readonly powerFactor: number;
  readonly feeds: Readonly<Record<string, Feed>>;
  /** Node of the topology that each feed comes from, by the feed's id. */
  readonly fromOf: Readonly<Record<string, string | undefined>>;
  readonly devices: readonly FedDevice[];
}
