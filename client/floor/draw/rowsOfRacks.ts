import type { Row } from '../../../models/floor/Row.ts';
import { findRows } from '../../../models/floor/rows.ts';
import type { NamedRow } from './drawRacks.ts';
import type { Scene } from '../scene/floorItem.ts';

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
