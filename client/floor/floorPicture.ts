import { drawRacks, drawRowNames, type NamedRow, type RackLook } from './drawRacks.ts';
import { drawRoom } from './drawRoom.ts';
import type { FloorTheme } from './floorTheme.ts';
import type { Scene } from './thing.ts';
import { boundsOfOutline, fitted } from './view.ts';

/** The longer side of a picture. */
const LONG_px = 4_000;

/** The whole hall as a picture, large enough to read the labels of a thousand racks. */
export function floorPicture(
  scene: Scene,
  {
    look,
    theme,
    rows,
  }: { readonly look: RackLook; readonly theme: FloorTheme; readonly rows: readonly NamedRow[] },
): HTMLCanvasElement {
  const bounds = boundsOfOutline(scene.room.outline);
  const [width, depth] = [bounds.east_mm - bounds.west_mm, bounds.north_mm - bounds.south_mm];
  const scale = LONG_px / Math.max(width, depth, 1);
  const size = { width_px: Math.ceil(width * scale) + 72, height_px: Math.ceil(depth * scale) + 72 };
  const canvas = document.createElement('canvas');
  canvas.width = size.width_px;
  canvas.height = size.height_px;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const sheet = { context, size, theme, view: fitted(bounds, size) };
  drawRoom(
    sheet,
    scene,
    scene.things.filter(({ list }) => list !== 'racks'),
  );
  drawRacks(
    sheet,
    scene.things.filter(({ list }) => list === 'racks'),
    look,
  );
  drawRowNames(sheet, rows);
  return canvas;
}
