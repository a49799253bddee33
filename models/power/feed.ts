import type { Feed } from './feedSchema.ts';

/** Default share of a breaker's rating usable by a continuous load. */
export interface FeedDefaults {
  readonly deratingFraction: number;
}

/**
 * Continuous capacity of a circuit.
 *
 * Source: S = √3 · V(line to line) · I for three phases, S = V · I for one. The 80 % rule for loads of three hours and more is
 * from the NEC; secondary source: HP "Power basics", p. 22.
 *
 * @returns apparent power in kVA after derating
 */
export function feedCapacity_kVA(feed: Feed, defaults: FeedDefaults): number {
  return breaker_kVA(feed) * (feed.deratingFraction ?? defaults.deratingFraction);
}

/** Apparent power of a circuit at its breaker's rating, in kVA. */
export function breaker_kVA(feed: Pick<Feed, 'phaseCount' | 'voltage_V' | 'current_A'>): number {
  return ((feed.phaseCount === 3 ? Math.sqrt(3) : 1) * feed.voltage_V * feed.current_A) / 1000;
}
