import type { Rectangle } from '../../../models/floor/rectangle.ts';
import { drawTextIn } from './drawTextIn.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';

/** An item that is planned and not yet in the plan: a rack with its front, or an aisle. */
export interface PlannedItem extends Rectangle {
  readonly label: string;
  /** Undefined for aisles. */
  readonly facing_deg: Facing | undefined;
  readonly isBad: boolean;
}

/** Draws planned items: racks with their fronts and labels, aisles with a dashed edge; what breaks a rule has the colour of errors. */
export function drawPlanned(sheet: CanvasSheet, planned: readonly PlannedItem[]): void {
  const { context, view, theme } = sheet;
  for (const item of planned) {
    const box = boxOf(view, item);
    const isAisle = item.facing_deg === undefined;
    context.fillStyle = isAisle ? theme.selectedFill : theme.floor;
    context.globalAlpha = isAisle ? 0.5 : 0.85;
    context.fillRect(...box);
    context.globalAlpha = 1;
    context.strokeStyle = item.isBad ? theme.error : theme.selected;
    context.lineWidth = item.isBad ? 2 : 1.5;
    context.setLineDash(isAisle ? [5, 4] : []);
    context.strokeRect(...box);
    context.setLineDash([]);
    if (item.facing_deg !== undefined) drawPlannedFront(sheet, item, item.facing_deg);
    drawTextIn(sheet, box, [item.label]);
  }
}

function drawPlannedFront(sheet: CanvasSheet, item: PlannedItem, facing_deg: Facing): void {
  const { context, theme, view } = sheet;
  const [left, top, width, height] = boxOf(view, item);
  const depth = Math.min(4, width / 3, height / 3);
  context.fillStyle = item.isBad ? theme.error : theme.selected;
  if (facing_deg === 0) context.fillRect(left, top, width, depth);
  else if (facing_deg === 90) context.fillRect(left + width - depth, top, depth, height);
  else if (facing_deg === 180) context.fillRect(left, top + height - depth, width, depth);
  else context.fillRect(left, top, depth, height);
}
