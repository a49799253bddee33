import { csvCell } from '../../../models/interchange/csvCells.ts';
import type { Scene } from '../../../models/present/floor/floorItem.ts';

const heads = ['label', 'rack', 'x_mm', 'y_mm', 'facing_deg', 'width_mm', 'depth_mm', 'weight_kg'];

/**
 * The racks of a floor as a table for spreadsheets, which must not interpret a label as a formula.
 *
 * @returns CSV text, one line per rack
 */
export function rackListCsv({ items, kinds }: Scene): string {
  const names = new Map(kinds.map(({ rackId, name }) => [rackId, name]));
  const lines = items.flatMap(({ rack, rackId = '' }) =>
    rack === undefined
      ? []
      : [
          [
            rack.label,
            names.get(rackId) ?? rackId,
            rack.x_mm,
            rack.y_mm,
            rack.facing_deg,
            rack.width_mm,
            rack.depth_mm,
            rack.weight_kg ?? '',
          ],
        ],
  );
  return [heads, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

const cell = (value: string | number): string => (typeof value === 'number' ? String(value) : csvCell(value));
