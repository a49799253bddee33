import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import type { Guide } from '../scene/snapping.ts';
import { toScreen } from '../scene/view.ts';
import { canvasTextWidth } from './drawTextIn.ts';

/** Something that is on its way to a place. */
export interface Ghost extends Rectangle {
  readonly isBad: boolean;
  readonly label: string;
}

/** What the hand holds or points at: all that changes many times a second. */
export interface InteractionOverlay {
  readonly selected: readonly Rectangle[];
  readonly hovered: Rectangle | null;
  readonly ghosts: readonly Ghost[];
  readonly guides: readonly Guide[];
  readonly marquee: Rectangle | null;
  /** Corners that can be taken hold of. */
  readonly handles: readonly Point[];
  /** Corners of an outline that is being drawn; the last one follows the pointer. */
  readonly corners: readonly Point[];
  /** Said beside the pointer: how far, or how long. */
  readonly note: { readonly text: string; readonly at: Point } | null;
}

export const emptyInteraction: InteractionOverlay = {
  selected: [],
  hovered: null,
  ghosts: [],
  guides: [],
  marquee: null,
  handles: [],
  corners: [],
  note: null,
};

/** Beyond so many, outlines would hide what they are round. */
const MAX_OUTLINES = 3_000;

/** Draws what the hand holds, above everything else. */
export function drawInteraction(sheet: CanvasSheet, hand: InteractionOverlay): void {
  const { context, view, theme, size } = sheet;
  context.clearRect(0, 0, size.width_px, size.height_px);
  if (hand.hovered !== null) {
    context.strokeStyle = theme.selected;
    context.lineWidth = 1;
    context.strokeRect(...boxOf(view, hand.hovered));
  }
  context.strokeStyle = theme.selected;
  context.fillStyle = theme.selectedFill;
  context.lineWidth = 2;
  const isOutlined = hand.selected.length <= MAX_OUTLINES;
  for (const rectangle of hand.selected) {
    const box = boxOf(view, rectangle);
    context.fillRect(...box);
    if (isOutlined) context.strokeRect(...box);
  }
  for (const ghost of hand.ghosts) {
    const box = boxOf(view, ghost);
    context.fillStyle = theme.selectedFill;
    context.fillRect(...box);
    context.strokeStyle = ghost.isBad ? theme.error : theme.selected;
    context.lineWidth = 2;
    context.strokeRect(...box);
  }
  drawGuides(sheet, hand.guides);
  if (hand.marquee !== null) {
    const box = boxOf(view, hand.marquee);
    context.fillStyle = theme.selectedFill;
    context.fillRect(...box);
    context.strokeStyle = theme.selected;
    context.lineWidth = 1;
    context.strokeRect(...box);
  }
  for (const handle of hand.handles) drawHandle(sheet, handle);
  drawCorners(sheet, hand.corners);
  if (hand.note !== null) drawNote(sheet, hand.note);
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
