import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import type { Guide } from '../scene/snapping.ts';
import { drawPlanned, type PlannedItem } from './drawPlanned.ts';
import { toScreen } from '../scene/view.ts';
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
  /** Corners that can be dragged. */
  readonly handles: readonly Point[];
  /** Corners of an outline that is being drawn; the last one follows the pointer. */
  readonly corners: readonly Point[];
  /** Text next to the pointer: a distance or a length. */
  readonly note: { readonly text: string; readonly at: Point } | null;
}

export const emptyInteraction: InteractionOverlay = {
  selected: [],
  hovered: null,
  ghosts: [],
  planned: [],
  guides: [],
  marquee: null,
  handles: [],
  corners: [],
  note: null,
};

/** Above this number, outlines would hide the items. */
const MAX_OUTLINES = 3_000;

/** Draws the interaction overlay, above everything else. */
export function drawInteraction(sheet: CanvasSheet, interaction: InteractionOverlay): void {
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

function drawHandle({ context, view, theme }: CanvasSheet, at: Point): void {
  const { x_px, y_px } = toScreen(view, at);
  context.fillStyle = theme.floor;
  context.fillRect(x_px - 4, y_px - 4, 8, 8);
  context.strokeStyle = theme.selected;
  context.lineWidth = 1.5;
  context.strokeRect(x_px - 4, y_px - 4, 8, 8);
}

function drawNote(
  { context, view, theme }: CanvasSheet,
  { text, at }: { readonly text: string; readonly at: Point },
): void {
  const { x_px, y_px } = toScreen(view, at);
  const width = canvasTextWidth(context, text) + 12;
  context.font = '11px system-ui, sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink;
  context.fillRect(x_px + 14, y_px + 14, width, 20);
  context.fillStyle = theme.floor;
  context.fillText(text, x_px + 20, y_px + 24.5);
}
