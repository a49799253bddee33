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
const BUSWAYS_A = [160, 250, 400, 630, 800, 1250, 1600] as const;
/** Larger ones are used only where the racks are as large as this. */
const USUAL_A = 800;
const LARGEST_A = 1600;
const LARGE_RACK_kVA = 100;

/** Continuous capacity of a busway, rounded down to 0.1 kVA. */
const capacity_kVA = (current_A: number, voltage_V: number): number =>
  Math.floor(10 * breaker_kVA({ phaseCount: 3, voltage_V, current_A }) * CIRCUIT_DERATING) / 10;

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

/** Rows to be split. */
interface RowsToSplit {
  /** Racks of each row. */
  readonly rowCounts: readonly number[];
  /** Load of a rack on one side while another is out. */
  readonly rack_kVA: number;
  readonly voltage_V: number;
  /** Groups of the whole hall, if there are as many racks. */
  readonly leastCount: number;
}

/** Splits rows into groups of racks that the largest busway feeds. */
export function powerGroups({ rowCounts, rack_kVA, voltage_V, leastCount }: RowsToSplit): PowerGroup[] {
  const most_A = rack_kVA >= LARGE_RACK_kVA ? LARGEST_A : USUAL_A;
  const mostRacks = Math.max(1, Math.floor(capacity_kVA(most_A, voltage_V) / rack_kVA + 1e-9));
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
