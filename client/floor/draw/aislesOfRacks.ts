import { findAisles, type Aisle } from '../../../models/floor/aisles.ts';
import { aisleLabels } from '../../../models/present/floor/distanceText.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { FloorRackRow } from '../../../models/present/floor/rowsOfRacks.ts';
import type { Scene } from '../../../models/present/floor/floorItem.ts';

/** An aisle between two rows, as it is drawn. */
export interface NamedAisle {
  readonly kind: Aisle['kind'];
  readonly rectangle: Rectangle;
  readonly name: string;
}

/**
 * The aisles between the rows of a hall, as defined by the models.
 *
 * @param rows - of the same hall
 * @param widthText - a width with its unit
 */
export function aislesOfRacks(
  { hallId, room }: Scene,
  rows: readonly FloorRackRow[],
  widthText: (width_mm: number) => string,
): NamedAisle[] {
  const floor = { path: `halls.${hallId}`, room, racks: rows.flatMap(({ row }) => row.racks) };
  const found = findAisles(
    floor,
    rows.map(({ row }) => row),
  );
  return found.map(({ kind, rectangle, width_mm }) => ({
    kind,
    rectangle,
    name: `${aisleLabels[kind]}, ${widthText(width_mm)}`,
  }));
}
