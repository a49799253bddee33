import type { DxfInsert } from './DxfBlocks.ts';
import type { DxfPlacement } from './DxfDrawing.ts';

/** Extent of lines, in drawing units. */
export type DxfExtent = { -readonly [Side in 'west' | 'south' | 'east' | 'north']: DxfPlacement[Side] };

/** The extent of nothing. */
export const emptyExtent = (): DxfExtent => ({
  west: Infinity,
  south: Infinity,
  east: -Infinity,
  north: -Infinity,
});

/** Extends an extent by points: alternating x and y. */
export function extend(extent: DxfExtent, points: Float64Array): void {
  for (let index = 0; index < points.length; index += 2) {
    const [x = 0, y = 0] = [points[index], points[index + 1]];
    extent.west = Math.min(extent.west, x);
    extent.east = Math.max(extent.east, x);
    extent.south = Math.min(extent.south, y);
    extent.north = Math.max(extent.north, y);
  }
}

/** A block where it is inserted, with the extent of its lines there. */
export function dxfPlacementOf(
  { name, layer, x, y, rotation_deg, attributes }: DxfInsert,
  extent: DxfExtent,
): DxfPlacement {
  return { block: name, layer, x, y, rotation_deg, attributes, ...extent };
}
