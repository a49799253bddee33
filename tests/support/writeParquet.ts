import type { Shard } from '../../models/study/rows/shards.ts';
import type { StudyRows } from '../../models/study/rows/StudyRows.ts';
import type { IdentifiedStudy } from '../../server/results/study/IdentifiedStudy.ts';
import { chunkOfRows } from '../../models/study/table/TableChunk.ts';
import { parquetTable } from '../../server/results/study/parquet/parquetTable.ts';
import { metadataOf } from '../../server/results/study/parquet/partMetadata.ts';

/**
 * Rows of a study as the bytes of a Parquet file; equal rows give equal bytes. Figures that a design does not have are null. Metadata:
 * `plenum.part` (hash of the study, rows, shard), `plenum.columns` (role, label and unit of each) and `plenum.question`.
 *
 * @param study - see `identifyStudy`
 * @param rows - computed by its runner
 * @param shard - the part of the study that they are; default: none
 */
export function writeParquet(
  study: IdentifiedStudy,
  rows: StudyRows,
  shard: Shard | null = null,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const { from, count } = rows;
  const metadata = metadataOf(study, { from, count, shard, searched: rows.numbers !== undefined });
  const table = parquetTable(metadata, (bytes) => parts.push(bytes.slice()));
  table.append(chunkOfRows(study, rows));
  table.finish();
  return new Uint8Array(Buffer.concat(parts));
}
