import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from 'hyparquet-writer';
import { rowGroups } from '../rowGroups.ts';
import type { StudyColumn } from '../../../../models/study/table/studyColumns.ts';
import type { ColumnValues, TableChunk } from '../../../../models/study/table/TableChunk.ts';
import type { ByteSink, TableWriter } from '../TableWriter.ts';
import { metadataEntries, type PartMetadata } from './partMetadata.ts';

/** Rows of a group: a reader takes a group at a time, and skips groups by their least and greatest values. */
const ROWS_PER_GROUP = 65_536;

/**
 * Begins a Parquet file. Groups of rows begin at the same rows of the file, in whatever chunks they come, so that equal rows and metadata give
 * equal bytes.
 *
 * @param metadata - what the file says of itself
 * @param sink - receives the bytes, a group of rows at a time
 */
export function parquetTable(metadata: PartMetadata, sink: ByteSink): TableWriter {
  const { columns, version, count } = metadata;
  const file = new ParquetWriter({
    writer: new SinkWriter(sink),
    schema: schemaFromColumnData({ columnData: columns.map((column) => sourceOf(column, [])) }),
    kvMetadata: metadataEntries(metadata),
    createdBy: `plenum version ${version}`,
  });
  const groups = rowGroups(columns, Math.min(ROWS_PER_GROUP, count), (group: TableChunk) => {
    const columnData = columns.map((column, index) => sourceOf(column, group.columns[index] ?? []));
    // The sink takes the bytes at once, so that there is nothing to wait for.
    void file.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
  });
  return {
    append: groups.append,
    finish: () => {
      groups.finish();
      void file.finish();
    },
  };
}

/** Encodings are stated, so that they do not depend on the values: a dictionary would also lose the sign of zero. */
function sourceOf({ name, type }: StudyColumn, values: ColumnValues): ColumnSource {
  if (type === 'text') return { name, type: 'STRING', encoding: 'RLE_DICTIONARY', data: [...values] };
  const numbers = values instanceof Float64Array ? values : new Float64Array(0);
  if (type === 'whole') {
    const data = BigInt64Array.from(numbers, (value) => BigInt(value));
    return { name, type: 'INT64', nullable: false, encoding: 'DELTA_BINARY_PACKED', data };
  }
  const data = numbers.some(Number.isNaN) ? Array.from(numbers, known) : numbers;
  return { name, type: 'DOUBLE', encoding: 'PLAIN', data };
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Hands its bytes over after each group of rows, and at the end. */
class SinkWriter extends ByteWriter {
  readonly #sink: ByteSink;

  constructor(sink: ByteSink) {
    super();
    this.#sink = sink;
  }

  flush(): void {
    this.#sink(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}
