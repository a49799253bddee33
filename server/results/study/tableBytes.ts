import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import type { IdentifiedOutline } from './IdentifiedStudy.ts';
import { metadataOf, type PartRange } from './parquet/partMetadata.ts';
import { chunkOfRows } from '../../../models/study/table/TableChunk.ts';
import type { BeginTable } from './TableWriter.ts';

/**
 * The bytes of a file with rows of a study, as the rows come.
 *
 * @param begin - the format
 * @param range - which rows they are, for what the file says of itself
 */
export async function* tableBytes(
  begin: BeginTable,
  { outline, range }: { readonly outline: IdentifiedOutline; readonly range: PartRange },
  parts: AsyncIterable<StudyRows>,
): AsyncGenerator<Uint8Array> {
  let written: Uint8Array[] = [];
  const taken = (): Uint8Array[] => {
    const all = written;
    written = [];
    return all;
  };
  // The bytes of a sink are used again.
  const table = begin(metadataOf(outline, range), (bytes) => written.push(bytes.slice()));
  yield* taken();
  for await (const rows of parts) {
    table.append(chunkOfRows(outline, rows));
    yield* taken();
  }
  table.finish();
  yield* taken();
}
