import type { PartMetadata } from './parquet/partMetadata.ts';
import type { ColumnValues } from '../../../models/study/table/TableChunk.ts';
import type { ByteSink, TableWriter } from './TableWriter.ts';

/**
 * Begins a table as the rest of a JSON object: `knownCount`, and `columns`, each with its `values`, of the rows of the range of the metadata.
 * It is written at the end, as columns are whole only then. What is missing is null.
 */
export function columnsTable({ columns, from, count }: PartMetadata, sink: ByteSink): TableWriter {
  const values = columns.map((): (number | string | null)[] => []);
  return {
    append: (chunk) => {
      const start = Math.max(0, from - chunk.from);
      const end = Math.min(chunk.count, from + count - chunk.from);
      for (const [place, column] of chunk.columns.entries())
        for (const value of valuesOf(column, start, end)) values[place]?.push(value);
    },
    finish: () => {
      const whole = columns.map((column, place) => ({ ...column, values: values[place] ?? [] }));
      const text = JSON.stringify({ knownCount: values[0]?.length ?? 0, columns: whole });
      sink(new TextEncoder().encode(text.slice(1)));
    },
  };
}

/** Numbers that are none have no place in JSON. */
function valuesOf(column: ColumnValues, start: number, end: number): Iterable<number | string | null> {
  if (!(column instanceof Float64Array)) return column.slice(start, end);
  return Array.from(column.subarray(start, end), (value) => (Number.isFinite(value) ? value : null));
}
