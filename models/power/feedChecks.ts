import { finding, type Finding } from '../problems/Finding.ts';
import { fixedText, listText, numberText, percentText } from '../units/text.ts';
import { feedCapacity_kVA, type FeedDefaults } from './feed.ts';
import type { Feed } from './feedSchema.ts';
import { adviseFeeds, feedName } from './usualFeeds.ts';

const RULE_SOURCE =
  'NEC 80 % rule for continuous loads, as quoted in HP “Power basics” p. 22; capacity = V × A × √3';

/** The load that a rack puts on its feeds. */
export interface RackLoad {
  readonly load_kW: number;
  readonly load_kVA: number;
  readonly powerFactor: number;
}

/**
 * Whether a rack's feeds carry it, in normal operation and after the loss of each side.
 * The plan does not say which cord goes where, so the load is split evenly.
 *
 * @param feeds - by id; none given asks for advice instead
 * @param path - path of the rack in the plan
 */
export function checkFeeds(
  load: RackLoad,
  feeds: Readonly<Record<string, Feed>>,
  defaults: FeedDefaults,
  path: string,
): Finding[] {
  const entries = Object.entries(feeds);
  if (load.load_kVA === 0) return [];
  if (entries.length === 0) return [adviceFinding(load, `${path}.feeds`)];
  const findings: Finding[] = [];
  const share_kVA = load.load_kVA / entries.length;
  for (const [id, feed] of entries) {
    const capacity_kVA = feedCapacity_kVA(feed, defaults);
    if (share_kVA > capacity_kVA) {
      findings.push(
        finding(
          'feed-overload',
          `${path}.feeds.${id}`,
          `In normal operation a feed of ${feedName(feed)} carries ${fixedText(share_kVA)} kVA; ${deratedText(feed, defaults)} (headroom ${fixedText(capacity_kVA - share_kVA)} kVA, ${percentText(share_kVA / capacity_kVA)}).`,
          RULE_SOURCE,
        ),
      );
    }
  }
  if (findings.length === 0) findings.push(...checkSides(load, entries, defaults, path));
  if (entries.length > 1) {
    findings.push(
      finding(
        'feed-split-assumed',
        `${path}.feeds`,
        `The load of ${loadText(load)} was split evenly over ${String(entries.length)} feeds; cords are not part of the plan.`,
      ),
    );
  }
  return findings;
}

function checkSides(
  load: RackLoad,
  entries: readonly (readonly [string, Feed])[],
  defaults: FeedDefaults,
  path: string,
): Finding[] {
  const sideOf = ([id, feed]: readonly [string, Feed]): string => feed.side ?? id;
  const sides = [...new Set(entries.map(sideOf))];
  if (sides.length < 2) return [];
  const failures = sides.flatMap((lost) => {
    const left = entries.filter((entry) => sideOf(entry) !== lost);
    const share_kVA = load.load_kVA / left.length;
    const worst = left
      .map(([, feed]) => ({ feed, capacity_kVA: feedCapacity_kVA(feed, defaults) }))
      .reduce((a, b) => (b.capacity_kVA < a.capacity_kVA ? b : a));
    return share_kVA > worst.capacity_kVA ? [{ lost, share_kVA, ...worst }] : [];
  });
  const first = failures[0];
  if (first === undefined) return [];
  return [
    finding(
      'feed-failover-overload',
      `${path}.feeds`,
      `After the loss of side ${listText(failures.map(({ lost }) => lost))} each feed left carries ${fixedText(first.share_kVA)} kVA; ${deratedText(first.feed, defaults)} (headroom ${fixedText(first.capacity_kVA - first.share_kVA)} kVA, ${percentText(first.share_kVA / first.capacity_kVA)}).`,
      RULE_SOURCE,
    ),
  ];
}

function adviceFinding(load: RackLoad, path: string): Finding {
  const { single, largestUsual, larger, largestUsualCount } = adviseFeeds(load.load_kVA);
  const intro = `The rack draws ${loadText(load)} at its maximum.`;
  if (single !== undefined) {
    return finding(
      'feed-sizing',
      path,
      `${intro} It states no feeds; the smallest usual one that carries it at 80 % is ${single.name} (${fixedText(single.carries_kVA)} kVA), on each side for 2N.`,
      RULE_SOURCE,
    );
  }
  const together = `${String(largestUsualCount)} feeds of ${largestUsual.name} that share it (${fixedText(largestUsualCount * largestUsual.carries_kVA)} kVA)`;
  const alone =
    larger === undefined ? '' : `one feed of ${larger.name} (${fixedText(larger.carries_kVA)} kVA), or `;
  return finding(
    'rack-beyond-single-feed',
    path,
    `${intro} That is more than any one feed up to ${largestUsual.name} carries at 80 % (${fixedText(largestUsual.carries_kVA)} kVA). What carries it: ${alone}${together}; for 2N, that on each side.`,
    RULE_SOURCE,
  );
}

const loadText = ({ load_kW, load_kVA, powerFactor }: RackLoad): string =>
  `${numberText(load_kW)} kW (${numberText(load_kVA)} kVA at power factor ${numberText(powerFactor, 2)})`;

function deratedText(feed: Feed, defaults: FeedDefaults): string {
  const share = feed.deratingFraction ?? defaults.deratingFraction;
  return `at ${percentText(share, 0)} of its breaker it may carry ${fixedText(feedCapacity_kVA(feed, defaults))} kVA`;
}
