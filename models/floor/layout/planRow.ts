import { GAP_IN_ROW_mm } from '../rows.ts';
import type { FreeGap } from './freeGaps.ts';
import type { RowRules } from './rowRules.ts';

/** A partly planned row: its last block of adjacent racks, and the previous blocks. */
export interface PlannedRow {
  readonly rackCount: number;
  readonly from_mm: number;
  readonly to_mm: number;
  /** The free stretch of the last block; none if nothing is planned yet. */
  readonly gap: FreeGap | null;
  /** Whether the last block is in one row with the previous block. */
  readonly isJoined: boolean;
  /** Racks that count as one row with the last one. */
  readonly runRackCount: number;
  readonly before: PlannedRow | null;
}

/** Maximum number of partial rows retained at a time, each for those that may end here and those that may not. */
const MAX_RETAINED = 3;

const NOTHING: PlannedRow = {
  rackCount: 0,
  from_mm: -Infinity,
  to_mm: -Infinity,
  gap: null,
  isJoined: false,
  runRackCount: 0,
  before: null,
};

/** Minimum gap between two rows in one line: the row-end clearance, and more than a gap within one row. */
const rowGap = (rules: RowRules): number =>
  Math.max(rules.circulation_mm, GAP_IN_ROW_mm + 1) + 2 * rules.rowEnd_mm;

/** The widest gap between racks of one row; none if units are at the ends or widths differ. */
const widestGap = (rules: RowRules): number =>
  rules.rowEnd_mm > 0 || rules.areWidthsMixed ? -1 : GAP_IN_ROW_mm;

const mayEnd = ({ gap, to_mm }: PlannedRow): boolean => gap === null || to_mm <= gap.opensTo_mm;

interface Stretch {
  readonly from_mm: number;
  readonly width_mm: number;
  readonly gap: FreeGap;
  readonly isJoined: boolean;
  /** The positions at which racks may end. */
  readonly ends: readonly number[];
  /** Start of the next stretch. */
  readonly following_mm: number;
}

/** Adds the racks that fit in a stretch, in blocks with row-end clearance between them. */
function fill(row: PlannedRow, stretch: Stretch, end_mm: number, rules: RowRules): PlannedRow {
  const { gap, width_mm } = stretch;
  let planned = row;
  let { from_mm, isJoined } = stretch;
  let runRackCount = isJoined ? row.runRackCount : 0;
  for (;;) {
    const fitting = Math.floor((end_mm - from_mm) / width_mm);
    const count = Math.min(fitting, rules.runRackCount - runRackCount);
    if (count <= 0) return planned;
    const to_mm = from_mm + count * width_mm;
    const rackCount = planned.rackCount + count;
    runRackCount += count;
    planned = { rackCount, from_mm, to_mm, gap, isJoined, runRackCount, before: planned };
    from_mm = to_mm + rowGap(rules);
    runRackCount = 0;
    isJoined = false;
  }
}

/** The same row with its last block moved as close to the next stretch as allowed. */
function movedOn(row: PlannedRow, limit_mm: number, rules: RowRules): PlannedRow {
  const { before } = row;
  if (before === null) return row;
  const farthest_mm = row.isJoined ? before.to_mm + widestGap(rules) - row.from_mm : Infinity;
  const move_mm = Math.min(limit_mm - row.to_mm, farthest_mm);
  return move_mm <= 0 ? row : { ...row, from_mm: row.from_mm + move_mm, to_mm: row.to_mm + move_mm };
}

/** Adds every candidate continuation of a row in the next free stretch. */
function goOn(ways: PlannedRow[], row: PlannedRow, next: Stretch, rules: RowRules): void {
  for (const to_mm of next.ends) {
    const filled = fill(row, next, to_mm, rules);
    if (filled === row) continue;
    ways.push(filled);
    const joinsFrom_mm = next.following_mm - widestGap(rules);
    // Moving racks matters only if the next stretch is close enough to form one row with them.
    if (filled.to_mm < joinsFrom_mm && to_mm >= joinsFrom_mm) ways.push(movedOn(filled, to_mm, rules));
  }
}

/** Possible ends of blocks in a stretch: its end, the last row end, and the position that leaves row-end clearance to the next. */
function endsIn(gap: FreeGap, nextFrom_mm: number, rules: RowRules): number[] {
  const open_mm = Math.min(gap.to_mm, gap.opensTo_mm);
  const early_mm = nextFrom_mm - rowGap(rules);
  const ends = [open_mm];
  if (gap.to_mm > open_mm && nextFrom_mm - gap.to_mm <= widestGap(rules)) ends.push(gap.to_mm);
  if (early_mm < open_mm) ends.push(early_mm);
  return ends;
}

const byWorth = (a: PlannedRow, b: PlannedRow): number =>
  b.rackCount - a.rackCount || a.to_mm - b.to_mm || a.runRackCount - b.runRackCount;

/** The best partial rows, without those that are equivalent for the continuation. */
function best(rows: PlannedRow[]): PlannedRow[] {
  rows.sort(byWorth);
  const retained: PlannedRow[] = [];
  let last: PlannedRow | undefined;
  let openCount = 0;
  let closedCount = 0;
  for (const row of rows) {
    if (last !== undefined && byWorth(last, row) === 0) continue;
    last = row;
    if (mayEnd(row) ? openCount++ < MAX_RETAINED : closedCount++ < MAX_RETAINED) retained.push(row);
  }
  return retained;
}

/**
 * Plans the racks of one row: the maximum number in its free stretches.
 *
 * Racks are side by side, or have a gap that still makes them one row, such as around a slim column, or leave row-end
 * clearance. A row has at most the number of racks that its rule allows, and clearance at both ends. For adjacent stretches,
 * the best candidates are followed in parallel.
 *
 * @param gaps - free stretches of the row's line
 * @param width_mm - the most common rack width
 * @returns the last block, linked to the previous ones
 */
export function planRow(gaps: readonly FreeGap[], width_mm: number, rules: RowRules): PlannedRow {
  let rows: PlannedRow[] = [NOTHING];
  for (const [index, gap] of gaps.entries()) {
    if (gap.to_mm - gap.from_mm < width_mm) continue;
    const following_mm = gaps[index + 1]?.from_mm ?? Infinity;
    const ends = endsIn(gap, following_mm, rules);
    const here = { width_mm, gap, ends, following_mm };
    const ways = [...rows];
    for (const row of rows) {
      if (mayEnd(row)) {
        const from_mm = Math.max(gap.opensFrom_mm, row.to_mm + rowGap(rules));
        goOn(ways, row, { ...here, from_mm, isJoined: false }, rules);
      }
      if (gap.from_mm - row.to_mm > widestGap(rules)) continue;
      goOn(ways, row, { ...here, from_mm: gap.from_mm, isJoined: true }, rules);
    }
    rows = best(ways);
  }
  return rows.find(mayEnd) ?? NOTHING;
}
