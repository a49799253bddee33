import type { Severity } from '../../problems/severities.ts';

/** The highest severity of each item with findings, in two parts, so that what follows a drag stays small. */
export interface ItemSeverities {
  /** Of the floor's own findings, which follow a drag. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** Of the other findings of racks, often of all racks of the hall, which follow the answers of the models. */
  readonly rackSeverities: ReadonlyMap<string, Severity>;
}

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** The higher of two severities. */
export function higherSeverity(one: Severity | undefined, other: Severity): Severity;
export function higherSeverity(one: Severity | undefined, other: Severity | undefined): Severity | undefined;
export function higherSeverity(one: Severity | undefined, other: Severity | undefined): Severity | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return rank[one] < rank[other] ? other : one;
}

/** The highest severity of an item. */
export function itemSeverity(
  { severities, rackSeverities }: ItemSeverities,
  key: string,
): Severity | undefined {
  return higherSeverity(severities.get(key), rackSeverities.get(key));
}
