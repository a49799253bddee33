import { boundsOfOutline } from '../../../models/present/floor/boundsOfOutline.ts';
import { drawFloor, type Picture } from './drawFloor.ts';
import { fitted } from '../scene/view.ts';

/** The longer side of the image. */
const LONG_px = 4_000;

/** The whole hall as an image, large enough to read the labels of a thousand racks. */
export function floorPicture(picture: Picture): HTMLCanvasElement {
  const bounds = boundsOfOutline(picture.scene.room.outline);
  const [width, depth] = [bounds.east_mm - bounds.west_mm, bounds.north_mm - bounds.south_mm];
  const scale = LONG_px / Math.max(width, depth, 1);
  const size = { width_px: Math.ceil(width * scale) + 72, height_px: Math.ceil(depth * scale) + 72 };
  const canvas = document.createElement('canvas');
  canvas.width = size.width_px;
  canvas.height = size.height_px;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  drawFloor({ context, size, theme: picture.theme, view: fitted(bounds, size) }, picture);
  return canvas;
}
