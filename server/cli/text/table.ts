/**
 * Aligns rows in columns: the first column left, the others right unless listed.
 *
 * @param rows - cells; the first row is the heading
 * @param leftColumns - indices of further left-aligned columns, which contain text
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

/** A text truncated to the width of a column, with an ellipsis. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A path truncated in its middle to the width of a column: its end distinguishes it from other paths. */
export function cutMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = Math.floor((length - 1) / 3);
  return `${text.slice(0, start)}…${text.slice(text.length - (length - 1 - start))}`;
}
