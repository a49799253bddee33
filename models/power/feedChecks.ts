import { finding, type Finding } from '../problems/Finding.ts';
import { fixedText, numberText, percentText } from '../units/text.ts';
import { checkCords } from './cords/cordChecks.ts';
import { checkVoltages } from './cords/checkVoltages.ts';
import type { FedDevice } from './cords/FedRacks.ts';
import { isAbove } from './cords/rackState.ts';
import { isCorded } from './cords/statedCords.ts';
import { psuText, type SupplyKind } from './cords/psuText.ts';
import { feedCapacity_kVA, type FeedDefaults } from './feed.ts';
import type { Feed } from './feedSchema.ts';
import { adviseFeeds, feedName } from './usualFeeds.ts';

const RULE_SOURCE =
  'NEC 80 % rule for continuous loads (secondary source: HP “Power basics” p. 22); capacity = V × A × √3';

/** The load that a rack puts on its feeds. */
export interface RackLoad {
  readonly load_kW: number;
  readonly load_kVA: number;
  readonly powerFactor: number;
}

/** Devices of one kind, and the power supplies that each requires. */
export interface Supplied {
  readonly name: string;
  readonly psuCount: number;
  readonly psuRequiredCount: number;
  /** Default: power supplies. */
  readonly supplyKind?: SupplyKind | undefined;
}

/** A rack with its load and feeds. */
export interface FedRack {
  readonly load: RackLoad;
  readonly supplied: readonly Supplied[];
  readonly feeds: Readonly<Record<string, Feed>>;
  /** All of its devices with their cords; the load is split evenly if none has any, or if this is omitted. */
  readonly devices?: readonly FedDevice[];
}

type Entries = readonly (readonly [id: string, feed: Feed])[];

/**
 * Checks whether a rack's feeds supply it, in normal operation and after the loss of each side.
 * If no device states its cords, the load is split evenly.
 *
 * @param rack - its load, power supplies, feeds by id and cords; without feeds, a feed is suggested instead
 * @param path - path of the rack in the plan
 */
export function checkFeeds(rack: FedRack, defaults: FeedDefaults, path: string): Finding[] {
  const { load, feeds, devices = [] } = rack;
  const entries: Entries = Object.entries(feeds);
  if (load.load_kVA === 0) return [];
  if (entries.length === 0) return [adviceFinding(load, `${path}.feeds`)];
  if (devices.some(isCorded)) return checkCordedFeeds(rack, defaults, path);
  const overloads = overloadFindings(load, entries, defaults, path);
  return [
    ...overloads,
    ...(overloads.length === 0 ? sideFindings(rack, entries, defaults, path) : []),
    ...entries.flatMap(([id, feed]) => lineVoltageFinding(feed, `${path}.feeds.${id}.voltage_V`)),
    ...checkVoltages(devices, feeds, path),
    ...splitFinding(load, entries, `${path}.feeds`),
  ];
}

function checkCordedFeeds(
  { load, feeds, devices = [] }: FedRack,
  defaults: FeedDefaults,
  path: string,
): Finding[] {
  const { powerFactor } = load;
  const entries: Entries = Object.entries(feeds);
  return [
    ...checkCords({ key: path, path, rackCount: 1, powerFactor, feeds, fromOf: {}, devices }, defaults),
    ...oneSideFinding(entries, path),
    ...entries.flatMap(([id, feed]) => lineVoltageFinding(feed, `${path}.feeds.${id}.voltage_V`)),
    ...checkVoltages(devices, feeds, path),
  ];
}

function overloadFindings(load: RackLoad, entries: Entries, defaults: FeedDefaults, path: string): Finding[] {
  const share_kVA = load.load_kVA / entries.length;
  return entries.flatMap(([id, feed]) =>
    isAbove(share_kVA, feedCapacity_kVA(feed, defaults))
      ? [
          finding(
            'feed-overload',
            `${path}.feeds.${id}`,
            `In normal operation the load of a feed of ${feedName(feed)} is ${fixedText(share_kVA)} kVA; ${headroomText(share_kVA, feed, defaults)}.`,
            RULE_SOURCE,
          ),
        ]
      : [],
  );
}

const sideOf = ([id, feed]: Entries[number]): string => feed.side ?? id;

/** Each side is lost once, and the remaining feeds supply the whole load. */
function sideFindings(rack: FedRack, entries: Entries, defaults: FeedDefaults, path: string): Finding[] {
  const oneSide = oneSideFinding(entries, path);
  if (oneSide.length > 0) return oneSide;
  const sides = [...new Set(entries.map(sideOf))];
  const leftWithout = (lost: string): Entries => entries.filter((entry) => sideOf(entry) !== lost);
  return [
    ...sides.flatMap((lost) => failoverFinding(rack.load, lost, leftWithout(lost), { defaults, path })),
    ...rack.supplied.flatMap((device) => {
      const leftCounts = sides.map((side) => ({
        side,
        leftCount: Math.floor((device.psuCount * leftWithout(side).length) / entries.length),
      }));
      return psuFinding(device, leftCounts, `${path}.feeds`);
    }),
  ];
}

function oneSideFinding(entries: Entries, path: string): Finding[] {
  const [only = '', ...others] = new Set(entries.map(sideOf));
  if (others.length > 0) return [];
  const message = `All feeds of the rack are on side ${only}; it loses power with that side.`;
  return [finding('feed-one-side', `${path}.feeds`, message)];
}

function failoverFinding(
  load: RackLoad,
  lost: string,
  left: Entries,
  { defaults, path }: { readonly defaults: FeedDefaults; readonly path: string },
): Finding[] {
  const share_kVA = load.load_kVA / left.length;
  const weakest = left
    .map(([, feed]) => feed)
    .reduce((a, b) => (feedCapacity_kVA(b, defaults) < feedCapacity_kVA(a, defaults) ? b : a));
  if (!isAbove(share_kVA, feedCapacity_kVA(weakest, defaults))) return [];
  return [
    finding(
      'feed-failover-overload',
      `${path}.feeds`,
      `At failover (loss of side ${lost}) the load of a feed of ${feedName(weakest)} is ${fixedText(share_kVA)} kVA; ${headroomText(share_kVA, weakest, defaults)}.`,
      RULE_SOURCE,
    ),
  ];
}

function psuFinding(
  { name, psuCount, psuRequiredCount, supplyKind }: Supplied,
  leftCounts: readonly { readonly side: string; readonly leftCount: number }[],
  path: string,
): Finding[] {
  const short = leftCounts.filter(({ leftCount }) => leftCount < psuRequiredCount);
  if (short.length === 0) return [];
  const sides = short.map(({ side }) => side).join(' or ');
  const fewest = Math.min(...short.map(({ leftCount }) => leftCount));
  const message = `${name} has ${psuText(psuCount, supplyKind)} and needs ${String(psuRequiredCount)}. With evenly distributed cords, ${String(fewest)} remain energised after the loss of side ${sides}: the device throttles or stops.`;
  return [finding('supplies-after-side-loss', path, message)];
}

/** Voltages that are line to neutral in all common systems. */
const LINE_TO_NEUTRAL_V: ReadonlySet<number> = new Set([120, 127, 220, 230, 240, 277]);

function lineVoltageFinding(feed: Feed, path: string): Finding[] {
  if (feed.phaseCount !== 3 || !LINE_TO_NEUTRAL_V.has(feed.voltage_V)) return [];
  const lineToLine_V = Math.round(feed.voltage_V * Math.sqrt(3));
  return [
    finding(
      'voltage-line-to-neutral',
      path,
      `${String(feed.voltage_V)} V is usually a line-to-neutral voltage; three-phase feeds are computed with the line-to-line voltage, which would be ${String(lineToLine_V)} V.`,
    ),
  ];
}

function splitFinding(load: RackLoad, entries: Entries, path: string): Finding[] {
  if (entries.length < 2) return [];
  const message = `The load of ${loadText(load)} was split evenly over ${String(entries.length)} feeds; no cords are stated.`;
  return [finding('feed-split-assumed', path, message)];
}

function adviceFinding(load: RackLoad, path: string): Finding {
  const { single, largestUsual, larger, largestUsualCount } = adviseFeeds(load.load_kVA);
  const intro = `The maximum draw of the rack is ${loadText(load)}.`;
  if (single !== undefined) {
    return finding(
      'feed-sizing',
      path,
      `${intro} It states no feeds; the smallest standard feed that supplies it at 80 % is ${single.name} (${fixedText(single.carries_kVA)} kVA), on each side for 2N.`,
      RULE_SOURCE,
    );
  }
  const together = `${String(largestUsualCount)} feeds of ${largestUsual.name} that share the load (${fixedText(largestUsualCount * largestUsual.carries_kVA)} kVA)`;
  const alone =
    larger === undefined ? '' : `one feed of ${larger.name} (${fixedText(larger.carries_kVA)} kVA), or `;
  return finding(
    'rack-beyond-single-feed',
    path,
    `${intro} This exceeds any single feed up to ${largestUsual.name} at 80 % (${fixedText(largestUsual.carries_kVA)} kVA). Sufficient: ${alone}${together}; for 2N, the same on each side.`,
    RULE_SOURCE,
  );
}

const loadText = ({ load_kW, load_kVA, powerFactor }: RackLoad): string =>
  `${numberText(load_kW)} kW (${numberText(load_kVA)} kVA at power factor ${numberText(powerFactor, 2)})`;

function headroomText(share_kVA: number, feed: Feed, defaults: FeedDefaults): string {
  const capacity_kVA = feedCapacity_kVA(feed, defaults);
  const derating = percentText(feed.deratingFraction ?? defaults.deratingFraction, 0);
  return `limit ${fixedText(capacity_kVA)} kVA at ${derating} of its breaker (headroom ${fixedText(capacity_kVA - share_kVA)} kVA, ${percentText(share_kVA / capacity_kVA)})`;
}
