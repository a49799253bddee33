import type { Facing } from '../../../floor/pointSchema.ts';
import { boundingRectangle, opposite, type Axis, type Rectangle } from '../../../floor/rectangle.ts';
import { digitsFor, rackLabel, rowName } from './numbering.ts';
import {
  rowLimits,
  type PlannedAisle,
  type PlannedRack,
  type PlannedRows,
  type RowsToBuild,
} from './RowsToBuild.ts';

/** A facing that rows along an axis can have: that of the same side of the line. */
export function facingAlong(along: Axis, facing_deg: Facing): Facing {
  const isPositive = facing_deg === 0 || facing_deg === 90;
  if (along === 'x') return isPositive ? 0 : 180;
  return isPositive ? 90 : 270;
}

type Spacing = Pick<RowsToBuild, 'rack' | 'pitch_mm' | 'gapEvery_racks' | 'gap_mm'>;

/** Start of a rack along its row, from the start of the row. */
function offsetOf(index: number, { rack, pitch_mm, gapEvery_racks, gap_mm }: Spacing): number {
  const gapCount = gapEvery_racks > 0 ? Math.floor(index / gapEvery_racks) : 0;
  // A gap takes the place of the distance that the pitch leaves between two racks.
  return (index - gapCount) * pitch_mm + gapCount * (rack.width_mm + gap_mm);
}

/**
 * Number of racks along a line: as many as it covers, one more if it covers at least half of the last; at least one.
 *
 * @param length_mm - of the line
 */
export function racksAlong(length_mm: number, spacing: Spacing): number {
  let count = 1;
  while (count < rowLimits.racks && offsetOf(count, spacing) + spacing.rack.width_mm / 2 <= length_mm) {
    count += 1;
  }
  return count;
}

/**
 * Positions and labels of the racks of rows, and the aisles between them.
 *
 * Rows follow each other across their axis, each facing the opposite way of the one before, so that cold aisles between fronts
 * alternate with hot aisles between rears. Numbers count from the start of the line.
 *
 * @param wanted - the rows; counts above the limits are not built
 */
export function planRows(wanted: RowsToBuild): PlannedRows {
  const { rack, along, start, firstAisle, scheme, firstRow, firstNumber } = wanted;
  const rackCount = Math.min(rowLimits.racks, Math.max(1, wanted.rackCount));
  const rowCount = Math.min(rowLimits.rows, Math.max(1, wanted.rowCount));
  const digitCount = digitsFor(firstNumber + rackCount - 1);
  const facing_deg = facingAlong(along, wanted.facing_deg);
  const frontWay = facing_deg === 0 || facing_deg === 90 ? 1 : -1;
  /** Direction in which rows follow: to the front of the first row, or to its rear. */
  const way = firstAisle === 'cold' ? frontWay : -frontWay;
  const rows: { name: string; racks: PlannedRack[] }[] = [];
  const aisles: PlannedAisle[] = [];
  // The edge of the first row from which the rows follow each other.
  let near_mm = (along === 'x' ? start.y_mm : start.x_mm) - (firstAisle === 'cold' ? way * rack.depth_mm : 0);
  let isCold = firstAisle === 'hot';
  for (let row = 0; row < rowCount; row += 1) {
    const far_mm = near_mm + way * rack.depth_mm;
    const across = [Math.min(near_mm, far_mm), Math.max(near_mm, far_mm)] as const;
    const facesOn = row % 2 === 0 ? facing_deg : opposite(facing_deg);
    const racks = Array.from({ length: rackCount }, (_, index): PlannedRack => {
      const label = rackLabel({ scheme, row: firstRow + row, number: firstNumber + index, digitCount });
      return { ...rackAt(wanted, index, across), label, facing_deg: facesOn };
    });
    rows.push({ name: rowName(scheme, firstRow + row), racks });
    isCold = !isCold;
    if (row === rowCount - 1) break;
    const width_mm = isCold ? wanted.coldAisle_mm : wanted.hotAisle_mm;
    near_mm = far_mm + way * width_mm;
    const kind = isCold ? 'cold-aisle' : 'hot-aisle';
    const aisle = spanned(along, extentAlong(along, racks), [
      Math.min(far_mm, near_mm),
      Math.max(far_mm, near_mm),
    ]);
    aisles.push({ ...aisle, kind, isContained: wanted.containment === kind });
  }
  return { rackId: rack.rackId, rows, aisles };
}

type Span = readonly [number, number];

function rackAt(wanted: RowsToBuild, index: number, across: Span): Rectangle {
  const { along, start, isReversed, rack } = wanted;
  const from_mm = along === 'x' ? start.x_mm : start.y_mm;
  const offset_mm = offsetOf(index, wanted);
  const low_mm = isReversed ? from_mm - offset_mm - rack.width_mm : from_mm + offset_mm;
  return spanned(along, [low_mm, low_mm + rack.width_mm], across);
}

function extentAlong(along: Axis, racks: readonly Rectangle[]): Span {
  const { west_mm, east_mm, south_mm, north_mm } = boundingRectangle(racks);
  return along === 'x' ? [west_mm, east_mm] : [south_mm, north_mm];
}

const spanned = (along: Axis, [low_mm, high_mm]: Span, [south_mm, north_mm]: Span): Rectangle =>
  along === 'x'
    ? { west_mm: low_mm, east_mm: high_mm, south_mm, north_mm }
    : { west_mm: south_mm, east_mm: north_mm, south_mm: low_mm, north_mm: high_mm };
