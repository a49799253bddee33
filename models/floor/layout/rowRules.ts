import { placementRules } from '../placementRules.ts';
import { GAP_IN_ROW_mm } from '../rows.ts';
import type { Room } from '../roomSchema.ts';
import type { LayoutWishes, RackToPlace } from './LayoutRequest.ts';

/** The numbers that rows are laid out with: rules that are off are 0, and aisles have their usual width then. */
export interface RowRules {
  readonly coldAisle_mm: number;
  readonly hotAisle_mm: number;
  readonly wallClearance_mm: number;
  readonly unitClearance_mm: number;
  readonly frontAccess_mm: number;
  readonly rearAccess_mm: number;
  /** Way round the end of a row. */
  readonly circulation_mm: number;
  /** Racks that may stand side by side. */
  readonly runRackCount: number;
  /** The farthest that a row has to do with walls and things beside it. */
  readonly farthest_mm: number;
  readonly areDoorsKept: boolean;
  /** Whether racks have several widths: a row then closes up only where nothing stands in it. */
  readonly areWidthsMixed: boolean;
  /** What the end of a row keeps from what is in line with it. */
  readonly rowEndWay_mm: number;
  /** What the end of an aisle keeps from what would close it. */
  readonly aisleEndWay_mm: number;
  /** Left free at both ends of a row for units. */
  readonly rowEnd_mm: number;
}

interface Measured {
  readonly isOn: boolean;
  readonly value: number;
}

/** What leaves the end of an aisle open: a tile. */
const WAY_OUT_mm = 600;

const NO_LIMIT_racks = 1_000_000;

const asRuled = (rule: Measured): number => (rule.isOn ? rule.value : 0);

/** A wish counts where it asks for more than a rule that is on. */
const atLeast = (rule: Measured, wish: number | undefined): number =>
  Math.ceil(rule.isOn ? Math.max(rule.value, wish ?? 0) : Math.max(0, wish ?? rule.value));

/**
 * The numbers that rows of a room are laid out with.
 *
 * @param room - with the rules that it states
 * @param racks - those to be placed
 * @param wishes - of the planner; none goes below a rule that is on
 */
export function rowRules(room: Room, racks: readonly RackToPlace[], wishes: LayoutWishes): RowRules {
  const rules = placementRules(room.rules);
  const rowLength = rules.rowLength.isOn ? rules.rowLength.value : NO_LIMIT_racks;
  const across = {
    coldAisle_mm: atLeast(rules.coldAisle, wishes.coldAisle_mm),
    hotAisle_mm: atLeast(rules.hotAisle, wishes.hotAisle_mm),
    wallClearance_mm: asRuled(rules.wallClearance),
    unitClearance_mm: asRuled(rules.unitClearance),
    frontAccess_mm: asRuled(rules.frontAccess),
    rearAccess_mm: asRuled(rules.rearAccess),
  };
  return {
    ...across,
    farthest_mm: Math.max(...Object.values(across)),
    circulation_mm: asRuled(rules.circulation),
    runRackCount: Math.max(1, Math.floor(Math.min(rowLength, wishes.maxRowRackCount ?? NO_LIMIT_racks))),
    areDoorsKept: rules.doorFree.isOn,
    areWidthsMixed: racks.some((rack) => rack.width_mm !== racks[0]?.width_mm),
    // Units nearer than a gap in a row would count as part of it.
    rowEndWay_mm: rules.circulation.isOn ? Math.max(rules.circulation.value, GAP_IN_ROW_mm + 1) : 0,
    aisleEndWay_mm: rules.deadEnd.isOn ? WAY_OUT_mm : 0,
    rowEnd_mm: Math.max(0, Math.ceil(wishes.withUnits?.rowEnd_mm ?? 0)),
  };
}
