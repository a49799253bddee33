import {
  ByteWriter,
  ParquetWriter,
  schemaFromColumnData,
  type ColumnSource,
  type Writer,
} from 'hyparquet-writer';
import type { StudyColumn } from '../studyColumns.ts';
import type { ColumnValues, TableChunk } from '../TableChunk.ts';
import { entriesOf, type PartMetadata } from './partMetadata.ts';

/** Rows of a group; the last of a file has fewer. A reader takes a group at a time, and skips groups by their least and greatest values. */
export const rowsPerGroup = 65_536;

/** Writes the table of a study as Parquet, a group of rows at a time. */
export interface ParquetTable {
  /** @param group - the rows that follow those before: {@link rowsPerGroup} of them, or fewer in the last group */
  readonly append: (group: TableChunk) => void;
  /** Writes the end of the file. */
  readonly finish: () => void;
}

/**
 * Begins a Parquet file. Equal rows and metadata give equal bytes.
 *
 * @param metadata - what the file says of itself
 * @param writer - receives the bytes
 */
export function parquetTable(metadata: PartMetadata, writer: Writer = new ByteWriter()): ParquetTable {
  const { columns, version } = metadata;
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columns.map((column) => sourceOf(column, [])) }),
    kvMetadata: entriesOf(metadata),
    createdBy: `plenum version ${version}`,
  });
  return {
    append: ({ columns: values, count }) => {
      if (count === 0) return;
      const columnData = columns.map((column, index) => sourceOf(column, values[index] ?? []));
      // Without a schema, types are those of the columns: `write` takes no account of them.
      void file.write({ columnData, rowGroupSize: rowsPerGroup });
    },
    finish: () => {
      void file.finish();
    },
  };
}

/** Encodings are stated, so that they do not depend on the values: a dictionary would also lose the sign of zero. */
function sourceOf({ name, type }: StudyColumn, values: ColumnValues): ColumnSource {
  if (values instanceof Float64Array && type === 'whole') {
    const data = BigInt64Array.from(values, (value) => BigInt(value));
    return { name, type: 'INT64', nullable: false, encoding: 'DELTA_BINARY_PACKED', data };
  }
  if (type === 'whole') return { name, type: 'INT64', nullable: false, data: [] };
  if (type === 'text') return { name, type: 'STRING', encoding: 'RLE_DICTIONARY', data: [...values] };
  const data =
    values instanceof Float64Array && !values.some(Number.isNaN) ? values : Array.from(values, known);
  return { name, type: 'DOUBLE', encoding: 'PLAIN', data };
}

const known = (value: number | string | null): number | null =>
  typeof value === 'number' && !Number.isNaN(value) ? value : null;
