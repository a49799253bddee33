import { acrossEnd, acrossStart, endSides } from './alongRow.ts';
import { gatherFromGrid } from './cellGrid.ts';
import type { Block, FixedObstacles } from './fixedObstacles.ts';
import { boundingRectangle, overlaps, stripAhead, type Axis, type Rectangle } from './rectangle.ts';
import { GAP_IN_ROW_mm } from './rows.ts';
import type { Row } from './Row.ts';

/** A row including the units in line with it at its ends: in-row coolers, CDUs, power units. */
export function reachOfRow({ axis, rectangle }: Row, things: FixedObstacles): Rectangle {
  if (things.blocks.length === 0) return rectangle;
  let reach = rectangle;
  const near: Block[] = [];
  for (const side of endSides(axis)) {
    for (let grown: Rectangle | null = reach; grown !== null;) {
      reach = grown;
      const strip = stripAhead(reach, side, GAP_IN_ROW_mm);
      gatherFromGrid(things.blockGrid, strip, near);
      const inLine = near.filter((block) => overlaps(block.area, strip) && isInLine(block, axis, rectangle));
      const next = boundingRectangle([reach, ...inLine.map(({ area }) => withinBand(axis, area, rectangle))]);
      grown = isSame(next, reach) ? null : next;
    }
  }
  return reach;
}

function isInLine({ kind, area }: Block, axis: Axis, row: Rectangle): boolean {
  if (kind === 'crah' || kind === 'column' || kind === 'ramp') return false;
  const shared_mm =
    Math.min(acrossEnd(axis, area), acrossEnd(axis, row)) -
    Math.max(acrossStart(axis, area), acrossStart(axis, row));
  const depth_mm = Math.min(
    acrossEnd(axis, area) - acrossStart(axis, area),
    acrossEnd(axis, row) - acrossStart(axis, row),
  );
  return shared_mm > depth_mm / 2;
}

/** A unit cut to the depth of the row, so that a deep unit does not make the row deeper. */
const withinBand = (axis: Axis, area: Rectangle, row: Rectangle): Rectangle =>
  axis === 'x'
    ? { ...area, south_mm: row.south_mm, north_mm: row.north_mm }
    : { ...area, west_mm: row.west_mm, east_mm: row.east_mm };

const isSame = (a: Rectangle, b: Rectangle): boolean =>
  a.west_mm === b.west_mm &&
  a.east_mm === b.east_mm &&
  a.south_mm === b.south_mm &&
  a.north_mm === b.north_mm;
