import type { Rectangle } from '../rectangle.ts';
import { asPlaced, extentOf, type RotatedRow } from './layoutRow.ts';
import type { LayoutContainment } from './LayoutRequest.ts';
import type { RowRules } from './rowRules.ts';

/** The area between two rows on either side of an aisle; null if they do not overlap along it. */
function between(lower: Rectangle, upper: Rectangle): Rectangle | null {
  const overlap_mm = Math.min(lower.east_mm, upper.east_mm) - Math.max(lower.west_mm, upper.west_mm);
  if (overlap_mm <= 0) return null;
  return {
    west_mm: Math.max(lower.west_mm, upper.west_mm),
    east_mm: Math.min(lower.east_mm, upper.east_mm),
    south_mm: lower.north_mm,
    north_mm: upper.south_mm,
  };
}

/**
 * The aisles of one kind to be contained: those with rows on both sides.
 *
 * @param rows - from the lowest line up
 * @param kind - hot aisles are at the rear of rows, cold aisles at the front
 * @param rules - an aisle much wider than planned is open floor and is not contained
 */
export function closedAisles(
  rows: readonly RotatedRow[],
  kind: 'hot-aisle' | 'cold-aisle' | 'none',
  rules: RowRules,
): Record<string, LayoutContainment> {
  const containments: Record<string, LayoutContainment> = {};
  if (kind === 'none') return containments;
  const isCold = kind === 'cold-aisle';
  const widest_mm = 2 * (isCold ? rules.coldAisle_mm : rules.hotAisle_mm);
  const lines = [...new Set(rows.map(({ line }) => line))];
  let count = 0;
  for (const lower of rows) {
    const above = lines[lines.indexOf(lower.line) + 1];
    if (lower.line.facesUp !== isCold || above === undefined) continue;
    for (const upper of rows) {
      if (upper.line !== above) continue;
      const area = between(extentOf(lower), extentOf(upper));
      if (area === null || area.north_mm - area.south_mm > widest_mm) continue;
      if (area.north_mm <= area.south_mm) continue;
      count += 1;
      containments[`${kind}-${String(count)}`] = { kind, ...asPlaced(lower.along, area) };
    }
  }
  return containments;
}
