import { RULER_px, visibleArea } from '../scene/view.ts';
import { rulerTicks } from '../scene/rulerTicks.ts';
import type { CanvasSheet, ShownLengths } from './sheet.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';

const TICK_px = 5;
const LABELLED_px = 10;

/**
 * Draws a ruler along the upper and the left edge of the canvas, with the extent of the selection.
 *
 * @param measured - the bounds of the selection
 */
export function drawRulers(sheet: CanvasSheet, lengths: ShownLengths, measured: Rectangle | null): void {
  const { context, size, theme } = sheet;
  context.fillStyle = theme.base;
  context.fillRect(0, 0, size.width_px, RULER_px);
  context.fillRect(0, 0, RULER_px, size.height_px);
  context.font = '10px system-ui, sans-serif';
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  if (measured !== null) drawExtent(sheet, measured);
  context.beginPath();
  alongTop(sheet, lengths);
  alongLeft(sheet, lengths);
  context.moveTo(RULER_px, RULER_px - 0.5);
  context.lineTo(size.width_px, RULER_px - 0.5);
  context.moveTo(RULER_px - 0.5, RULER_px);
  context.lineTo(RULER_px - 0.5, size.height_px);
  context.strokeStyle = theme.unitEdge;
  context.lineWidth = 1;
  context.stroke();
  // The corner tells the unit.
  context.fillStyle = theme.base;
  context.fillRect(0, 0, RULER_px - 1, RULER_px - 1);
  context.fillStyle = theme.muted;
  context.textAlign = 'center';
  context.fillText(lengths.unit, RULER_px / 2, RULER_px / 2 + 0.5);
}

function alongTop({ context, view, size, theme }: CanvasSheet, { unit, exact }: ShownLengths): void {
  const { west_mm, east_mm } = visibleArea(view, size);
  context.fillStyle = theme.muted;
  for (const { at_mm, isLabelled } of rulerTicks(
    unit,
    { from_mm: west_mm, to_mm: east_mm },
    view.scale_px_per_mm,
  )) {
    const x = Math.round((at_mm - view.left_mm) * view.scale_px_per_mm) + 0.5;
    if (x < RULER_px) continue;
    context.moveTo(x, RULER_px);
    context.lineTo(x, RULER_px - (isLabelled ? LABELLED_px : TICK_px));
    if (isLabelled) context.fillText(exact(at_mm), x + 3, 7);
  }
}

function alongLeft({ context, view, size, theme }: CanvasSheet, { unit, exact }: ShownLengths): void {
  const { south_mm, north_mm } = visibleArea(view, size);
  const ticks = rulerTicks(unit, { from_mm: south_mm, to_mm: north_mm }, view.scale_px_per_mm);
  context.fillStyle = theme.muted;
  for (const { at_mm, isLabelled } of ticks) {
    const y = Math.round((view.top_mm - at_mm) * view.scale_px_per_mm) + 0.5;
    if (y < RULER_px) continue;
    context.moveTo(RULER_px, y);
    context.lineTo(RULER_px - (isLabelled ? LABELLED_px : TICK_px), y);
    if (!isLabelled) continue;
    context.save();
    context.translate(7, y - 3);
    context.rotate(-Math.PI / 2);
    context.fillText(exact(at_mm), 0, 0.5);
    context.restore();
  }
}

/** The extent of the selection on both rulers. */
function drawExtent({ context, view, theme }: CanvasSheet, measured: Rectangle): void {
  const { left_mm, top_mm, scale_px_per_mm: scale } = view;
  context.fillStyle = theme.selectedFill;
  const left = Math.max(RULER_px, (measured.west_mm - left_mm) * scale);
  const top = Math.max(RULER_px, (top_mm - measured.north_mm) * scale);
  context.fillRect(left, 0, (measured.east_mm - left_mm) * scale - left, RULER_px);
  context.fillRect(0, top, RULER_px, (top_mm - measured.south_mm) * scale - top);
}
