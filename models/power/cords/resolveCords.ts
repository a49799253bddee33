import { feedCapacity_kVA, type FeedDefaults } from '../feed.ts';
import type { Feed, Phase } from '../feedSchema.ts';
import type { DeviceCord, FedDevice, FedRacks } from './FedRacks.ts';
import type { RackState } from './RackLoads.ts';

/** Cords of each device of a kind that end at the same place. */
export interface ResolvedCord {
  readonly feedIndex: number;
  readonly cordCount: number;
  readonly phase: Phase | undefined;
  /** Index among the banks of the feed; -1 where none is known. */
  readonly bankIndex: number;
}

/** Devices of a kind, and the supplies that hold them up. */
export interface ResolvedDevice {
  readonly name: string;
  readonly count: number;
  readonly draw_kW: number;
  /** Supplies without which each of them stops. */
  readonly requiredCount: number;
  /** Supplies of one that is corded evenly, undefined where unknown. */
  readonly psuCount: number | undefined;
  /** Undefined where the plan does not say where cords go. */
  readonly cords: readonly ResolvedCord[] | undefined;
}

/** A bank of a rack PDU and what its breaker carries. */
export interface ResolvedBank {
  readonly id: string;
  readonly limit_kVA: number;
}

/** A feed with its limits. */
export interface ResolvedFeed {
  readonly id: string;
  readonly side: string;
  readonly limit_kVA: number;
  /** Limit of each line; null where not every load on the feed says on which lines it is. */
  readonly lineLimit_kVA: number | null;
  /** Null where not every load on the feed says on which bank it is. */
  readonly banks: readonly ResolvedBank[] | null;
}

/** Racks that are ready to be computed with any of their feeds lost. */
export interface CordedRacks {
  readonly racks: FedRacks;
  readonly feeds: readonly ResolvedFeed[];
  readonly devices: readonly ResolvedDevice[];
  /** One bit for each feed. */
  readonly allFeeds: number;
  /** What was computed, by the feeds that are live. */
  readonly states: Map<number, RackState>;
}

/**
 * Looks up where the cords of a rack go. Cords to feeds that the rack does not have are left out: they are dead.
 *
 * @param racks - at most thirty feeds
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
  const { name, count, draw_kW, psuCount, psuRequiredCount, cords = [] } = device;
  const isCorded = cords.length > 0;
  const resolved = cords.flatMap((cord): ResolvedCord[] => {
    const feedIndex = indexOf.get(cord.feed);
    const feed = feeds[cord.feed];
    return feedIndex === undefined || feed === undefined ? [] : [resolveCord(cord, feed, feedIndex)];
  });
  const requiredCount = psuRequiredCount ?? 1;
  return { name, count, draw_kW, requiredCount, psuCount, cords: isCorded ? resolved : undefined };
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
  const hasPhases = feed.phaseCount === 3 && isToldOfAll(devices, index, ({ phase }) => phase !== undefined);
  const hasBanks = feed.banks !== undefined && isToldOfAll(devices, index, ({ bankIndex }) => bankIndex >= 0);
  return {
    id,
    side: feed.side ?? id,
    limit_kVA,
    lineLimit_kVA: hasPhases ? limit_kVA / 3 : null,
    banks: hasBanks ? banksOf(feed, feed.deratingFraction ?? defaults.deratingFraction) : null,
  };
}

/** Whether every cord on a feed says something, and there is one. */
function isToldOfAll(
  devices: readonly ResolvedDevice[],
  feedIndex: number,
  isTold: (cord: ResolvedCord) => boolean,
): boolean {
  let isAny = false;
  for (const { cords, count, draw_kW } of devices) {
    if (count * draw_kW === 0) continue;
    if (cords === undefined) return false;
    for (const cord of cords) {
      if (cord.feedIndex !== feedIndex) continue;
      if (!isTold(cord)) return false;
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
