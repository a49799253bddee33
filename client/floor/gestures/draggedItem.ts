import { footprint } from '../../../models/floor/footprint.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { PartList } from '../../../models/present/floor/floorItem.ts';

/** A new item that is dragged to the floor, with its dimensions. */
export interface DraggedItem {
  /** Label next to the pointer. */
  readonly label: string;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly facing_deg: Facing;
  /** Number of adjacent items: a row of racks. */
  readonly count: number;
  readonly makes: { readonly rackId: string } | { readonly list: PartList; readonly kind: string };
}

/** Footprints of the racks of a row, or of one item, from the south-west corner of the whole. */
export function draggedFootprints(
  { width_mm, depth_mm, facing_deg, count }: DraggedItem,
  { x_mm, y_mm }: { readonly x_mm: number; readonly y_mm: number },
): Rectangle[] {
  const isAcross = facing_deg % 180 !== 0;
  return Array.from({ length: count }, (_, index) =>
    footprint({
      x_mm: x_mm + (isAcross ? 0 : index * width_mm),
      y_mm: y_mm + (isAcross ? index * width_mm : 0),
      width_mm,
      depth_mm,
      facing_deg,
    }),
  );
}
