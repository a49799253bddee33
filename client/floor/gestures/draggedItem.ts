import { footprint } from '../../../models/floor/footprint.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { PartList } from '../scene/floorItem.ts';

/** A new thing on its way to the floor, by its size. */
export interface DraggedItem {
  /** What it is called beside the pointer. */
  readonly label: string;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly facing_deg: Facing;
  /** How many side to side: a row of racks. */
  readonly count: number;
  readonly makes: { readonly rackId: string } | { readonly list: PartList; readonly kind: string };
}

/** What the racks of a row, or one thing, take of the floor, from the south-west corner of the whole. */
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
