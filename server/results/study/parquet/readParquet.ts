import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import type { RowRange } from '../../../../models/math/sampling/sampleRefusals.ts';
import type { StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import type { StudyColumn } from '../../../../models/study/table/studyColumns.ts';
import {
  rowsOfChunk,
  type ColumnValues,
  type TableChunk,
} from '../../../../models/study/table/TableChunk.ts';
import { noPart, readEntries, type PartMetadata } from './partMetadata.ts';

/** A Parquet file of rows, open for reading. */
export interface ParquetPart {
  readonly metadata: PartMetadata;
  /** @param range - rows of the file, by their numbers in the study; those of a search, or with missing ones between them, as if they were consecutive */
  readonly read: (range: RowRange) => Promise<TableChunk>;
}

/**
 * Opens a Parquet file of rows of a study: its metadata is read, its rows are not.
 *
 * @param file - its bytes
 * @param name - of the file, for errors
 * @throws ModelError `study-part-unreadable` if it is no part of a study
 */
export async function openParquet(file: AsyncBuffer, name: string): Promise<ParquetPart> {
  const whole = await orUnreadable(name, () => parquetMetadataAsync(file));
  const metadata = readEntries(whole.key_value_metadata ?? [], name);
  if (Number(whole.num_rows) !== metadata.count) {
    throw noPart(name, 'it does not have the rows that it says it has');
  }
  return {
    metadata,
    read: (range) => orUnreadable(name, () => readRange(file, { whole, metadata, range })),
  };
}

/** Rows of a study, as they are read from a file. */
export interface ReadRows {
  readonly rows: StudyRows;
  /** Hash of the study: see `IdentifiedStudy`. */
  readonly hash: string;
  readonly metadata: PartMetadata;
}

/**
 * Reads the bytes that `writeParquet` wrote, with equal rows.
 *
 * @throws ModelError `study-part-unreadable` if they are no part of a study
 * @public tests read whole tables
 */
export async function readParquet(bytes: Uint8Array, name = 'the file'): Promise<ReadRows> {
  const file = bytes.slice().buffer;
  const { metadata, read } = await openParquet(file, name);
  const { from, count, columns, hash } = metadata;
  return { rows: rowsOfChunk(columns, await read({ from, to: from + count })), hash, metadata };
}

interface Reading {
  readonly whole: FileMetaData;
  readonly metadata: PartMetadata;
  readonly range: RowRange;
}

async function readRange(file: AsyncBuffer, { whole, metadata, range }: Reading): Promise<TableChunk> {
  const { from, to } = range;
  const count = to - from;
  const start = from - metadata.from;
  const columns = metadata.columns.map((column) => emptyColumn(column, count));
  const places = new Map(metadata.columns.map(({ name }, index) => [name, columns[index]]));
  if (count > 0) {
    await parquetRead({
      file,
      metadata: whole,
      rowStart: start,
      rowEnd: start + count,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const values = places.get(columnName);
        if (values !== undefined) copyInto(values, columnData, rowStart - start);
      },
    });
  }
  const isConsecutive = !metadata.searched && metadata.missingCount === undefined;
  if (isConsecutive) return { from, count, columns };
  const numbers = columns[metadata.columns.findIndex(({ role }) => role === 'row')];
  return { from, count, columns, ...(numbers instanceof Float64Array ? { numbers } : {}) };
}

const emptyColumn = ({ type }: StudyColumn, count: number): MutableColumn =>
  type === 'text' ? Array.from({ length: count }, () => null) : new Float64Array(count).fill(NaN);

type MutableColumn = ColumnValues & (Float64Array | (string | null)[]);

/** Chunks of a file may contain rows before and after those that are read. */
function copyInto(column: MutableColumn, data: ArrayLike<unknown>, offset: number): void {
  const first = Math.max(0, -offset);
  const last = Math.min(data.length, column.length - offset);
  for (let index = first; index < last; index += 1) {
    const value = data[index];
    if (value === null || value === undefined) continue;
    if (column instanceof Float64Array) column[offset + index] = Number(value);
    else column[offset + index] = typeof value === 'string' ? value : null;
  }
}

async function orUnreadable<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw noPart(
      name,
      `it is not a whole Parquet file (${error instanceof Error ? error.message : 'unknown'})`,
    );
  }
}
