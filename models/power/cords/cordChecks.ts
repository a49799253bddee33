import { finding, type Finding } from '../../problems/Finding.ts';
import type { FindingCode } from '../../problems/findingCodes.ts';
import { fixedText, percentText } from '../../units/text.ts';
import type { FeedDefaults } from '../feed.ts';
import { feedName } from '../usualFeeds.ts';
import type { FedRacks } from './FedRacks.ts';
import { feedLosses, type FeedLoss, type FeedLosses } from './feedLosses.ts';
import { newOverloads } from './newOverloads.ts';
import type { RackOverload } from './RackLoads.ts';
import { checkStatedCords } from './statedCords.ts';
import { psuText } from './psuText.ts';

const RULE_SOURCE =
  'NEC 80 % rule for continuous loads (secondary source: HP “Power basics” p. 22); of a phase: V / √3 × A; phase currents added as vectors';

const normalCodes = { feed: 'feed-overload', phase: 'phase-overload', bank: 'bank-overload' } as const;
const failoverCodes = {
  feed: 'feed-failover-overload',
  phase: 'phase-failover-overload',
  bank: 'bank-failover-overload',
} as const;

/**
 * Checks feeds, phases and banks of a rack for overload, in normal operation and after the loss of each side and each
 * feed, and whether its devices retain their required power supplies.
 *
 * @param racks - cords are stated for at least one device
 */
export function checkCords(racks: FedRacks, defaults: FeedDefaults): Finding[] {
  const { normal, losses } = feedLosses(racks, defaults);
  const overloads = normal.overloads.map((one) => {
    const text = overloadText(one, racks, defaults);
    return overloadFinding(normalCodes[one.kind], one, racks.path, `In normal operation ${text}`);
  });
  return [
    ...checkStatedCords(racks),
    ...overloads,
    ...failoverFindings(racks, { normal, losses }, defaults),
    ...dropFindings(racks, losses),
  ];
}

const overloadFinding = (code: FindingCode, { feed }: RackOverload, path: string, message: string): Finding =>
  finding(code, `${path}.feeds.${feed}`, message, RULE_SOURCE);

/** Overloads caused by a loss that are not present in normal operation, each with the worst loss. */
function failoverFindings(
  racks: FedRacks,
  { normal, losses }: FeedLosses,
  defaults: FeedDefaults,
): Finding[] {
  const worst = new Map<string, { readonly loss: FeedLoss; readonly overload: RackOverload }>();
  for (const loss of losses) {
    for (const overload of newOverloads(normal, loss.state)) {
      const key = `${overload.kind}\n${overload.feed}\n${overload.part}`;
      const known = worst.get(key);
      if (known === undefined || overload.load_kVA > known.overload.load_kVA)
        worst.set(key, { loss, overload });
    }
  }
  return [...worst.values()].map(({ loss, overload }) => {
    const text = overloadText(overload, racks, defaults);
    const message = `At failover (loss of ${loss.kind} ${loss.lost}) ${text}`;
    return overloadFinding(failoverCodes[overload.kind], overload, racks.path, message);
  });
}

function overloadText(overload: RackOverload, { feeds }: FedRacks, defaults: FeedDefaults): string {
  const { kind, feed: id, part, load_kVA, limit_kVA } = overload;
  const feed = feeds[id];
  const name = feed === undefined ? '' : ` (${feedName(feed)})`;
  const derating = percentText(feed?.deratingFraction ?? defaults.deratingFraction, 0);
  const label = {
    feed: `feed ${id}`,
    phase: `phase ${part} of feed ${id}`,
    bank: `bank ${part} of feed ${id}`,
  }[kind];
  return `the load of ${label}${name} is ${fixedText(load_kVA)} kVA; limit ${fixedText(limit_kVA)} kVA at ${derating} of its breaker (headroom ${fixedText(limit_kVA - load_kVA)} kVA, ${percentText(load_kVA / limit_kVA)}).`;
}

/** Devices that some losses leave with too few power supplies, each once with all such losses. */
function dropFindings({ path, devices }: FedRacks, losses: readonly FeedLoss[]): Finding[] {
  return devices.flatMap(({ name, psuCount, supplyKind, cords = [] }, index) => {
    const stops = losses.flatMap(({ kind, lost, state }) => {
      const dropped = state.dropped.find((one) => one.index === index);
      return dropped === undefined ? [] : [{ lost: `${kind} ${lost}`, ...dropped }];
    });
    const [first] = stops;
    if (first === undefined) return [];
    const stated = cords.reduce((total, { cordCount = 1 }) => total + cordCount, 0);
    if (cords.length > 0 && stated < first.requiredCount) return [];
    const fewest = Math.min(...stops.map(({ liveCount }) => liveCount));
    const how = cords.length > 0 ? 'With the stated cords' : 'With evenly distributed cords';
    const has = psuCount ?? stated;
    const message = `${name} has ${psuText(has, supplyKind)} and needs ${String(first.requiredCount)}. ${how}, ${String(fewest)} remain energised after the loss of ${stops.map(({ lost }) => lost).join(' or ')}: the device throttles or stops.`;
    return [finding('supplies-after-side-loss', `${path}.feeds`, message)];
  });
}
