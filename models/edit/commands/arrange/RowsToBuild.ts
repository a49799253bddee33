import type { Facing, Point } from '../../../floor/pointSchema.ts';
import type { Axis, Rectangle } from '../../../floor/rectangle.ts';
import type { NumberingScheme } from './numbering.ts';

/** The size of the racks of an entry. */
export interface RackOfRow {
  readonly rackId: string;
  readonly width_mm: number;
  readonly depth_mm: number;
}

/** Rows of racks as a planner describes them: a line, and what stands along it. */
export interface RowsToBuild {
  readonly rack: RackOfRow;
  /** Start of the line: the corner at which the front edge of the first rack begins. */
  readonly start: Point;
  /** The axis that rows run along. */
  readonly along: Axis;
  /** Whether rows run to the west or the south from their start. */
  readonly isReversed: boolean;
  /** Racks of each row. */
  readonly rackCount: number;
  /** Distance from the start of a rack to the start of the next one. */
  readonly pitch_mm: number;
  /** A wider gap follows each time after this number of racks; 0: none. */
  readonly gapEvery_racks: number;
  readonly gap_mm: number;
  /** Facing of the first row; rows along x face north or south, rows along y east or west. */
  readonly facing_deg: Facing;
  /** Rows, each facing the opposite way of the one before. */
  readonly rowCount: number;
  /** The aisle between the first and the second row: cold in front of the first row, hot behind it. */
  readonly firstAisle: 'cold' | 'hot';
  readonly coldAisle_mm: number;
  readonly hotAisle_mm: number;
  /** Aisles between the rows that are contained. */
  readonly containment: 'none' | 'hot-aisle' | 'cold-aisle';
  readonly scheme: NumberingScheme;
  /** Index of the first row in the scheme, from 0. */
  readonly firstRow: number;
  readonly firstNumber: number;
}

/** A rack of a planned row. */
export interface PlannedRack extends Rectangle {
  readonly label: string;
  readonly facing_deg: Facing;
}

/** An aisle between two planned rows. */
export interface PlannedAisle extends Rectangle {
  readonly kind: 'cold-aisle' | 'hot-aisle';
  readonly isContained: boolean;
}

/** Rows of racks with their positions; nothing is in the plan yet. */
export interface PlannedRows {
  readonly rackId: string;
  readonly rows: readonly { readonly name: string; readonly racks: readonly PlannedRack[] }[];
  readonly aisles: readonly PlannedAisle[];
}

/** Limits of what is built in one step. */
export const rowLimits = { racks: 200, rows: 20 } as const;
