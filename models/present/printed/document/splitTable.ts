import { textWidth } from '../../charts/textWidth.ts';
import type { PrintedCell, PrintedColumn, PrintedTable } from './PrintedTable.ts';

/** Space between columns, at the size of the text of charts. */
const GAP_px = 13;
/** A longer text is wrapped. */
const MAX_TEXT_px = 160;

/**
 * Splits a table whose columns do not fit beside each other; each part begins with the column that names the rows.
 *
 * @param room_px - width of the page at a font of 12 px
 * @returns the table itself if it fits
 */
export function splitTable(table: PrintedTable, room_px: number): PrintedTable[] {
  const [names, ...columns] = table.columns;
  if (names === undefined || table.isWrapped === true) return [table];
  const namesWidth = widthOf(names);
  const parts: PrintedColumn[][] = [];
  let used = Infinity;
  for (const column of columns) {
    const width = widthOf(column);
    if (namesWidth + used + width > room_px) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(column);
    used += width;
  }
  if (parts.length <= 1) return [table];
  return parts.map((part, index) => {
    const { note, ...rest } = table;
    const title = `${table.title} (${String(index + 1)} of ${String(parts.length)})`;
    const isLast = index === parts.length - 1;
    return { ...rest, title, columns: [names, ...part], ...(isLast && note !== undefined ? { note } : {}) };
  });
}

/** Width that a column needs: its longest number, the words of its heading, and as much of its texts as is not wrapped. */
function widthOf({ label, unit, cells }: PrintedColumn): number {
  const heads = [...label.split(' '), unit].map((text) => textWidth(text, 'bold'));
  return GAP_px + Math.max(...heads, ...cells.map(cellWidth));
}

function cellWidth(cell: PrintedCell): number {
  if (typeof cell === 'string') return Math.min(MAX_TEXT_px, textWidth(cell));
  return textWidth(cell.isUnitShown === true ? `${cell.text} ${cell.unit}` : cell.text);
}
