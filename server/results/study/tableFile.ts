import { open, stat } from 'node:fs/promises';
import { asyncBufferFromFile } from 'hyparquet';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { fileReason, unreadableFile } from '../../files/fileErrors.ts';
import { newFile } from '../../files/newFile.ts';
import { csvTable } from './csvTable.ts';
import { jsonTable } from './jsonTable.ts';
import { parquetTable } from './parquet/parquetTable.ts';
import type { PartMetadata } from './parquet/partMetadata.ts';
import { openParquet, type ParquetPart } from './parquet/readParquet.ts';
import type { TableChunk } from '../../../models/study/table/TableChunk.ts';
import type { BeginTable } from './TableWriter.ts';

/** Files that a table of a study is written to, by the ending of their name. */
const beginnings = { parquet: parquetTable, csv: csvTable, json: jsonTable } satisfies Readonly<
  Record<string, BeginTable>
>;
export type TableFormat = keyof typeof beginnings;

export const tableFormats = Object.keys(beginnings) as readonly TableFormat[];

/** A table that is being written to a file. */
export interface TableFile {
  /** @throws ModelError `file-unwritable`; nothing is kept then */
  readonly append: (chunk: TableChunk) => void;
  /** Completes the file and gives it its name. */
  readonly commit: () => void;
  /** Removes what was written, unless the file is complete. */
  readonly discard: () => void;
}

/**
 * Begins a file with the table of a study, which has its name once it is complete.
 *
 * @param path - the name
 * @throws ModelError `file-unwritable`
 */
export function openTableFile(path: string, format: TableFormat, metadata: PartMetadata): TableFile {
  let rowCount = 0;
  const file = newFile(path, (wanted_bytes) => (wanted_bytes * metadata.count) / Math.max(1, rowCount));
  const table = beginnings[format](metadata, file.write);
  return {
    append: (chunk) => {
      rowCount += chunk.count;
      table.append(chunk);
    },
    commit: () => {
      table.finish();
      file.commit();
    },
    discard: file.discard,
  };
}

/**
 * Opens a Parquet file of rows. It is read as its rows are: nothing stays open.
 *
 * @throws ModelError `file-unreadable`, `study-part-unreadable`
 */
export async function openPartFile(path: string): Promise<ParquetPart> {
  try {
    if ((await stat(path)).isDirectory()) throw unreadableFile(path, 'it is a directory; name a file');
    return await openParquet(await asyncBufferFromFile(path), path);
  } catch (error) {
    throw error instanceof ModelError ? error : unreadableFile(path, fileReason(error));
  }
}

/** What is at a path that a table is to be written to. */
export type FoundTable = 'nothing' | 'same' | 'other' | 'unknown';

/**
 * Looks at the file in whose place a table would be written: nothing, the same rows of the same study, others, or a file that does not say.
 *
 * @param metadata - of the table that would be written
 */
export async function foundTable(
  path: string,
  format: TableFormat,
  { hash, from, count, missingCount }: PartMetadata,
): Promise<FoundTable> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return 'nothing';
  const known = await metadataOfFile(path, format).catch(() => undefined);
  if (known === undefined) return 'unknown';
  const isOfSame = known.hash === hash && known.missingCount === missingCount;
  return isOfSame && known.from === from && known.count === count ? 'same' : 'other';
}

type KnownTable = Pick<PartMetadata, 'hash' | 'from' | 'count' | 'missingCount'>;

/** What a file says of itself; CSV says nothing. */
async function metadataOfFile(path: string, format: TableFormat): Promise<KnownTable | undefined> {
  if (format === 'parquet') return (await openPartFile(path)).metadata;
  if (format === 'csv') return undefined;
  const start = await startOf(path);
  const end = start.indexOf(',"rows":[');
  return end < 0 ? undefined : (JSON.parse(`${start.slice(0, end)}}`) as KnownTable);
}

/** The head of a JSON table is shorter: a hundred axes and figures. */
const HEAD_bytes = 1024 ** 2;

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_bytes), position: 0 });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
