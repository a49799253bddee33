import type { NamedRow } from '../../../models/present/floor/rowsOfRacks.ts';
import { rackColour, type RackStyle } from '../../../models/present/floor/rackStyle.ts';
import { drawMarks } from './drawMarks.ts';
import { drawFront } from './drawParts.ts';
import { boxOf, type Box, type CanvasSheet } from './sheet.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { runsOfStyle } from './runsOfStyle.ts';
import { canvasTextWidth, drawTextIn } from './drawTextIn.ts';

/** Width of a common rack, to estimate the size of racks on the screen. */
const RACK_mm = 600;
/** From this rack width on, a rack has an edge, a front and a label. */
const DETAIL_px = 9;

/** Below this rack width, adjacent racks of the same style are drawn as one. */
const SEPARATE_px = 6;
/** Below this distance, racks touch. */
const TOUCHING_px = 0.25;

/** Draws racks, grouped by colour. */
export function drawRacks(sheet: CanvasSheet, racks: readonly FloorItem[], look: RackStyle): void {
  const { context, view, theme } = sheet;
  const { scale_px_per_mm: scale } = view;
  const isDetailed = scale * RACK_mm >= DETAIL_px;
  const together_mm = scale * RACK_mm < SEPARATE_px ? TOUCHING_px / scale : -1;
  const gap_px = isDetailed ? 0 : Math.min(0.5, scale * 40);
  const fill = (isLifted: boolean): void => {
    const colourOf = (rack: FloorItem): string | null =>
      look.draggedKeys.has(rack.key) === isLifted ? rackColour(rack, look, theme) : null;
    for (const [colour, runs] of runsOfStyle(racks, colourOf, together_mm)) {
      context.fillStyle = colour;
      for (const run of runs) {
        const [left, top, width, height] = boxOf(view, run);
        context.fillRect(left, top, width - gap_px, height - gap_px);
      }
    }
  };
  fill(false);
  if (look.draggedKeys.size > 0) {
    context.globalAlpha = 0.25;
    fill(true);
    context.globalAlpha = 1;
  }
  if (isDetailed) for (const rack of racks) drawDetail(sheet, rack, look);
  drawMarks(sheet, racks, look, isDetailed);
}

function drawDetail(sheet: CanvasSheet, rack: FloorItem, look: RackStyle): void {
  if (look.draggedKeys.has(rack.key)) return;
  const { context, view, theme } = sheet;
  const box = boxOf(view, rack);
  const share = look.overlay?.values.get(rack.key)?.value ?? null;
  if (look.overlay !== null && share === null) hatch(sheet, box);
  context.strokeStyle = theme.rackEdge;
  context.lineWidth = 1;
  context.strokeRect(...box);
  drawFront(sheet, rack);
  if (share !== null && share > 1) markOver(sheet, box);
  const text = look.overlay?.values.get(rack.key)?.text;
  drawTextIn(sheet, box, text === undefined ? [rack.label] : [rack.label, text]);
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
  context.strokeStyle = theme.tile;
  context.lineWidth = 1.5;
  context.stroke();
  context.restore();
}

/** An exceeded limit has a dark corner, to be distinguishable without colour. */
function markOver({ context, theme }: CanvasSheet, [left, top, width, height]: Box): void {
  const size = Math.min(14, width / 2, height / 2);
  context.beginPath();
  context.moveTo(left + width - size, top);
  context.lineTo(left + width, top);
  context.lineTo(left + width, top + size);
  context.closePath();
  context.fillStyle = theme.ink;
  context.fill();
}

/** Height of a label. */
const LINE_px = 13;

/** Draws the names of rows whose racks are too small for labels, if the name fits. */
export function drawRowNames({ context, view, theme }: CanvasSheet, rows: Iterable<NamedRow>): void {
  context.font = '11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { rectangle, name, rackCount, longestLabel } of rows) {
    const [left, top, width, height] = boxOf(view, rectangle);
    const needed = canvasTextWidth(context, name) + 10;
    const isAlong = width >= height;
    const rack = [Math.max(width, height) / rackCount, Math.min(width, height)] as const;
    // If each rack has its label, the row needs no name.
    const isEachNamed =
      Math.min(...rack) >= LINE_px && Math.max(...rack) >= canvasTextWidth(context, longestLabel) + 4;
    if (isEachNamed || Math.max(width, height) < needed || Math.min(width, height) < 12) continue;
    context.save();
    context.translate(left + width / 2, top + height / 2);
    if (!isAlong) context.rotate(-Math.PI / 2);
    context.fillStyle = theme.floor;
    context.globalAlpha = 0.85;
    context.fillRect(-needed / 2, -7, needed, 14);
    context.globalAlpha = 1;
    context.fillStyle = theme.ink;
    context.fillText(name, 0, 0.5);
    context.restore();
  }
}
