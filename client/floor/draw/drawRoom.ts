import { clamp } from '../../../models/math/clamp.ts';
import { drawParts } from './drawParts.ts';
import { boundsOf } from '../../../models/floor/rectangle.ts';
import { type Point } from '../../../models/floor/pointSchema.ts';
import type { Scene, FloorItem } from '../../../models/present/floor/floorItem.ts';
import type { CanvasSheet } from './sheet.ts';
import { visibleArea, toScreen } from '../scene/view.ts';

/** Tiles are drawn from this size on; smaller tiles would only be a grey area. */
const MIN_TILE_px = 7;

/** What is drawn in a room beside its parts. */
interface RoomLayers {
  /** The traced drawing, on the empty floor. */
  readonly below?: (sheet: CanvasSheet) => void;
  /** The air, over all parts but the outline. */
  readonly above?: ((sheet: CanvasSheet) => void) | null;
}

/** Draws the room: its floor, tiles, walls and all parts except racks. */
export function drawRoom(
  sheet: CanvasSheet,
  scene: Scene,
  parts: readonly FloorItem[],
  { below, above }: RoomLayers = {},
): void {
  const { context, size, theme, view } = sheet;
  const { outline } = scene.room;
  context.fillStyle = theme.base;
  context.fillRect(0, 0, size.width_px, size.height_px);
  tracePath(sheet, outline);
  context.fillStyle = theme.floor;
  context.fill();
  below?.(sheet);
  drawTiles(sheet, scene);
  drawParts(sheet, parts);
  above?.(sheet);
  tracePath(sheet, outline);
  context.strokeStyle = theme.wall;
  context.lineWidth = clamp(150 * view.scale_px_per_mm, 2, 8);
  context.lineJoin = 'miter';
  context.stroke();
}

/** Starts a closed path through points of the floor. */
export function tracePath({ context, view }: CanvasSheet, outline: readonly Point[]): void {
  context.beginPath();
  outline.forEach((corner, index) => {
    const { x_px, y_px } = toScreen(view, corner);
    if (index === 0) context.moveTo(x_px, y_px);
    else context.lineTo(x_px, y_px);
  });
  context.closePath();
}

function drawTiles(sheet: CanvasSheet, { room }: Scene): void {
  const { context, view, size, theme } = sheet;
  const { tile_mm = 600, tileOrigin: origin = { x_mm: 0, y_mm: 0 }, outline } = room;
  if (tile_mm * view.scale_px_per_mm < MIN_TILE_px) return;
  const bounds = boundsOf(
    outline.map(({ x_mm, y_mm }) => ({ west_mm: x_mm, east_mm: x_mm, south_mm: y_mm, north_mm: y_mm })),
  );
  if (bounds === undefined) return;
  const visible = visibleArea(view, size);
  const west = Math.max(bounds.west_mm, visible.west_mm);
  const east = Math.min(bounds.east_mm, visible.east_mm);
  const south = Math.max(bounds.south_mm, visible.south_mm);
  const north = Math.min(bounds.north_mm, visible.north_mm);
  context.save();
  tracePath(sheet, outline);
  context.clip();
  context.beginPath();
  const first = (from: number, start: number): number =>
    Math.ceil((from - start) / tile_mm) * tile_mm + start;
  for (let x = first(west, origin.x_mm); x <= east; x += tile_mm) {
    const at = Math.round((x - view.left_mm) * view.scale_px_per_mm) + 0.5;
    context.moveTo(at, (view.top_mm - north) * view.scale_px_per_mm);
    context.lineTo(at, (view.top_mm - south) * view.scale_px_per_mm);
  }
  for (let y = first(south, origin.y_mm); y <= north; y += tile_mm) {
    const at = Math.round((view.top_mm - y) * view.scale_px_per_mm) + 0.5;
    context.moveTo((west - view.left_mm) * view.scale_px_per_mm, at);
    context.lineTo((east - view.left_mm) * view.scale_px_per_mm, at);
  }
  context.strokeStyle = theme.tile;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}
