import type { RackInRow } from './fillRows.ts';
import { freeGaps, type FreeGap } from './freeGaps.ts';
import type { RotatedRow } from './layoutRow.ts';
import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/** The parts of a line that are in one free stretch, from west to east. */
interface Stretch {
  readonly gap: FreeGap;
  readonly parts: readonly RotatedRow[];
}

/**
 * Rows that cross aisles interrupt, with parts of equal length: no part is longer than another by more than one rack. First all lines with
 * the same parts, as few as possible; then the present parts with equal lengths, then, for a room whose stretches differ, those of each stretch. Cross
 * aisles in line come before parts that only keep their distances.
 *
 * @param frame - of the rows
 * @param rows - parts of lines, from the lowest line up and from west to east; racks of one size without gaps
 * @returns what may be tried, the best first; each has the same racks in the same order, and is within the free stretches
 */
export function balancedParts(
  frame: RowFrame,
  rows: readonly RotatedRow[],
  rules: RowRules,
): readonly (readonly RotatedRow[])[] {
  const width_mm = rows[0]?.racks[0]?.rack.width_mm ?? 0;
  const stretches = stretchesOf(frame, rows, rules);
  if (stretches === null) return [];
  const all = rows.flatMap(({ racks }) => racks.map(({ rack }) => rack));
  const ofAll = evenly(all.length, rows.length);
  const ofStretches = stretches.flatMap(({ parts }) =>
    evenly(
      parts.reduce((sum, { racks }) => sum + racks.length, 0),
      parts.length,
    ),
  );
  const withParts = [ofAll, ofStretches].flatMap((counts) =>
    [Math.max(...counts), 0].flatMap((pitch_racks) => {
      const starts = startsOf(stretches, counts, { width_mm, pitch_racks });
      return starts === null ? [] : [dealt(rows, all, { counts, starts })];
    }),
  );
  const same = withSameParts(stretches, all, rules);
  return same === null ? withParts : [same, ...withParts];
}

/** All lines with the same parts, as few as the longest row that is allowed needs; null if lines have several stretches or no space for it. */
function withSameParts(
  stretches: readonly Stretch[],
  racks: readonly RackInRow['rack'][],
  { runRackCount }: RowRules,
): readonly RotatedRow[] | null {
  const lines = stretches.flatMap(({ parts }) => parts.slice(0, 1));
  if (new Set(lines.map(({ line }) => line)).size < stretches.length) return null;
  const partCount = Math.max(1, Math.ceil(Math.ceil(racks.length / lines.length) / runRackCount));
  const counts = evenly(racks.length, lines.length * partCount);
  const pitch_racks = Math.max(...counts);
  const apart_mm = crossAisle(stretches);
  if (pitch_racks > runRackCount || (partCount > 1 && apart_mm === Infinity)) return null;
  const width_mm = racks[0]?.width_mm ?? 0;
  const west_mm = Math.max(...lines.map((part) => endsOf(part.racks).west_mm));
  const starts = Array.from({ length: partCount }, (_, place) =>
    place === 0 ? west_mm : west_mm + place * (pitch_racks * width_mm + apart_mm),
  );
  const east_mm = (starts.at(-1) ?? 0) + pitch_racks * width_mm;
  if (stretches.some(({ gap }) => east_mm > gap.opensTo_mm)) return null;
  return dealt(
    lines.flatMap((part) => starts.map(() => part)),
    racks,
    { counts, starts: lines.flatMap(() => starts) },
  );
}

/** The least distance between two parts; Infinity if no stretch has two. */
function crossAisle(stretches: readonly Stretch[]): number {
  const apart_mm = stretches.flatMap(({ parts }) =>
    parts.slice(1).map((part, index) => {
      const before = parts[index];
      return before === undefined ? Infinity : endsOf(part.racks).west_mm - endsOf(before.racks).east_mm;
    }),
  );
  return Math.min(Infinity, ...apart_mm);
}

/** A number in parts that differ by at most one, the larger ones first. */
const evenly = (count: number, partCount: number): number[] =>
  Array.from(
    { length: partCount },
    (_, index) => Math.floor(count / partCount) + (index < count % partCount ? 1 : 0),
  );

/** The parts in their free stretches; null if one is in none, as beside a slim column. */
function stretchesOf(frame: RowFrame, rows: readonly RotatedRow[], rules: RowRules): Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const line of new Set(rows.map((row) => row.line))) {
    const gaps = freeGaps(frame, line, rules);
    const byGap = new Map<FreeGap, RotatedRow[]>();
    for (const part of rows.filter((row) => row.line === line)) {
      const { west_mm, east_mm } = endsOf(part.racks);
      const gap = gaps.find(({ from_mm, to_mm }) => from_mm <= west_mm && to_mm >= east_mm);
      if (gap === undefined) return null;
      byGap.set(gap, [...(byGap.get(gap) ?? []), part]);
    }
    for (const [gap, parts] of byGap) stretches.push({ gap, parts });
  }
  return stretches;
}

const endsOf = (racks: readonly RackInRow[]): { readonly west_mm: number; readonly east_mm: number } => ({
  west_mm: Math.min(...racks.map(({ west_mm }) => west_mm)),
  east_mm: Math.max(...racks.map(({ west_mm, rack }) => west_mm + rack.width_mm)),
});

interface Pitch {
  readonly width_mm: number;
  /** Racks from the start of a part to the cross aisle; 0: as many as the part has. */
  readonly pitch_racks: number;
}

/** Where parts start, with the same distances between them as before; null if they do not fit into their stretch. */
function startsOf(
  stretches: readonly Stretch[],
  counts: readonly number[],
  { width_mm, pitch_racks }: Pitch,
): number[] | null {
  const starts: number[] = [];
  for (const { gap, parts } of stretches) {
    let before: RotatedRow | undefined;
    let east_mm = 0;
    for (const part of parts) {
      const count = counts[starts.length] ?? 0;
      const { west_mm } = endsOf(part.racks);
      const start_mm = before === undefined ? west_mm : east_mm + west_mm - endsOf(before.racks).east_mm;
      if (start_mm + count * width_mm > gap.opensTo_mm) return null;
      starts.push(start_mm);
      east_mm = start_mm + Math.max(count, pitch_racks) * width_mm;
      before = part;
    }
  }
  return starts;
}

/** The racks in parts of other lengths, in their order. */
function dealt(
  rows: readonly RotatedRow[],
  racks: readonly RackInRow['rack'][],
  { counts, starts }: { readonly counts: readonly number[]; readonly starts: readonly number[] },
): readonly RotatedRow[] {
  let next = 0;
  return rows.map((row, index) => {
    const count = counts[index] ?? 0;
    const own = racks.slice(next, next + count);
    next += count;
    const start_mm = starts[index] ?? 0;
    return {
      ...row,
      racks: own.map((rack, place) => ({ rack, west_mm: start_mm + place * rack.width_mm })),
    };
  });
}
