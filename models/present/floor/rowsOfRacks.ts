import type { Rectangle } from '../../floor/rectangle.ts';
import type { Row } from '../../floor/Row.ts';
import { findRows } from '../../floor/rows.ts';
import type { Scene } from './floorItem.ts';

/** A row of racks and its name. */
export interface NamedRow {
  readonly rectangle: Rectangle;
  readonly name: string;
  readonly rackCount: number;
  /** The longest label of its racks. */
  readonly longestLabel: string;
}

/** A row of adjacent racks, with its name: A01–A20. */
export interface FloorRackRow extends NamedRow {
  readonly keys: readonly string[];
  readonly row: Row;
}

/** The rows of a hall, as defined by the models. */
export function rowsOfRacks({ items }: Scene): FloorRackRow[] {
  const racks = items.flatMap(({ rack }) => rack ?? []);
  return findRows(racks).map((row) => {
    const { rectangle, racks: ofRow } = row;
    const [first, last] = [ofRow[0]?.label ?? '', ofRow.at(-1)?.label ?? ''];
    return {
      row,
      rectangle,
      rackCount: ofRow.length,
      longestLabel: ofRow.reduce(
        (longest, { label }) => (label.length > longest.length ? label : longest),
        '',
      ),
      keys: ofRow.map(({ key }) => key),
      name: ofRow.length === 1 ? first : `${first}–${last}`,
    };
  });
}
