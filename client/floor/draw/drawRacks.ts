import { rackColour, type RackStyle } from '../../../models/present/floor/rackStyle.ts';
import { rackInk } from '../../../models/present/floor/floorTheme.ts';
import { drawMarks } from './drawMarks.ts';
import { drawFront } from './drawParts.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { runsOfStyle } from './runsOfStyle.ts';
import { drawTextIn } from './drawTextIn.ts';

/** Width of a common rack, to estimate the size of racks on the screen. */
const RACK_mm = 600;
/** From this rack width on, a rack has an edge, a front and a label. */
const DETAIL_px = 9;

/** Below this rack width, adjacent racks of the same style are drawn as one. */
const SEPARATE_px = 6;
/** From this rack width on, blocks of racks without edges are outlined. */
const OUTLINED_px = 2;
/** Below this distance, racks touch. */
const TOUCHING_px = 0.25;

/** Draws racks, grouped by colour. */
export function drawRacks(sheet: CanvasSheet, racks: readonly FloorItem[], look: RackStyle): void {
  const { context, view, theme } = sheet;
  const { scale_px_per_mm: scale } = view;
  const isDetailed = scale * RACK_mm >= DETAIL_px;
  const together_mm = scale * RACK_mm < SEPARATE_px ? TOUCHING_px / scale : -1;
  const gap_px = isDetailed ? 0 : Math.min(0.5, scale * 40);
  // Light fills stand out from the floor.
  const isOutlined = !isDetailed && scale * RACK_mm >= OUTLINED_px;
  const fill = (isLifted: boolean): void => {
    const colourOf = (rack: FloorItem): string | null =>
      look.draggedKeys.has(rack.key) === isLifted ? rackColour(rack, look, theme) : null;
    const outlined: Box[] = [];
    context.strokeStyle = theme.rackEdge;
    context.lineWidth = 1;
    for (const [colour, runs] of runsOfStyle(racks, colourOf, together_mm)) {
      context.fillStyle = colour;
      for (const run of runs) {
        const box = boxOf(view, run);
        const [left, top, width, height] = box;
        context.fillRect(left, top, width - gap_px, height - gap_px);
        outlined.push(box);
      }
    }
    if (isOutlined && !isLifted)
      outlined.forEach((box) => {
        context.strokeRect(...box);
      });
  };
  fill(false);
  if (look.draggedKeys.size > 0) {
    context.globalAlpha = 0.25;
    fill(true);
    context.globalAlpha = 1;
  }
  if (isDetailed) {
    const inks = new Map<string, string>();
    for (const rack of racks) drawDetail(sheet, rack, { look, inks });
  }
  drawMarks(sheet, racks, look, isDetailed);
}

interface DetailStyle {
  readonly look: RackStyle;
  /** Colour of the text on each fill, as far as it is known. */
  readonly inks: Map<string, string>;
}

function drawDetail(sheet: CanvasSheet, rack: FloorItem, { look, inks }: DetailStyle): void {
  if (look.draggedKeys.has(rack.key)) return;
  const { context, view, theme } = sheet;
  const box = boxOf(view, rack);
  const fill = rackColour(rack, look, theme);
  const ink = inks.get(fill) ?? rackInk(fill, theme);
  inks.set(fill, ink);
  const share = look.overlay?.values.get(rack.key)?.value ?? null;
  if (look.overlay !== null && share === null) hatch(sheet, box);
  context.strokeStyle = theme.rackEdge;
  context.lineWidth = 1;
  context.strokeRect(...box);
  drawFront(sheet, rack);
  if (share !== null && share > 1) markOver(sheet, box, ink);
  const text = look.overlay?.values.get(rack.key)?.text;
  drawTextIn(sheet, box, text === undefined ? [rack.label] : [rack.label, text], ink);
}

function hatch({ context, theme }: CanvasSheet, [left, top, width, height]: Box): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.beginPath();
  for (let x = left - height; x < left + width; x += 6) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.strokeStyle = theme.unitEdge;
  context.lineWidth = 1.5;
  context.stroke();
  context.restore();
}

/** An exceeded limit has a corner, to be distinguishable without colour. */
function markOver({ context }: CanvasSheet, [left, top, width, height]: Box, ink: string): void {
  const size = Math.min(14, width / 2, height / 2);
  context.beginPath();
  context.moveTo(left + width - size, top);
  context.lineTo(left + width, top);
  context.lineTo(left + width, top + size);
  context.closePath();
  context.fillStyle = ink;
  context.fill();
}
