import { csvHead, csvRowsOf } from '../../../models/study/table/csvText.ts';
import type { PartMetadata } from './parquet/partMetadata.ts';
import type { ByteSink, TableWriter } from './TableWriter.ts';

/** Begins a table as CSV: the names of the columns, then its rows. */
export function csvTable({ columns }: PartMetadata, sink: ByteSink): TableWriter {
  const encoder = new TextEncoder();
  sink(encoder.encode(csvHead(columns)));
  return {
    append: (chunk) => {
      sink(encoder.encode(csvRowsOf(chunk)));
    },
    finish: () => undefined,
  };
}
