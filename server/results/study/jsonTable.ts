import type { PartMetadata } from './parquet/partMetadata.ts';
import type { ByteSink, TableWriter } from './TableWriter.ts';

/**
 * Begins a table as one JSON object: what the file says of itself, the columns, and `rows`, each a list of values in the order of the columns,
 * on a line of its own. What is missing is null.
 */
export function jsonTable(metadata: PartMetadata, sink: ByteSink): TableWriter {
  const encoder = new TextEncoder();
  sink(encoder.encode(`${JSON.stringify(metadata).slice(0, -1)},"rows":[`));
  let isFirst = true;
  return {
    append: (chunk) => {
      if (chunk.count === 0) return;
      // JSON has no number for NaN and the infinities: they become null.
      const rows = Array.from({ length: chunk.count }, (_, row) =>
        JSON.stringify(chunk.columns.map((values) => values[row])),
      );
      sink(encoder.encode(`${isFirst ? '' : ','}\n${rows.join(',\n')}`));
      isFirst = false;
    },
    finish: () => {
      sink(encoder.encode('\n]}\n'));
    },
  };
}
