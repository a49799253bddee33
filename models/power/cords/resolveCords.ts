import { feedCapacity_kVA, type FeedDefaults } from '../feed.ts';
import type { Feed, Phase } from '../feedSchema.ts';
import type { DeviceCord, FedDevice, FedRacks } from './FedRacks.ts';
import type { SupplyKind } from './psuText.ts';
import type { RackState } from './RackLoads.ts';

/** Cords of each device of a kind that end at the same place. */
export interface ResolvedCord {
  readonly feedIndex: number;
  readonly cordCount: number;
  readonly phase: Phase | undefined;
  /** Index among the banks of the feed; -1 if unknown. */
  readonly bankIndex: number;
}

/** Devices of a kind, and their power supplies. */
export interface ResolvedDevice {
  readonly name: string;
  readonly count: number;
  readonly draw_kW: number;
  /** Power supplies that each requires to run. */
  readonly requiredCount: number;
  /** Power supplies of each; its cords if only they are stated; undefined if unknown. */
  readonly psuCount: number | undefined;
  readonly supplyKind: SupplyKind;
  /** Undefined if the plan states no cords. */
  readonly cords: readonly ResolvedCord[] | undefined;
}

/** A bank of a rack PDU and its breaker limit. */
export interface ResolvedBank {
  readonly id: string;
  readonly limit_kVA: number;
}

/** A feed with its limits. */
export interface ResolvedFeed {
  readonly id: string;
  readonly side: string;
  readonly limit_kVA: number;
  /** Limit of each phase; null unless the phases of every load on the feed are stated. */
  readonly lineLimit_kVA: number | null;
  /** Null unless the bank of every load on the feed is stated. */
  readonly banks: readonly ResolvedBank[] | null;
}

/** Racks prepared for computing the loss of any feeds. */
export interface CordedRacks {
  readonly racks: FedRacks;
  readonly feeds: readonly ResolvedFeed[];
  readonly devices: readonly ResolvedDevice[];
  /** One bit for each feed. */
  readonly allFeeds: number;
  /** Cached results by live feeds. */
  readonly states: Map<number, RackState>;
}

/**
 * Resolves the cords of a rack. Cords to feeds that the rack does not have are dropped: they are not energised.
 *
 * @param racks - at most 30 feeds
 */
export function resolveCords(racks: FedRacks, defaults: FeedDefaults): CordedRacks {
  const entries = Object.entries(racks.feeds);
  const indexOf = new Map(entries.map(([id], index) => [id, index]));
  const devices = racks.devices.map((device) => resolveDevice(device, racks.feeds, indexOf));
  return {
    racks,
    feeds: entries.map(([id, feed], index) => resolveFeed({ id, feed, index }, devices, defaults)),
    devices,
    allFeeds: 2 ** entries.length - 1,
    states: new Map(),
  };
}

function resolveDevice(
  device: FedDevice,
  feeds: Readonly<Record<string, Feed>>,
  indexOf: ReadonlyMap<string, number>,
): ResolvedDevice {
  const { name, count, draw_kW, psuRequiredCount, supplyKind = 'power supply', cords = [] } = device;
  const isCorded = cords.length > 0;
  const resolved = cords.flatMap((cord): ResolvedCord[] => {
    const feedIndex = indexOf.get(cord.feed);
    const feed = feeds[cord.feed];
    return feedIndex === undefined || feed === undefined ? [] : [resolveCord(cord, feed, feedIndex)];
  });
  const cordCount = cords.reduce((total, cord) => total + (cord.cordCount ?? 1), 0);
  return {
    name,
    count,
    draw_kW,
    requiredCount: psuRequiredCount ?? 1,
    psuCount: device.psuCount ?? (isCorded ? cordCount : undefined),
    supplyKind,
    cords: isCorded ? resolved : undefined,
  };
}

function resolveCord({ cordCount, phase, bank }: DeviceCord, feed: Feed, feedIndex: number): ResolvedCord {
  const bankIndex = bank === undefined ? -1 : Object.keys(feed.banks ?? {}).indexOf(bank);
  const ofBank = bank === undefined ? undefined : feed.banks?.[bank]?.phase;
  return { feedIndex, cordCount: cordCount ?? 1, phase: phase ?? ofBank, bankIndex };
}

function resolveFeed(
  { id, feed, index }: { readonly id: string; readonly feed: Feed; readonly index: number },
  devices: readonly ResolvedDevice[],
  defaults: FeedDefaults,
): ResolvedFeed {
  const limit_kVA = feedCapacity_kVA(feed, defaults);
  const hasPhases =
    feed.phaseCount === 3 && isStatedForAll(devices, index, ({ phase }) => phase !== undefined);
  const hasBanks =
    feed.banks !== undefined && isStatedForAll(devices, index, ({ bankIndex }) => bankIndex >= 0);
  return {
    id,
    side: feed.side ?? id,
    limit_kVA,
    lineLimit_kVA: hasPhases ? limit_kVA / 3 : null,
    banks: hasBanks ? banksOf(feed, feed.deratingFraction ?? defaults.deratingFraction) : null,
  };
}

/** Whether a property is stated for every cord on a feed, and there is at least one. */
function isStatedForAll(
  devices: readonly ResolvedDevice[],
  feedIndex: number,
  isStated: (cord: ResolvedCord) => boolean,
): boolean {
  let isAny = false;
  for (const { cords, count, draw_kW } of devices) {
    if (count * draw_kW === 0) continue;
    if (cords === undefined) return false;
    for (const cord of cords) {
      if (cord.feedIndex !== feedIndex) continue;
      if (!isStated(cord)) return false;
      isAny = true;
    }
  }
  return isAny;
}

function banksOf(feed: Feed, deratingFraction: number): ResolvedBank[] {
  return Object.entries(feed.banks ?? {}).map(([id, { phase, current_A }]) => {
    const isToNeutral = feed.phaseCount === 3 && phase.length === 2;
    const voltage_V = isToNeutral ? feed.voltage_V / Math.sqrt(3) : feed.voltage_V;
    return { id, limit_kVA: (current_A * voltage_V * deratingFraction) / 1000 };
  });
}
