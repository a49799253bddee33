import type { Finding } from '../problems/Finding.ts';
import { axisOf } from './alongRow.ts';
import type { PlacedRack } from './Floor.ts';
import { footprint } from './footprint.ts';
import type { NearestObstacle } from './clearance.ts';
import type { Axis, Rectangle } from './rectangle.ts';
import type { Row } from './Row.ts';

/** A rack on the floor, with its results so far. */
export interface FloorRack {
  readonly rack: PlacedRack;
  readonly area: Rectangle;
  readonly axis: Axis;
  /** Its row, once rows are found. */
  row: FloorRow | null;
  /** While rows are found: another rack of the same row, or itself. */
  partner: FloorRack | null;
  /** The nearest wall closer than the rule requires, or null. */
  nearWall: NearestObstacle | null;
  /** Findings of this rack alone. */
  findings: readonly Finding[];
}

/** A row with its findings. */
export interface FloorRow extends Row {
  readonly members: readonly FloorRack[];
  /** The row with the units in line with it at its ends; set when the row is checked. */
  withUnits: Rectangle;
  findings: readonly Finding[];
}

const nothing: readonly Finding[] = [];

export const floorRack = (rack: PlacedRack): FloorRack => ({
  rack,
  area: footprint(rack),
  axis: axisOf(rack.facing_deg),
  row: null,
  partner: null,
  nearWall: null,
  findings: nothing,
});

/** The order of racks in which findings are listed. */
export const byKey = (a: FloorRack, b: FloorRack): number =>
  a.rack.key < b.rack.key ? -1 : a.rack.key > b.rack.key ? 1 : 0;
