import { csvCell } from '../../../models/interchange/csvCells.ts';
import type { PartMetadata } from './parquet/partMetadata.ts';
import type { ColumnValues } from './TableChunk.ts';
import type { ByteSink, TableWriter } from './TableWriter.ts';

const LINE_END = '\r\n';

/**
 * Begins a table as CSV: the names of the columns, then its rows. Numbers have all their digits, what is missing is empty, and texts that a
 * spreadsheet would run as a formula get a leading quote.
 *
 * Source: RFC 4180.
 */
export function csvTable({ columns }: PartMetadata, sink: ByteSink): TableWriter {
  const encoder = new TextEncoder();
  const line = (cells: readonly string[]): string => `${cells.join(',')}${LINE_END}`;
  sink(encoder.encode(line(columns.map(({ name }) => csvCell(name)))));
  return {
    append: (chunk) => {
      const lines = Array.from({ length: chunk.count }, (_, row) =>
        line(chunk.columns.map((values) => cellOf(values, row))),
      );
      sink(encoder.encode(lines.join('')));
    },
    finish: () => undefined,
  };
}

function cellOf(values: ColumnValues, row: number): string {
  const value = values[row];
  if (typeof value === 'string') return csvCell(value);
  return typeof value === 'number' && !Number.isNaN(value) ? String(value) : '';
}
