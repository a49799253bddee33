import type { StudyColumn } from '../../../models/study/table/studyColumns.ts';
import type { ColumnValues, TableChunk } from '../../../models/study/table/TableChunk.ts';
import type { TableWriter } from './TableWriter.ts';

/**
 * Puts chunks of any size together to groups of one size, the last of which may be smaller.
 *
 * @param columns - of the table
 * @param size - rows of a group
 * @param emit - receives each group, whose columns are used again afterwards
 */
export function rowGroups(
  columns: readonly StudyColumn[],
  size: number,
  emit: (group: TableChunk) => void,
): TableWriter {
  const group = columns.map(({ type }) =>
    type === 'text' ? new Array<string | null>() : new Float64Array(size),
  );
  let count = 0;
  let from = 0;
  const flush = (): void => {
    if (count === 0) return;
    emit({ from, count, columns: group.map((column) => firstOf(column, count)) });
    from += count;
    count = 0;
  };
  return {
    append: (chunk) => {
      if (count === 0) ({ from } = chunk);
      for (let start = 0; start < chunk.count;) {
        const taken = Math.min(size - count, chunk.count - start);
        for (const [index, column] of group.entries()) {
          copyRows(column, count, { values: chunk.columns[index] ?? [], start, end: start + taken });
        }
        count += taken;
        start += taken;
        if (count === size) flush();
      }
    },
    finish: flush,
  };
}

const firstOf = (column: ColumnValues, count: number): ColumnValues =>
  column instanceof Float64Array ? column.subarray(0, count) : column.slice(0, count);

interface Source {
  readonly values: ColumnValues;
  readonly start: number;
  readonly end: number;
}

function copyRows(to: Float64Array | (string | null)[], at: number, { values, start, end }: Source): void {
  if (to instanceof Float64Array) {
    if (values instanceof Float64Array) to.set(values.subarray(start, end), at);
    return;
  }
  if (values instanceof Float64Array) return;
  for (let index = start; index < end; index += 1) to[at + index - start] = values[index] ?? null;
}
