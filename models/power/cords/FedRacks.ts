import type { Feed, Phase } from '../feedSchema.ts';
import type { SupplyKind } from './psuText.ts';

/** Connection of power supplies of a device. */
export interface DeviceCord {
  /** Id of a feed of the rack. */
  readonly feed: string;
  /** Cords of each device on it. Default: 1. */
  readonly cordCount?: number | undefined;
  /** Phases that they are connected to; unknown unless stated here or by the bank. */
  readonly phase?: Phase | undefined;
  readonly bank?: string | undefined;
}

/** What each power supply takes. */
export interface InputLimits {
  /** Three for power shelves that are fed by all phases. */
  readonly phaseCount: 1 | 3;
  readonly voltageMin_V: number;
  readonly voltageMax_V: number;
}

/** Devices of one kind in a rack with identical cords. */
export interface FedDevice {
  readonly name: string;
  readonly count: number;
  /** Draw of each device. */
  readonly draw_kW: number;
  readonly psuCount?: number | undefined;
  /** What its supplies are. Default: power supplies. */
  readonly supplyKind?: SupplyKind | undefined;
  /** Undefined if unknown: it is not checked. */
  readonly input?: InputLimits | undefined;
  /** Power supplies required to run. Default: one. */
  readonly psuRequiredCount?: number | undefined;
  /** Default: distributed evenly over all feeds. */
  readonly cords?: readonly DeviceCord[] | undefined;
}

/** Racks with identical devices and feeds. */
export interface FedRacks {
  readonly key: string;
  /** Path of the racks in the plan. */
  readonly path: string;
  readonly rackCount: number;
  /** kW over kVA at the inlet. */
  readonly powerFactor: number;
  readonly feeds: Readonly<Record<string, Feed>>;
  /** Source node of each feed in the topology, by the feed's id. */
  readonly fromOf: Readonly<Record<string, string | undefined>>;
  readonly devices: readonly FedDevice[];
}
