import { metricUnits } from '../../../models/units/display/displayUnits.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';
import { boxOf, type CanvasSheet, type ShownLengths } from './sheet.ts';
import type { Guide } from '../scene/snapping.ts';
import { drawPlanned, type PlannedItem } from './drawPlanned.ts';
import { toScreen } from '../scene/view.ts';
import type { SideDistance } from '../../../models/floor/sideDistances.ts';
import { drawDimensions, drawDistances } from './drawDistances.ts';
import { drawRulers } from './drawRulers.ts';
import { canvasTextWidth } from './drawTextIn.ts';

/** Preview of an item that is being dragged. */
export interface Ghost extends Rectangle {
  readonly isBad: boolean;
  readonly label: string;
}

/** What is being dragged or pointed at: everything that changes many times per second. */
export interface InteractionOverlay {
  readonly selected: readonly Rectangle[];
  readonly hovered: Rectangle | null;
  readonly ghosts: readonly Ghost[];
  /** Rows or a layout that are shown before they are built. */
  readonly planned: readonly PlannedItem[];
  readonly guides: readonly Guide[];
  readonly marquee: Rectangle | null;
  /** The cursor of the keys. */
  readonly cursor: Point | null;
  /** Corners that can be dragged. */
  readonly handles: readonly Point[];
  /** Corners of an outline that is being drawn; the last one follows the pointer. */
  readonly corners: readonly Point[];
  /** Lines of text next to the pointer. */
  readonly note: { readonly lines: readonly NoteLine[]; readonly at: Point } | null;
  /** Distances of a dragged block to what is around it. */
  readonly distances: { readonly area: Rectangle; readonly sides: readonly SideDistance[] } | null;
  /** The bounds of the selection, whose width and depth are shown. */
  readonly measured: Rectangle | null;
  readonly lengths: ShownLengths;
}

/** A line next to the pointer. */
export interface NoteLine {
  readonly text: string;
  readonly isBad: boolean;
}

export const emptyInteraction: InteractionOverlay = {
  selected: [],
  hovered: null,
  ghosts: [],
  planned: [],
  guides: [],
  marquee: null,
  cursor: null,
  handles: [],
  corners: [],
  note: null,
  distances: null,
  measured: null,
  lengths: { unit: metricUnits.length, exact: String, rounded: String },
};

/** Above this number, outlines would hide the items. */
const MAX_OUTLINES = 3_000;

/**
 * Draws the interaction overlay, above everything else.
 *
 * @param isTaken - whether a box of the canvas hides an item or a name on the floor
 */
export function drawInteraction(
  sheet: CanvasSheet,
  interaction: InteractionOverlay,
  isTaken: (box: Box) => boolean,
): void {
  const { context, view, theme, size } = sheet;
  context.clearRect(0, 0, size.width_px, size.height_px);
  if (interaction.hovered !== null) {
    context.strokeStyle = theme.selected;
    context.lineWidth = 1;
    context.strokeRect(...boxOf(view, interaction.hovered));
  }
  context.strokeStyle = theme.selected;
  context.fillStyle = theme.selectedFill;
  context.lineWidth = 2;
  const isOutlined = interaction.selected.length <= MAX_OUTLINES;
  for (const rectangle of interaction.selected) {
    const box = boxOf(view, rectangle);
    context.fillRect(...box);
    if (isOutlined) context.strokeRect(...box);
  }
  drawPlanned(sheet, interaction.planned);
  for (const ghost of interaction.ghosts) {
    const box = boxOf(view, ghost);
    context.fillStyle = theme.selectedFill;
    context.fillRect(...box);
    context.strokeStyle = ghost.isBad ? theme.error : theme.selected;
    context.lineWidth = 2;
    context.strokeRect(...box);
  }
  drawGuides(sheet, interaction.guides);
  if (interaction.marquee !== null) {
    const box = boxOf(view, interaction.marquee);
    context.fillStyle = theme.selectedFill;
    context.fillRect(...box);
    context.strokeStyle = theme.selected;
    context.lineWidth = 1;
    context.strokeRect(...box);
  }
  for (const handle of interaction.handles) drawHandle(sheet, handle);
  drawCorners(sheet, interaction.corners);
  if (interaction.cursor !== null) drawCursor(sheet, interaction.cursor);
  const { distances, measured, lengths } = interaction;
  if (distances !== null) drawDistances(sheet, distances, lengths);
  else if (measured !== null) drawDimensions(sheet, measured, lengths, isTaken);
  drawRulers(sheet, lengths, distances?.area ?? measured);
  if (interaction.note !== null) drawNote(sheet, interaction.note);
}

function drawGuides({ context, view, theme, size }: CanvasSheet, guides: readonly Guide[]): void {
  context.strokeStyle = theme.guide;
  context.lineWidth = 1;
  for (const { axis, at_mm } of guides) {
    context.beginPath();
    if (axis === 'x') {
      const x = (at_mm - view.left_mm) * view.scale_px_per_mm;
      context.moveTo(x, 0);
      context.lineTo(x, size.height_px);
    } else {
      const y = (view.top_mm - at_mm) * view.scale_px_per_mm;
      context.moveTo(0, y);
      context.lineTo(size.width_px, y);
    }
    context.stroke();
  }
}

function drawCorners({ context, view, theme }: CanvasSheet, corners: readonly Point[]): void {
  if (corners.length === 0) return;
  context.beginPath();
  for (const corner of corners) {
    const { x_px, y_px } = toScreen(view, corner);
    context.lineTo(x_px, y_px);
  }
  context.closePath();
  context.fillStyle = theme.selectedFill;
  context.fill();
  context.strokeStyle = theme.selected;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = theme.selected;
  for (const corner of corners) {
    const { x_px, y_px } = toScreen(view, corner);
    context.fillRect(x_px - 3, y_px - 3, 6, 6);
  }
}

const CURSOR_px = 11;

/** A cross with a ring, on a ground that keeps it visible on racks of any colour. */
function drawCursor({ context, view, theme }: CanvasSheet, at: Point): void {
  const { x_px, y_px } = toScreen(view, at);
  context.beginPath();
  context.arc(x_px, y_px, CURSOR_px / 2, 0, 2 * Math.PI);
  context.moveTo(x_px - CURSOR_px, y_px);
  context.lineTo(x_px + CURSOR_px, y_px);
  context.moveTo(x_px, y_px - CURSOR_px);
  context.lineTo(x_px, y_px + CURSOR_px);
  context.strokeStyle = theme.floor;
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = theme.selected;
  context.lineWidth = 1.5;
  context.stroke();
}

function drawHandle({ context, view, theme }: CanvasSheet, at: Point): void {
  const { x_px, y_px } = toScreen(view, at);
  context.fillStyle = theme.floor;
  context.fillRect(x_px - 4, y_px - 4, 8, 8);
  context.strokeStyle = theme.selected;
  context.lineWidth = 1.5;
  context.strokeRect(x_px - 4, y_px - 4, 8, 8);
}

const LINE_px = 17;

function drawNote(
  { context, view, theme, size }: CanvasSheet,
  { lines, at }: NonNullable<InteractionOverlay['note']>,
): void {
  if (lines.length === 0) return;
  const { x_px, y_px } = toScreen(view, at);
  const width = Math.max(...lines.map(({ text }) => canvasTextWidth(context, text))) + 16;
  const height = lines.length * LINE_px + 6;
  // Beside the pointer, on the side that has space.
  const left = x_px + 14 + width > size.width_px ? x_px - 14 - width : x_px + 14;
  const top = y_px + 14 + height > size.height_px ? y_px - 14 - height : y_px + 14;
  context.font = '11px system-ui, sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = theme.floor;
  context.fillRect(left, top, width, height);
  context.strokeStyle = theme.unitEdge;
  context.lineWidth = 1;
  context.strokeRect(left, top, width, height);
  lines.forEach(({ text, isBad }, place) => {
    context.fillStyle = isBad ? theme.error : theme.ink;
    context.fillText(text, left + 8, top + 3 + (place + 0.5) * LINE_px);
  });
}
