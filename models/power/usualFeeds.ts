import { breaker_kVA } from './feed.ts';

/** A standard circuit. */
interface UsualFeed {
  readonly phaseCount: 1 | 3;
  readonly voltage_V: number;
  readonly current_A: number;
}

/**
 * Standard rack feeds. The 415 V circuit of 60 A is the largest commonly used for a rack PDU;
 * larger ones are listed separately.
 *
 * Source: HP "Power basics" table for 208 V (8,646 and 17,292 VA at 80 % of 30 and 60 A); the others by V · A · √3.
 */
const usualFeeds: readonly UsualFeed[] = [
  { phaseCount: 1, voltage_V: 120, current_A: 20 },
  { phaseCount: 1, voltage_V: 208, current_A: 30 },
  { phaseCount: 1, voltage_V: 230, current_A: 32 },
  { phaseCount: 3, voltage_V: 208, current_A: 30 },
  { phaseCount: 3, voltage_V: 400, current_A: 16 },
  { phaseCount: 3, voltage_V: 415, current_A: 30 },
  { phaseCount: 3, voltage_V: 208, current_A: 50 },
  { phaseCount: 3, voltage_V: 208, current_A: 60 },
  { phaseCount: 3, voltage_V: 400, current_A: 32 },
  { phaseCount: 3, voltage_V: 415, current_A: 32 },
  { phaseCount: 3, voltage_V: 415, current_A: 60 },
];
const largerFeeds: readonly UsualFeed[] = [
  { phaseCount: 3, voltage_V: 400, current_A: 63 },
  { phaseCount: 3, voltage_V: 415, current_A: 63 },
  { phaseCount: 3, voltage_V: 415, current_A: 100 },
  { phaseCount: 3, voltage_V: 400, current_A: 125 },
];

/** Derating used for suggestions: they apply if a plan states no feeds, and so no derating. */
const DERATING = 0.8;

/** Text of a circuit: 415 V three-phase 60 A. */
export function feedName(feed: { phaseCount: 1 | 3; voltage_V: number; current_A: number }): string {
  return `${String(feed.voltage_V)} V ${feed.phaseCount === 3 ? 'three-phase' : 'single-phase'} ${String(feed.current_A)} A`;
}

/** Text of a circuit, and its capacity at 80 %. */
interface Carrier {
  readonly name: string;
  readonly carries_kVA: number;
}

const byCapacity = (feeds: readonly UsualFeed[]): readonly Carrier[] =>
  feeds
    .map((feed) => ({ name: feedName(feed), carries_kVA: breaker_kVA(feed) * DERATING }))
    .sort((a, b) => a.carries_kVA - b.carries_kVA);

const usualCarriers = byCapacity(usualFeeds);
const largerCarriers = byCapacity(largerFeeds);
const largestUsual = usualCarriers.at(-1) ?? { name: '', carries_kVA: 0 };

/** Feeds that supply a load at 80 % of the breakers. */
export interface FeedAdvice {
  /** The smallest standard circuit that supplies it alone, if any. */
  readonly single: Carrier | undefined;
  /** The largest standard circuit for an ordinary rack PDU. */
  readonly largestUsual: Carrier;
  /** A larger circuit that supplies it alone, if any. */
  readonly larger: Carrier | undefined;
  /** Number of the largest standard circuits that supply it together. */
  readonly largestUsualCount: number;
}

/**
 * Suggests circuits for a load.
 *
 * @param load_kVA - draw of the rack
 */
export function adviseFeeds(load_kVA: number): FeedAdvice {
  const smallest = (carriers: readonly Carrier[]): Carrier | undefined =>
    carriers.find(({ carries_kVA }) => carries_kVA >= load_kVA);
  return {
    single: smallest(usualCarriers),
    largestUsual,
    larger: smallest(largerCarriers),
    largestUsualCount: Math.ceil(load_kVA / largestUsual.carries_kVA),
  };
}
