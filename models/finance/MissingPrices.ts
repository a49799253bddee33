/** Prices that a design lacks: its costs are sums without them. */
export interface MissingPrices {
  /** Whether the facility has no price. */
  readonly facility: boolean;
  /** Number of devices without a price, by name. */
  readonly deviceCounts: ReadonlyMap<string, number>;
  /** Whether one of these devices has accelerators. */
  readonly accelerators: boolean;
}

/** Everything has a price. */
export const NONE_MISSING: MissingPrices = { facility: false, deviceCounts: new Map(), accelerators: false };

/**
 * What only one of two designs lacks a price for, or both in different numbers: the difference of their costs lacks it too.
 *
 * @returns names of devices, and the facility
 */
export function unevenlyMissing(one: MissingPrices, other: MissingPrices): string[] {
  const names = new Set([...one.deviceCounts.keys(), ...other.deviceCounts.keys()]);
  return [
    ...(one.facility === other.facility ? [] : ['the facility']),
    ...[...names].filter((name) => one.deviceCounts.get(name) !== other.deviceCounts.get(name)),
  ];
}
