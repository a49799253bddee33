import { partColour, partKindLabels } from '../../../models/present/floor/partStyle.ts';
import { clamp } from '../../../models/math/clamp.ts';
import { objectAt } from '../../../models/edit/document/json.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import { drawTextIn } from './drawTextIn.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';

const flat = new Set(['hot-aisle', 'cold-aisle', 'perforated', 'ramp']);

/** Flat parts first, then floor-standing ones, then overhead ones. */
const layerOf = ({ kind }: FloorItem): number => (flat.has(kind) ? 0 : kind === 'busway' ? 2 : 1);

/** Draws parts of a room. */
export function drawParts(sheet: CanvasSheet, parts: readonly FloorItem[]): void {
  for (const part of parts.toSorted((one, other) => layerOf(one) - layerOf(other))) drawPart(sheet, part);
}

/** Draws one part of a room. */
export function drawPart(sheet: CanvasSheet, part: FloorItem): void {
  const { context, view, theme } = sheet;
  if (part.kind === 'wall') {
    drawWall(sheet, part);
    return;
  }
  const box = boxOf(view, part);
  context.fillStyle = partColour(theme, part.kind);
  context.strokeStyle = theme.unitEdge;
  context.lineWidth = 1;
  if (part.kind === 'perforated') {
    drawPerforated(sheet, box);
  } else if (part.kind === 'busway') {
    context.globalAlpha = 0.75;
    context.fillRect(...box);
    context.globalAlpha = 1;
    context.setLineDash([6, 3]);
    context.strokeRect(...box);
    context.setLineDash([]);
  } else {
    context.fillRect(...box);
    if (!flat.has(part.kind)) context.strokeRect(...box);
  }
  // The name of a containment gives way to that of its aisle.
  const isContainment = part.list === 'containments';
  if (isContainment) {
    context.setLineDash([5, 4]);
    context.strokeRect(...box);
    context.setLineDash([]);
  }
  drawFront(sheet, part);
  if (part.kind !== 'column' && part.kind !== 'perforated' && part.kind !== 'door' && !isContainment) {
    drawTextIn(sheet, box, [
      partKindLabels[part.kind] ?? part.kind,
      ...(part.list === 'units' ? [part.label] : []),
    ]);
  }
}

function drawWall({ context, view, theme }: CanvasSheet, { stated }: FloorItem): void {
  const [from, to] = [objectAt(stated, ['from']), objectAt(stated, ['to'])];
  const { thickness_mm } = stated;
  const x = (value: unknown): number => (Number(value) - view.left_mm) * view.scale_px_per_mm;
  const y = (value: unknown): number => (view.top_mm - Number(value)) * view.scale_px_per_mm;
  context.beginPath();
  context.moveTo(x(from['x_mm']), y(from['y_mm']));
  context.lineTo(x(to['x_mm']), y(to['y_mm']));
  context.strokeStyle = theme.wall;
  context.lineWidth = Math.max(
    2,
    (typeof thickness_mm === 'number' ? thickness_mm : 100) * view.scale_px_per_mm,
  );
  context.stroke();
}

function drawPerforated({ context, view, theme }: CanvasSheet, [left, top, width, height]: Box): void {
  const step = 150 * view.scale_px_per_mm;
  if (step < 5) {
    context.globalAlpha = 0.6;
    context.fillRect(left, top, width, height);
    context.globalAlpha = 1;
    return;
  }
  context.fillStyle = theme.perforated;
  for (let x = left + step / 2; x < left + width; x += step) {
    for (let y = top + step / 2; y < top + height; y += step) {
      context.fillRect(x - step / 5, y - step / 5, step / 2.5, step / 2.5);
    }
  }
}

/** A thick edge at the front. */
export function drawFront({ context, view, theme }: CanvasSheet, { facing_deg, ...place }: FloorItem): void {
  if (facing_deg === undefined) return;
  const [left, top, width, height] = boxOf(view, place);
  const depth = clamp(60 * view.scale_px_per_mm, 1.5, 6);
  if (Math.min(width, height) < 5) return;
  context.fillStyle = theme.front;
  if (facing_deg === 0) context.fillRect(left, top, width, depth);
  else if (facing_deg === 90) context.fillRect(left + width - depth, top, depth, height);
  else if (facing_deg === 180) context.fillRect(left, top + height - depth, width, depth);
  else context.fillRect(left, top, depth, height);
}
