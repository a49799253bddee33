import { numberText } from '../../units/text.ts';
import { dxfUnit, floorPlanUnits, type DxfUnit } from './dxfUnits.ts';

/** The longer side of a floor plan of a data hall, a building or a campus. */
const MIN_PLAN_m = 4;
const MAX_PLAN_m = 400;
/** The longer side of what can be drawn at all: a closet to a campus of kilometres. */
const MIN_DRAWING_m = 1.5;
const MAX_DRAWING_m = 5_000;

/** What a drawing says about its scale, and its extent in its own units. */
export interface ScaleOfHeader {
  /** `$INSUNITS`; 0 if it is not stated. */
  readonly unitCode: number;
  /** `$MEASUREMENT`; undefined if it is not stated. */
  readonly measurement: number | undefined;
  readonly width: number;
  readonly depth: number;
}

/** The scale of a drawing. */
export interface DrawingScale {
  /** Millimetres per drawing unit; null if the file does not state it. */
  readonly unit_mm: number | null;
  /** Millimetres per unit that the size of the drawing suggests where the file states none; null if none does. */
  readonly likelyUnit_mm: number | null;
  readonly remarks: readonly string[];
}

/**
 * The scale of a drawing. If `$INSUNITS` contradicts `$MEASUREMENT`, and only a unit of the latter gives the size of a floor plan, that unit is
 * used; whatever is contradictory, missing or of an impossible size is a remark.
 */
export function drawingScale(header: ScaleOfHeader): DrawingScale {
  const { unitCode, measurement } = header;
  const stated = dxfUnit(unitCode);
  const system = measurement === 1 ? 'metric' : measurement === 0 ? 'imperial' : undefined;
  const likely = floorPlanUnits(system).find((unit) => isFloorPlan(header, unit));
  if (stated === undefined) return unstated(header, likely);
  const size = sizeText(header, stated);
  if (system !== undefined && stated.system !== system) {
    const contradiction = `The header states ${stated.name} ($INSUNITS) and ${system} measurement ($MEASUREMENT)`;
    if (!isFloorPlan(header, stated) && likely !== undefined) {
      const remark = `${contradiction}. In ${stated.name} the drawing is ${size}, in ${likely.name} ${sizeText(header, likely)}: read in ${likely.name}.`;
      return { unit_mm: likely.size_mm, likelyUnit_mm: null, remarks: [remark] };
    }
    const remark = `${contradiction}. Read in ${stated.name}, the drawing is ${size}: check a known distance.`;
    return { unit_mm: stated.size_mm, likelyUnit_mm: null, remarks: [remark] };
  }
  return { unit_mm: stated.size_mm, likelyUnit_mm: null, remarks: sizeRemarks(header, stated, likely) };
}

function unstated(header: ScaleOfHeader, likely: DxfUnit | undefined): DrawingScale {
  const instead =
    likely === undefined
      ? 'Choose the unit, or scale the drawing by two points.'
      : `In ${likely.name} the drawing is ${sizeText(header, likely)}, the size of a floor plan: check a known distance.`;
  const remark = `The file states no unit. ${instead}`;
  return { unit_mm: null, likelyUnit_mm: likely?.size_mm ?? null, remarks: [remark] };
}

function sizeRemarks(header: ScaleOfHeader, unit: DxfUnit, likely: DxfUnit | undefined): string[] {
  const longer_m = longerSide_m(header, unit);
  if (longer_m >= MIN_DRAWING_m && longer_m <= MAX_DRAWING_m) return [];
  if (longer_m === 0) return [];
  const size = `In ${unit.name} the drawing is ${sizeText(header, unit)}`;
  const hint = likely === undefined ? '' : ` In ${likely.name} it would be ${sizeText(header, likely)}.`;
  return longer_m < MIN_DRAWING_m
    ? [`${size}, too small for a room: it may be a sheet frame, or the unit is wrong.${hint}`]
    : [`${size}, too large for a site: lines may lie far away, or the unit is wrong.${hint}`];
}

const longerSide_m = ({ width, depth }: ScaleOfHeader, { size_mm }: DxfUnit): number =>
  (Math.max(width, depth) * size_mm) / 1000;

function isFloorPlan(header: ScaleOfHeader, unit: DxfUnit): boolean {
  const longer_m = longerSide_m(header, unit);
  return longer_m >= MIN_PLAN_m && longer_m <= MAX_PLAN_m;
}

function sizeText({ width, depth }: ScaleOfHeader, { size_mm }: DxfUnit): string {
  const metres = (length: number): string => numberText((length * size_mm) / 1000, 2);
  return `${metres(width)} × ${metres(depth)} m`;
}
