import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { unwritableFile } from '../../../files/fileErrors.ts';
import { foundTable, tableFormats, type TableFormat } from '../../../results/study/tableFile.ts';
import type { PartMetadata } from '../../../results/study/parquet/partMetadata.ts';
import { usageError } from '../../usageError.ts';

/** Where a table is written. */
export interface OutputPath {
  readonly path: string;
  readonly format: TableFormat;
}

/**
 * The file of `--out`: by the ending of its name Parquet, CSV or JSON. In a folder it is a Parquet file named by the hash of the study and its part.
 *
 * @param out - of `--out`
 * @param metadata - of the table
 * @throws ModelError `usage`
 */
export async function outputPath(out: string | undefined, metadata: PartMetadata): Promise<OutputPath> {
  if (out === undefined)
    throw usageError('--out', `name the file to write, ending in ${endings}, or a folder`);
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return { path: join(out, `${nameOf(metadata)}.parquet`), format: 'parquet' };
  const format = tableFormats.find((one) => extname(out).toLowerCase() === `.${one}`);
  if (format === undefined) {
    throw usageError('--out', `a name ends in ${endings}, or is that of a folder that exists; given: ${out}`);
  }
  return { path: out, format };
}

const endings = tableFormats.map((format) => `.${format}`).join(', ');

/** Characters of a hash that tell studies apart. */
const HASH_LENGTH = 16;

function nameOf({ hash, shard }: PartMetadata): string {
  const id = hash.slice(0, HASH_LENGTH);
  if (shard === null) return id;
  const of = String(shard.of);
  return `${id}-${String(shard.number).padStart(of.length, '0')}-of-${of}`;
}

/**
 * Whether the table is there already, so that there is nothing to do.
 *
 * @param isForced - writes in the place of another file
 * @throws ModelError `file-unwritable` if there is another file, and it is not to be replaced
 */
export async function isThereAlready(
  { path, format }: OutputPath,
  metadata: PartMetadata,
  isForced: boolean,
): Promise<boolean> {
  const found = await foundTable(path, format, metadata);
  if (found === 'same') return true;
  if (found === 'nothing' || isForced) return false;
  const what =
    found === 'other'
      ? 'there is a file of other rows, of another study, or of another version of Plenum'
      : 'there is a file that does not say which rows it has';
  throw unwritableFile(path, `${what}; --force writes in its place.`);
}
