import { freeGaps, type RowLine } from './freeGaps.ts';
import { gapsBehindRows, type FilledLine } from './gapsBehindRows.ts';
import type { RackToPlace } from './LayoutRequest.ts';
import { planRow, type PlannedRow } from './planRow.ts';
import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/** A rack in the frame of the rows, by its west end and its row. */
export interface RackInRow {
  readonly rack: RackToPlace;
  readonly west_mm: number;
}

/** Racks of one row, from west to east. */
export interface FilledRow {
  readonly line: RowLine;
  readonly racks: readonly RackInRow[];
}

/** The blocks of a planned line from west to east, those of one row together. */
function rowsOf(planned: PlannedRow): PlannedRow[][] {
  const rows: PlannedRow[][] = [];
  let row: PlannedRow[] = [];
  for (let at: PlannedRow | null = planned; at !== null && at.gap !== null; at = at.before) {
    row.unshift(at);
    if (at.isJoined) continue;
    rows.unshift(row);
    row = [];
  }
  return rows;
}

/** Offset by which a line of one free stretch can be moved so that its racks start at a tile joint. */
function moveToTiles(frame: RowFrame, rows: readonly (readonly PlannedRow[])[]): number {
  const first = rows[0]?.[0];
  const last = rows.at(-1)?.at(-1);
  if (first === undefined || last === undefined || first.gap !== last.gap) return 0;
  const tiles = Math.ceil((first.from_mm - frame.tileX_mm) / frame.tile_mm);
  const move_mm = frame.tileX_mm + tiles * frame.tile_mm - first.from_mm;
  return last.to_mm + move_mm <= (last.gap?.opensTo_mm ?? -Infinity) ? move_mm : 0;
}

interface Slot {
  readonly west_mm: number;
  readonly mayBegin: boolean;
  readonly mayEnd: boolean;
}

/** The positions in a row of racks of one width. */
function slotsOf(row: readonly PlannedRow[], width_mm: number): Slot[] {
  const slots: Slot[] = [];
  for (const { from_mm, to_mm, gap } of row) {
    if (gap === null) continue;
    for (let west_mm = from_mm; west_mm + width_mm <= to_mm; west_mm += width_mm) {
      const mayBegin = west_mm >= gap.opensFrom_mm;
      slots.push({ west_mm, mayBegin, mayEnd: west_mm + width_mm <= gap.opensTo_mm });
    }
  }
  return slots;
}

/** Up to the requested number of adjacent positions with row-end clearance at both ends. */
function partOf(slots: readonly Slot[], requested: number): readonly Slot[] {
  for (let count = Math.min(requested, slots.length); count > 0; count--) {
    for (let first = 0; first + count <= slots.length; first++) {
      const hasClearEnds = slots[first]?.mayBegin === true && slots[first + count - 1]?.mayEnd === true;
      if (hasClearEnds) return slots.slice(first, first + count);
    }
  }
  return [];
}

/** Racks of several widths side by side, up to the block length and the maximum row length. */
function ofSeveralWidths(
  row: readonly PlannedRow[],
  racks: readonly RackToPlace[],
  maxCount: number,
): RackInRow[] {
  const standing: RackInRow[] = [];
  const block = row[0];
  if (block === undefined) return standing;
  let west_mm = block.from_mm;
  for (const rack of racks) {
    if (standing.length === maxCount || west_mm + rack.width_mm > block.to_mm) break;
    standing.push({ rack, west_mm });
    west_mm += rack.width_mm;
  }
  return standing;
}

function eastOf(standing: readonly RackInRow[]): number {
  const last = standing.at(-1);
  return last === undefined ? 0 : last.west_mm + last.rack.width_mm;
}

function ofOneWidth(slots: readonly Slot[], racks: readonly RackToPlace[], move_mm: number): RackInRow[] {
  const standing: RackInRow[] = [];
  for (const [index, { west_mm }] of partOf(slots, racks.length).entries()) {
    const rack = racks[index];
    if (rack !== undefined) standing.push({ rack, west_mm: west_mm + move_mm });
  }
  return standing;
}

/**
 * Fills rows with racks in the given order until rows or racks are used up.
 *
 * @param lines - positions of the rows
 * @param racks - none deeper than the rows
 * @param width_mm - the most common rack width
 * @returns rows from the lowest up, and from west to east
 */
export function fillRows(
  frame: RowFrame,
  lines: readonly RowLine[],
  racks: readonly RackToPlace[],
  { rules, width_mm }: { readonly rules: RowRules; readonly width_mm: number },
): FilledRow[] {
  const filled: FilledRow[] = [];
  const below: FilledLine[] = [];
  let first = 0;
  for (const line of lines) {
    const gaps = gapsBehindRows(freeGaps(frame, line, rules), line, below);
    const rows = rowsOf(planRow(gaps, width_mm, rules));
    const spans: number[] = [];
    const move_mm = rules.areWidthsMixed ? 0 : moveToTiles(frame, rows);
    for (const row of rows) {
      const waiting = racks.slice(first, first + rules.runRackCount);
      const standing = rules.areWidthsMixed
        ? ofSeveralWidths(row, waiting, rules.runRackCount)
        : ofOneWidth(slotsOf(row, width_mm), waiting, move_mm);
      if (standing.length === 0) continue;
      filled.push({ line, racks: standing });
      first += standing.length;
      spans.push(standing[0]?.west_mm ?? 0, eastOf(standing));
    }
    below.push({ line, spans });
  }
  return filled;
}
