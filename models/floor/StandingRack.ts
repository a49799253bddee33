import type { Finding } from '../problems/Finding.ts';
import { axisOf } from './alongRow.ts';
import type { PlacedRack } from './Floor.ts';
import { footprint } from './footprint.ts';
import type { Nearest } from './freeDepth.ts';
import type { Axis, Rectangle } from './rectangle.ts';
import type { Row } from './Row.ts';

/** A rack on the floor, with what is known of it so far. */
export interface StandingRack {
  readonly rack: PlacedRack;
  readonly area: Rectangle;
  readonly axis: Axis;
  /** The row that it stands in, once rows are found. */
  row: StandingRow | null;
  /** While rows are found: another rack of the same row, or itself. */
  partner: StandingRack | null;
  /** The nearest wall within the distance that the rule asks for, or null. */
  nearWall: Nearest | null;
  /** What is wrong with this rack alone. */
  findings: readonly Finding[];
}

/** A row with what is found about it. */
export interface StandingRow extends Row {
  readonly members: readonly StandingRack[];
  /** The row with the units that stand in line with it at its ends; set when the row is checked. */
  withUnits: Rectangle;
  findings: readonly Finding[];
}

const nothing: readonly Finding[] = [];

export const standingRack = (rack: PlacedRack): StandingRack => ({
  rack,
  area: footprint(rack),
  axis: axisOf(rack.facing_deg),
  row: null,
  partner: null,
  nearWall: null,
  findings: nothing,
});

/** The order of racks in which findings are listed. */
export const byKey = (a: StandingRack, b: StandingRack): number =>
  a.rack.key < b.rack.key ? -1 : a.rack.key > b.rack.key ? 1 : 0;
