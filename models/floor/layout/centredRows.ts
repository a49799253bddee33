import type { PlacedRack } from '../Floor.ts';
import type { Room } from '../roomSchema.ts';
import { balancedRows } from './balancedRows.ts';
import { freeGaps } from './freeGaps.ts';
import type { RotatedRow } from './layoutRow.ts';
import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';
import { meetsRules } from './withoutViolations.ts';

interface RowsInRoom {
  readonly room: Room;
  readonly frame: RowFrame;
  /** Rows that meet all rules. */
  readonly rows: readonly RotatedRow[];
  readonly rules: RowRules;
  /** Racks that stay where they are. */
  readonly standing: readonly PlacedRack[];
}

/** Shares of the distance to the middle that are tried: less where something is in the way. */
const SHARES = [1, 0.75, 0.5, 0.25, 0] as const;

/**
 * Rows of equal length, or with parts of equal length, in the middle of a room, as far as all placement rules allow; the distances between rows are retained.
 *
 * Rows are moved by whole tiles, so that what is on tile joints stays there. Rows that obstacles hold in place stay.
 *
 * @returns the rows, in the same order and with the same racks
 */
export function centredRows({ room, frame, rows, rules, standing }: RowsInRoom): readonly RotatedRow[] {
  for (const candidate of [...balancedRows(frame, rows, rules), rows]) {
    const across_mm = toMiddleAcross(frame, candidate);
    const tried = new Set<number>();
    for (const share of SHARES) {
      const move_mm = wholeTiles(across_mm * share, frame);
      if (tried.has(move_mm)) continue;
      tried.add(move_mm);
      const moved = movedAlong(frame, movedAcross(candidate, move_mm), rules);
      if (moved === rows || meetsRules(room, moved, standing)) return moved;
    }
  }
  return rows;
}

const wholeTiles = (distance_mm: number, { tile_mm }: RowFrame): number =>
  Math.trunc(distance_mm / tile_mm) * tile_mm + 0;

/** Distance of the middle of the rows from that of the room, across the rows. */
function toMiddleAcross({ south_mm, north_mm }: RowFrame, rows: readonly RotatedRow[]): number {
  let low_mm = Infinity;
  let high_mm = -Infinity;
  for (const { line } of rows) {
    low_mm = Math.min(low_mm, line.y_mm);
    high_mm = Math.max(high_mm, line.y_mm + line.depth_mm);
  }
  return rows.length === 0 ? 0 : (south_mm + north_mm - low_mm - high_mm) / 2;
}

function movedAcross(rows: readonly RotatedRow[], move_mm: number): readonly RotatedRow[] {
  if (move_mm === 0) return rows;
  // Rows of one line share it afterwards too.
  const lines = new Map(
    [...new Set(rows.map(({ line }) => line))].map((line) => [line, { ...line, y_mm: line.y_mm + move_mm }]),
  );
  return rows.map((row) => ({ ...row, line: lines.get(row.line) ?? row.line }));
}

/** Rows in the middle of the stretch in which all of them are free to move. */
function movedAlong(frame: RowFrame, rows: readonly RotatedRow[], rules: RowRules): readonly RotatedRow[] {
  let [from_mm, to_mm, west_mm, east_mm] = [-Infinity, Infinity, Infinity, -Infinity];
  for (const line of new Set(rows.map((row) => row.line))) {
    const ofLine = rows.filter((row) => row.line === line).flatMap(({ racks }) => racks);
    const west = Math.min(...ofLine.map((rack) => rack.west_mm));
    const east = Math.max(...ofLine.map(({ rack, west_mm: at_mm }) => at_mm + rack.width_mm));
    const gap = freeGaps(frame, line, rules).find((each) => each.from_mm <= west && each.to_mm >= east);
    if (gap === undefined) return rows;
    from_mm = Math.max(from_mm, gap.opensFrom_mm);
    to_mm = Math.min(to_mm, gap.opensTo_mm);
    west_mm = Math.min(west_mm, west);
    east_mm = Math.max(east_mm, east);
  }
  const move_mm = wholeTiles((from_mm + to_mm - west_mm - east_mm) / 2, frame);
  if (!Number.isFinite(move_mm) || move_mm === 0) return rows;
  return rows.map((row) => ({
    ...row,
    racks: row.racks.map((standing) => ({ ...standing, west_mm: standing.west_mm + move_mm })),
  }));
}
