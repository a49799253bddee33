import { GAP_IN_ROW_mm } from '../rows.ts';
import type { FreeGap } from './freeGaps.ts';
import type { RowRules } from './rowRules.ts';

/** A row as far as it is planned: its last block of racks side by side, and the blocks before. */
export interface PlannedRow {
  readonly rackCount: number;
  readonly from_mm: number;
  readonly to_mm: number;
  /** The free stretch that the last block stands in; none where nothing is planned yet. */
  readonly gap: FreeGap | null;
  /** Whether the last block stands in one row with the block before. */
  readonly isJoined: boolean;
  /** Racks that count as one row with the last one. */
  readonly runRackCount: number;
  readonly before: PlannedRow | null;
}

/** The most beginnings of a row that are followed further at a time, of those that may end here and of those that may not. */
const MOST_KEPT = 3;

const NOTHING: PlannedRow = {
  rackCount: 0,
  from_mm: -Infinity,
  to_mm: -Infinity,
  gap: null,
  isJoined: false,
  runRackCount: 0,
  before: null,
};

/** What two rows in one line keep from each other: a way round, and more than what would make them one row. */
const wayRound = (rules: RowRules): number =>
  Math.max(rules.circulation_mm, GAP_IN_ROW_mm + 1) + 2 * rules.rowEnd_mm;

/** The widest gap that racks of one row may have between them; none where units stand at ends or widths differ. */
const widestGap = (rules: RowRules): number =>
  rules.rowEnd_mm > 0 || rules.areWidthsMixed ? -1 : GAP_IN_ROW_mm;

const mayEnd = ({ gap, to_mm }: PlannedRow): boolean => gap === null || to_mm <= gap.opensTo_mm;

interface Stretch {
  readonly from_mm: number;
  readonly width_mm: number;
  readonly gap: FreeGap;
  readonly isJoined: boolean;
  /** The places at which racks may stop there. */
  readonly ends: readonly number[];
  /** Where the next stretch begins. */
  readonly following_mm: number;
}

/** Adds as many racks as a stretch takes, in blocks with ways round between them. */
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
    from_mm = to_mm + wayRound(rules);
    runRackCount = 0;
    isJoined = false;
  }
}

/** The same row with its last block moved as far towards what comes next as it may be. */
function movedOn(row: PlannedRow, limit_mm: number, rules: RowRules): PlannedRow {
  const { before } = row;
  if (before === null) return row;
  const farthest_mm = row.isJoined ? before.to_mm + widestGap(rules) - row.from_mm : Infinity;
  const move_mm = Math.min(limit_mm - row.to_mm, farthest_mm);
  return move_mm <= 0 ? row : { ...row, from_mm: row.from_mm + move_mm, to_mm: row.to_mm + move_mm };
}

/** Adds every way worth following in which a row goes on in the next stretch of free floor. */
function goOn(ways: PlannedRow[], row: PlannedRow, next: Stretch, rules: RowRules): void {
  for (const to_mm of next.ends) {
    const filled = fill(row, next, to_mm, rules);
    if (filled === row) continue;
    ways.push(filled);
    const joinsFrom_mm = next.following_mm - widestGap(rules);
    // Racks that are moved on matter only where what follows comes near enough to make one row with them.
    if (filled.to_mm < joinsFrom_mm && to_mm >= joinsFrom_mm) ways.push(movedOn(filled, to_mm, rules));
  }
}

/** Where blocks in a stretch may end: at its end, where a row may end, and where a way round is left to what follows. */
function endsIn(gap: FreeGap, nextFrom_mm: number, rules: RowRules): number[] {
  const open_mm = Math.min(gap.to_mm, gap.opensTo_mm);
  const early_mm = nextFrom_mm - wayRound(rules);
  const ends = [open_mm];
  if (gap.to_mm > open_mm && nextFrom_mm - gap.to_mm <= widestGap(rules)) ends.push(gap.to_mm);
  if (early_mm < open_mm) ends.push(early_mm);
  return ends;
}

const byWorth = (a: PlannedRow, b: PlannedRow): number =>
  b.rackCount - a.rackCount || a.to_mm - b.to_mm || a.runRackCount - b.runRackCount;

/** The best beginnings of a row, without those that are alike in all that matters for what follows. */
function best(rows: PlannedRow[]): PlannedRow[] {
  rows.sort(byWorth);
  const kept: PlannedRow[] = [];
  let last: PlannedRow | undefined;
  let openCount = 0;
  let closedCount = 0;
  for (const row of rows) {
    if (last !== undefined && byWorth(last, row) === 0) continue;
    last = row;
    if (mayEnd(row) ? openCount++ < MOST_KEPT : closedCount++ < MOST_KEPT) kept.push(row);
  }
  return kept;
}

/**
 * Plans the racks of one row: as many as go into its free stretches.
 *
 * Racks stand side by side or with a gap that still makes them one row, round a slim column say; or they leave a way round. A row
 * has no more racks than its rule allows, and a way round both its ends. Where stretches lie near each other, the best ways to
 * fill them are followed side by side.
 *
 * @param gaps - free stretches of the row's line
 * @param width_mm - of the racks that there are most of
 * @returns the last block; those before hang on it
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
        const from_mm = Math.max(gap.opensFrom_mm, row.to_mm + wayRound(rules));
        goOn(ways, row, { ...here, from_mm, isJoined: false }, rules);
      }
      if (gap.from_mm - row.to_mm > widestGap(rules)) continue;
      goOn(ways, row, { ...here, from_mm: gap.from_mm, isJoined: true }, rules);
    }
    rows = best(ways);
  }
  return rows.find(mayEnd) ?? NOTHING;
}
