import { placementRules } from '../placementRules.ts';
import { GAP_IN_ROW_mm } from '../rows.ts';
import type { Room } from '../roomSchema.ts';
import type { LayoutOptions, RackToPlace } from './LayoutRequest.ts';

/** The limits for laying out rows: 0 for rules that are off, except aisles, which then have their default width. */
export interface RowRules {
  readonly coldAisle_mm: number;
  readonly hotAisle_mm: number;
  readonly wallClearance_mm: number;
  readonly unitClearance_mm: number;
  readonly frontAccess_mm: number;
  readonly rearAccess_mm: number;
  /** Row-end clearance. */
  readonly circulation_mm: number;
  /** Maximum number of racks in a row. */
  readonly runRackCount: number;
  /** Maximum distance at which walls and obstacles affect a row. */
  readonly farthest_mm: number;
  readonly areDoorsKept: boolean;
  /** Whether racks have several widths: a row is then continuous only without obstacles in it. */
  readonly areWidthsMixed: boolean;
  /** Clearance of the end of a row from obstacles in line with it. */
  readonly rowEndWay_mm: number;
  /** Clearance of the end of an aisle from obstacles that would close it. */
  readonly aisleEndWay_mm: number;
  /** Left free at both ends of a row for units. */
  readonly rowEnd_mm: number;
}

interface Measured {
  readonly isOn: boolean;
  readonly value: number;
}

/** Minimum width of an exit from an aisle: a tile. */
const WAY_OUT_mm = 600;

const NO_LIMIT_racks = 1_000_000;

const asRuled = (rule: Measured): number => (rule.isOn ? rule.value : 0);

/** An option applies if it exceeds a rule that is on. */
const atLeast = (rule: Measured, requested: number | undefined): number =>
  Math.ceil(rule.isOn ? Math.max(rule.value, requested ?? 0) : Math.max(0, requested ?? rule.value));

/**
 * The limits for laying out rows in a room.
 *
 * @param room - the room with its stated rules
 * @param racks - racks to be placed
 * @param options - layout options; rules that are on take precedence
 */
export function rowRules(room: Room, racks: readonly RackToPlace[], options: LayoutOptions): RowRules {
  const rules = placementRules(room.rules);
  const rowLength = rules.rowLength.isOn ? rules.rowLength.value : NO_LIMIT_racks;
  const across = {
    coldAisle_mm: atLeast(rules.coldAisle, options.coldAisle_mm),
    hotAisle_mm: atLeast(rules.hotAisle, options.hotAisle_mm),
    wallClearance_mm: asRuled(rules.wallClearance),
    unitClearance_mm: asRuled(rules.unitClearance),
    frontAccess_mm: asRuled(rules.frontAccess),
    rearAccess_mm: asRuled(rules.rearAccess),
  };
  return {
    ...across,
    farthest_mm: Math.max(...Object.values(across)),
    circulation_mm: asRuled(rules.circulation),
    runRackCount: Math.max(1, Math.floor(Math.min(rowLength, options.maxRowRackCount ?? NO_LIMIT_racks))),
    areDoorsKept: rules.doorFree.isOn,
    areWidthsMixed: racks.some((rack) => rack.width_mm !== racks[0]?.width_mm),
    // Units closer than a gap in a row would count as part of it.
    rowEndWay_mm: rules.circulation.isOn ? Math.max(rules.circulation.value, GAP_IN_ROW_mm + 1) : 0,
    aisleEndWay_mm: rules.deadEnd.isOn ? WAY_OUT_mm : 0,
    rowEnd_mm: Math.max(0, Math.ceil(options.withUnits?.rowEnd_mm ?? 0)),
  };
}
