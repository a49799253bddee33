import { balancedParts } from './balancedParts.ts';
import type { RackInRow } from './fillRows.ts';
import type { RotatedRow } from './layoutRow.ts';
import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/**
 * Rows with the same racks in the same order, of equal length as far as their number allows: no row is longer than another
 * by more than one rack. Rows of one part each all start at the same place; for rows of several parts see `balancedParts`.
 *
 * @param frame - of the rows
 * @param rows - from the lowest up and from west to east
 * @returns what may be tried, the best first; nothing for racks of several sizes and rows with gaps, and if they are balanced
 */
export function balancedRows(
  frame: RowFrame,
  rows: readonly RotatedRow[],
  rules: RowRules,
): readonly (readonly RotatedRow[])[] {
  const lengths = rows.map(({ racks }) => racks.length);
  const isBalanced = Math.max(...lengths) - Math.min(...lengths) <= 1;
  if (rows.length < 2 || isBalanced || !areAlike(rows)) return [];
  const isOneEach = new Set(rows.map(({ line }) => line)).size === rows.length;
  return isOneEach ? [ofEqualLength(rows)] : balancedParts(frame, rows, rules);
}

function ofEqualLength(rows: readonly RotatedRow[]): readonly RotatedRow[] {
  const all = rows.flatMap(({ racks }) => racks);
  const start_mm = Math.min(...all.map(({ west_mm }) => west_mm));
  const width_mm = all[0]?.rack.width_mm ?? 0;
  let next = 0;
  return rows.map((row, index) => {
    const count = Math.floor(all.length / rows.length) + (index < all.length % rows.length ? 1 : 0);
    const racks = all
      .slice(next, next + count)
      .map(({ rack }, place): RackInRow => ({ rack, west_mm: start_mm + place * width_mm }));
    next += count;
    return { ...row, racks };
  });
}

/** Whether all racks have one size, and every row is without gaps. */
function areAlike(rows: readonly RotatedRow[]): boolean {
  const first = rows[0]?.racks[0]?.rack;
  return rows.every(({ racks }) =>
    racks.every(({ rack, west_mm }, index) => {
      const before = racks[index - 1];
      const isBeside = before === undefined || before.west_mm + before.rack.width_mm === west_mm;
      return rack.width_mm === first?.width_mm && rack.depth_mm === first.depth_mm && isBeside;
    }),
  );
}
