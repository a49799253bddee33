import type { JsonObject } from '../../../models/edit/document/json.ts';
import { draggedFootprints, type DraggedItem } from './draggedItem.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';

/**
 * A new part of a room, as stated in the plan.
 *
 * @param carried - the dragged item
 * @param at - south-west corner of its footprint
 */
export function newPart(carried: DraggedItem, at: Point): JsonObject {
  const { makes, width_mm, depth_mm, facing_deg } = carried;
  const [place] = draggedFootprints(carried, at);
  const corner = { x_mm: Math.round(at.x_mm), y_mm: Math.round(at.y_mm) };
  if ('rackId' in makes || place === undefined) return { ...corner, width_mm, depth_mm };
  // What has no front is turned by its width and depth.
  const rectangle = {
    ...corner,
    width_mm: Math.round(place.east_mm - place.west_mm),
    depth_mm: Math.round(place.north_mm - place.south_mm),
  };
  const isTurned = facing_deg % 180 !== 0;
  const middle_x = Math.round((place.west_mm + place.east_mm) / 2);
  const middle_y = Math.round((place.south_mm + place.north_mm) / 2);
  switch (makes.list) {
    case 'walls':
      return {
        from: isTurned
          ? { x_mm: middle_x, y_mm: Math.round(place.south_mm) }
          : { x_mm: Math.round(place.west_mm), y_mm: middle_y },
        to: isTurned
          ? { x_mm: middle_x, y_mm: Math.round(place.north_mm) }
          : { x_mm: Math.round(place.east_mm), y_mm: middle_y },
        thickness_mm: depth_mm,
      };
    case 'doors':
      return { at: { x_mm: middle_x, y_mm: middle_y }, width_mm };
    case 'units':
      return { kind: makes.kind, ...corner, width_mm, depth_mm, facing_deg };
    case 'containments':
      return { kind: makes.kind, ...rectangle };
    case 'columns':
    case 'ramps':
    case 'perforatedTiles':
      return rectangle;
  }
}
