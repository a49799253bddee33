import type { DxfDrawing } from '../../interchange/dxf/DxfDrawing.ts';
import { hallOfDrawing, type HallOfDrawing } from '../../interchange/dxf/hallOfDrawing.ts';
import type { TracePlacement } from './tracePlacement.ts';

/** The hall of a traced drawing where the drawing lies on the floor; null if it has none that layers and blocks name. */
export function tracedHall(
  drawing: DxfDrawing,
  { x_mm, y_mm, mm_per_unit }: TracePlacement,
): HallOfDrawing | null {
  return hallOfDrawing(drawing, {
    originX_mm: x_mm - drawing.west * mm_per_unit,
    originY_mm: y_mm - drawing.south * mm_per_unit,
    mm_per_unit,
  });
}

/** Whether a drawing was written from a plan, in the coordinates of the plan: its racks, units and walls carry their ids. */
export const hasPlanCoordinates = ({ placements = [], paths }: DxfDrawing): boolean =>
  placements.some(({ attributes }) => attributes['ENTRY'] !== undefined || attributes['ID'] !== undefined) ||
  paths.some(({ id }) => id !== undefined);
