import { breaker_kVA } from '../power/feed.ts';
import { CIRCUIT_DERATING } from './rackCircuits.ts';

/** Racks side by side that the same busways feed. */
export interface PowerGroup {
  /** Index of their row, and of the first rack in it. */
  readonly row: number;
  readonly first: number;
  readonly rackCount: number;
}

/** Largest and smaller busways in A: engineering default, standard ratings of busway systems. */
const BUSWAYS_A = [160, 250, 400, 630, 800] as const;
const LARGEST_A = 800;

/** Continuous capacity of a busway. */
const capacity_kVA = (current_A: number, voltage_V: number): number =>
  breaker_kVA({ phaseCount: 3, voltage_V, current_A }) * CIRCUIT_DERATING;

/** The smallest busway for a load, as its current and its continuous capacity. */
export function buswayFor(
  load_kVA: number,
  voltage_V: number,
): { readonly current_A: number; readonly rating_kVA: number } {
  const current_A =
    BUSWAYS_A.find((each) => capacity_kVA(each, voltage_V) >= load_kVA * (1 - 1e-9)) ??
    Math.ceil((LARGEST_A * load_kVA) / capacity_kVA(LARGEST_A, voltage_V));
  return { current_A, rating_kVA: capacity_kVA(current_A, voltage_V) };
}

/**
 * Splits rows into groups of racks that the largest busway feeds.
 *
 * @param rowCounts - racks of each row
 * @param rack_kVA - load of a rack on one side while another is out
 * @param leastCount - groups of the whole hall, if there are as many racks
 */
export function powerGroups(
  rowCounts: readonly number[],
  rack_kVA: number,
  voltage_V: number,
  leastCount: number,
): PowerGroup[] {
  const mostRacks = Math.max(1, Math.floor(capacity_kVA(LARGEST_A, voltage_V) / rack_kVA + 1e-9));
  const perRow = Math.ceil(leastCount / rowCounts.length);
  return rowCounts.flatMap((rackCount, row) => {
    const parts = Math.min(rackCount, Math.max(Math.ceil(rackCount / mostRacks), perRow));
    let first = 0;
    return Array.from({ length: parts }, (_, part): PowerGroup => {
      const count = Math.floor((rackCount + parts - 1 - part) / parts);
      const group = { row, first, rackCount: count };
      first += count;
      return group;
    });
  });
}
