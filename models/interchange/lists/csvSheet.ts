import { ModelError } from '../../problems/ModelError.ts';
import { unguarded } from '../csvCells.ts';
import { csvRows } from '../csvRows.ts';
import type { ListSheet } from './ListSheet.ts';

/**
 * A CSV file as a sheet of texts.
 *
 * @param text - with commas, semicolons or tabs, and any line ends
 * @throws ModelError `file-unreadable` if a quote is not closed
 */
export function csvSheet(text: string): ListSheet {
  const { rows, lines, brokenLine } = csvRows(text.replace(/^\uFEFF/, ''));
  if (brokenLine !== undefined) {
    const line = String(brokenLine);
    throw new ModelError('file-unreadable', `line ${line}: a quote is not closed, or closed too early.`);
  }
  return {
    name: '',
    rows: rows.map((row, index) => ({
      line: lines[index] ?? index + 1,
      cells: row.map((cell) => (cell.trim() === '' ? null : unguarded(cell))),
    })),
  };
}
