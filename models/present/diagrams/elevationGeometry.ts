import type { Faces } from '../../edit/elevation.ts';

/** Dimensions of a rack elevation in pixels: the front at the left, the rear at the right. */
export interface ElevationGeometry {
  readonly height_U: number;
  /** Height of a rack unit. */
  readonly unit_px: number;
  /** Width of a side. */
  readonly face_px: number;
  readonly width_px: number;
  readonly total_px: number;
}

/** Width of the unit numbers left of each side. */
export const GUTTER_px = 26;
/** Height of the names of the sides. */
export const TOP_px = 22;

/** Sizes that an elevation may have. */
export interface ElevationLimits {
  readonly minUnit_px: number;
  readonly maxUnit_px: number;
  readonly maxFace_px: number;
}

/** On the page, where devices are dragged. */
const ON_PAGE: ElevationLimits = { minUnit_px: 13, maxUnit_px: 22, maxFace_px: 240 };

/**
 * Fits an elevation into the available space: on the page 22 px per unit if possible, less for tall racks.
 *
 * @param height_U - of the rack
 * @param room_px - width of the page there, and the height that the drawing should not exceed
 * @param limits - sizes of a unit and of a side. Default: those on the page
 */
export function geometryOf(
  height_U: number,
  room_px: { readonly width: number; readonly height: number },
  { minUnit_px, maxUnit_px, maxFace_px }: ElevationLimits = ON_PAGE,
): ElevationGeometry {
  const fitted = Math.floor((room_px.height - TOP_px) / height_U);
  const unit_px = Math.max(minUnit_px, Math.min(maxUnit_px, fitted));
  const face_px = Math.max(60, Math.min(maxFace_px, Math.floor(room_px.width / 2) - GUTTER_px - 1));
  return {
    height_U,
    unit_px,
    face_px,
    width_px: 2 * (GUTTER_px + face_px) + 2,
    total_px: TOP_px + Math.ceil(height_U * unit_px) + 2,
  };
}

/** Left edge of a side. */
export function faceLeft_px({ face_px }: ElevationGeometry, face: 'front' | 'rear'): number {
  return face === 'front' ? GUTTER_px : 2 * GUTTER_px + face_px;
}

/** Upper edge of a device that occupies some units from a position on. */
export function top_px(
  { height_U, unit_px }: ElevationGeometry,
  position_U: number,
  occupied_U: number,
): number {
  return TOP_px + (height_U - (position_U - 1) - occupied_U) * unit_px;
}

/** Sides that are drawn for a device. */
export function facesOf(faces: Faces): readonly ('front' | 'rear')[] {
  return faces === 'both' ? ['front', 'rear'] : [faces];
}

/** A device dragged over an elevation. */
interface Pointed {
  readonly x_px: number;
  readonly y_px: number;
  readonly height_U: number;
  /** Distance of the pointer below the upper edge of the device. */
  readonly grabbed_px: number;
}

/**
 * The position under a dragged device: whole units, half units for devices of half units, always inside the rack.
 *
 * @returns null outside the drawing
 */
export function placeAt(
  geometry: ElevationGeometry,
  { x_px, y_px, height_U, grabbed_px }: Pointed,
): { readonly position_U: number; readonly face: 'front' | 'rear' } | null {
  const { width_px, total_px, unit_px } = geometry;
  if (x_px < 0 || y_px < 0 || x_px > width_px || y_px > total_px) return null;
  const step = Number.isInteger(height_U) ? 1 : 0.5;
  const below_px = total_px - 2 - (y_px - grabbed_px + height_U * unit_px);
  const requested = Math.round(below_px / unit_px / step) * step + 1;
  const highest = geometry.height_U - height_U + 1;
  const position_U = Math.max(1, Math.min(highest, requested));
  return { position_U, face: x_px < faceLeft_px(geometry, 'rear') - GUTTER_px / 2 ? 'front' : 'rear' };
}
