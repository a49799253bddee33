import { breaker_kVA } from '../../power/feed.ts';
import type { JsonObject } from '../document/json.ts';

/** The largest common circuit of a rack PDU; see usualFeeds of the models. */
const CIRCUIT = { phaseCount: 3, voltage_V: 415, current_A: 60 } as const;

/** Continuous load of a breaker; NFPA 70, 210.20: 80 %. */
const DERATING = 0.8;

/** Most feeds of a side: a rack with more is stated by hand. */
const MAX_FEEDS = 8;

/**
 * Feeds for a rack that states none: on each of two sides as many of the largest common circuits as carry its whole load alone.
 *
 * @param load_kVA - of the rack
 */
export function feedsOnTwoSides(load_kVA: number): JsonObject {
  const carried_kVA = breaker_kVA(CIRCUIT) * DERATING;
  const count = Math.min(MAX_FEEDS, Math.max(1, Math.ceil(load_kVA / carried_kVA - 1e-9)));
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  return Object.fromEntries(
    ['A', 'B'].flatMap((side) =>
      numbers.map((number) => [`${side}${number}`, { side, ...CIRCUIT }] as const),
    ),
  );
}
