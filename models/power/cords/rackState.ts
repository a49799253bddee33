import type { Phase } from '../feedSchema.ts';
import { lineLoads_kVA, type LineLoads } from './lineLoads.ts';
import type { DroppedDevice, FeedState, RackOverload, RackState } from './RackLoads.ts';
import type { CordedRacks, ResolvedDevice, ResolvedFeed } from './resolveCords.ts';

export type { RackState } from './RackLoads.ts';

/** Tolerance: loads may equal their limits, and sums of shares are rounded. */
const ROUNDING = 1e-9;

/** Whether a load is above its limit by more than rounding. */
export const isAbove = (load: number, limit: number): boolean => load > limit * (1 + ROUNDING) + ROUNDING;

/**
 * Loads of the feeds of a rack while some of them are live: a device's draw is split evenly over its energised power
 * supplies, and a device with fewer than it requires stops.
 *
 * @param rack - resolved once; results are cached in it
 * @param live - one bit for each feed, as in `allFeeds`
 * @returns loads of one rack
 */
export function rackState(rack: CordedRacks, live: number): RackState {
  const known = rack.states.get(live);
  if (known !== undefined) return known;
  const state = computeState(rack, live);
  rack.states.set(live, state);
  return state;
}

const isLiveIn = (live: number, feedIndex: number): boolean => ((live >> feedIndex) & 1) === 1;

function computeState(rack: CordedRacks, live: number): RackState {
  const { devices, feeds, racks } = rack;
  const dropped: DroppedDevice[] = [];
  const held: ResolvedDevice[] = [];
  const load_kW = new Float64Array(feeds.length);
  let dropped_kW = 0;
  devices.forEach((device, index) => {
    const { name, count, draw_kW, requiredCount } = device;
    const supply = livePsus(device, feeds.length, live);
    if (supply.isHeld) {
      held.push(device);
      addLoad(device, live, load_kW);
    } else if (count > 0) {
      const lost_kW = count * draw_kW;
      dropped_kW += lost_kW;
      dropped.push({ index, name, count, load_kW: lost_kW, liveCount: supply.liveCount, requiredCount });
    }
  });
  const states = feeds.map((feed, index) =>
    feedState(feed, { index, held, live, load_kW: load_kW[index] ?? 0, powerFactor: racks.powerFactor }),
  );
  const sum_kW = load_kW.reduce((total, one) => total + one, 0);
  return { feeds: states, dropped, dropped_kW, load_kW: sum_kW, overloads: states.flatMap(overloadsOf) };
}

/** Energised power supplies of each device. Evenly distributed cords are assumed in the worst case. */
function livePsus(
  { cords, psuCount, requiredCount }: ResolvedDevice,
  feedCount: number,
  live: number,
): { readonly liveCount: number; readonly isHeld: boolean } {
  let liveCount = 0;
  if (cords === undefined) {
    for (let feed = 0; feed < feedCount; feed++) if (isLiveIn(live, feed)) liveCount++;
    if (psuCount !== undefined) liveCount = Math.floor((psuCount * liveCount) / Math.max(1, feedCount));
    return { liveCount, isHeld: liveCount >= (psuCount === undefined ? 1 : requiredCount) };
  }
  for (const { feedIndex, cordCount } of cords) if (isLiveIn(live, feedIndex)) liveCount += cordCount;
  return { liveCount, isHeld: liveCount > 0 && liveCount >= requiredCount };
}

function addLoad({ cords, count, draw_kW }: ResolvedDevice, live: number, load_kW: Float64Array): void {
  const total_kW = count * draw_kW;
  let shareCount = 0;
  if (cords === undefined) {
    for (let feed = 0; feed < load_kW.length; feed++) if (isLiveIn(live, feed)) shareCount++;
    for (let feed = 0; feed < load_kW.length; feed++) {
      if (isLiveIn(live, feed)) load_kW[feed] = (load_kW[feed] ?? 0) + total_kW / shareCount;
    }
    return;
  }
  for (const { feedIndex, cordCount } of cords) if (isLiveIn(live, feedIndex)) shareCount += cordCount;
  for (const { feedIndex, cordCount } of cords) {
    if (!isLiveIn(live, feedIndex)) continue;
    load_kW[feedIndex] = (load_kW[feedIndex] ?? 0) + (total_kW * cordCount) / shareCount;
  }
}

interface FeedConditions {
  readonly index: number;
  readonly held: readonly ResolvedDevice[];
  readonly live: number;
  readonly load_kW: number;
  readonly powerFactor: number;
}

function feedState(feed: ResolvedFeed, conditions: FeedConditions): FeedState {
  const { index, live, load_kW, powerFactor } = conditions;
  const load_kVA = load_kW / powerFactor;
  const { id, limit_kVA, lineLimit_kVA, banks } = feed;
  return {
    id,
    isLive: isLiveIn(live, index),
    load_kW,
    load_kVA,
    limit_kVA,
    headroom_kVA: limit_kVA - load_kVA,
    lines_kVA: lineLimit_kVA === null ? null : linesOf(conditions),
    lineLimit_kVA,
    banks: banks === null ? null : banksOf(banks, conditions),
  };
}

/** Calls back for each cord on a live feed, with the total load of all devices of its kind. */
function eachCordOn(
  { index, held, live, powerFactor }: FeedConditions,
  visit: (load_kVA: number, phase: Phase | undefined, bankIndex: number) => void,
): void {
  if (!isLiveIn(live, index)) return;
  for (const { cords = [], count, draw_kW } of held) {
    let shareCount = 0;
    for (const cord of cords) if (isLiveIn(live, cord.feedIndex)) shareCount += cord.cordCount;
    for (const { feedIndex, cordCount, phase, bankIndex } of cords) {
      if (feedIndex !== index) continue;
      visit((count * draw_kW * cordCount) / shareCount / powerFactor, phase, bankIndex);
    }
  }
}

function linesOf(conditions: FeedConditions): LineLoads {
  const loads: Record<Phase, number> = { L1: 0, L2: 0, L3: 0, 'L1-L2': 0, 'L2-L3': 0, 'L3-L1': 0 };
  eachCordOn(conditions, (load_kVA, phase) => {
    if (phase !== undefined) loads[phase] += load_kVA;
  });
  return lineLoads_kVA(loads);
}

function banksOf(
  banks: NonNullable<ResolvedFeed['banks']>,
  conditions: FeedConditions,
): NonNullable<FeedState['banks']> {
  const loads_kVA = new Float64Array(banks.length);
  eachCordOn(conditions, (load_kVA, _phase, bankIndex) => {
    loads_kVA[bankIndex] = (loads_kVA[bankIndex] ?? 0) + load_kVA;
  });
  return banks.map(({ id, limit_kVA }, index) => ({ id, load_kVA: loads_kVA[index] ?? 0, limit_kVA }));
}

function overloadsOf({
  id: feed,
  load_kVA,
  limit_kVA,
  lines_kVA,
  lineLimit_kVA,
  banks,
}: FeedState): RackOverload[] {
  const found: RackOverload[] = [];
  if (isAbove(load_kVA, limit_kVA)) found.push({ kind: 'feed', feed, part: '', load_kVA, limit_kVA });
  lines_kVA?.forEach((line_kVA, line) => {
    if (lineLimit_kVA === null || !isAbove(line_kVA, lineLimit_kVA)) return;
    const part = `L${String(line + 1)}`;
    found.push({ kind: 'phase', feed, part, load_kVA: line_kVA, limit_kVA: lineLimit_kVA });
  });
  for (const bank of banks ?? []) {
    if (!isAbove(bank.load_kVA, bank.limit_kVA)) continue;
    found.push({ kind: 'bank', feed, part: bank.id, load_kVA: bank.load_kVA, limit_kVA: bank.limit_kVA });
  }
  return found;
}
