/**
 * Sets rows as columns: the first to the left, the others to the right unless said.
 *
 * @param rows - cells; the first row is the heading
 * @param leftColumns - indices of further columns that are words, not numbers
 * @returns lines, indented by two
 */
export function table(rows: readonly (readonly string[])[], leftColumns: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  const isLeft = (column: number): boolean => column === 0 || leftColumns.includes(column);
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return isLeft(column) ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

/** Words that are too long for a column, cut with an ellipsis. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A path that is too long for a column, cut in its middle: its end tells it from its neighbours. */
export function cutMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = Math.floor((length - 1) / 3);
  return `${text.slice(0, start)}…${text.slice(text.length - (length - 1 - start))}`;
}
