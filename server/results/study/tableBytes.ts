import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import type { IdentifiedOutline } from './IdentifiedStudy.ts';
import { metadataOf, type PartRange } from './parquet/partMetadata.ts';
import { chunkOfRows } from '../../../models/study/table/TableChunk.ts';
import type { BeginTable } from './TableWriter.ts';

/** A table of rows of a study. */
export interface TableOfRows {
  readonly outline: IdentifiedOutline;
  /** Which rows they are, for what the file says of itself. */
  readonly range: PartRange;
}

/** A table that is begun, whose bytes are taken as they come. */
interface BegunTable {
  readonly append: (rows: StudyRows) => void;
  readonly finish: () => void;
  /** The bytes since they were taken before. */
  readonly taken: () => readonly Uint8Array[];
}

/** Begins a table in a format. */
export function beginTable(begin: BeginTable, { outline, range }: TableOfRows): BegunTable {
  let written: Uint8Array[] = [];
  // The bytes of a sink are used again.
  const table = begin(metadataOf(outline, range), (bytes) => written.push(bytes.slice()));
  return {
    append: (rows) => {
      table.append(chunkOfRows(outline, rows));
    },
    finish: table.finish,
    taken: () => {
      const all = written;
      written = [];
      return all;
    },
  };
}

/** The bytes of a table, as its rows come. */
export async function* tableBytes(
  begin: BeginTable,
  order: TableOfRows,
  parts: AsyncIterable<StudyRows>,
): AsyncGenerator<Uint8Array> {
  const table = beginTable(begin, order);
  yield* table.taken();
  for await (const rows of parts) {
    table.append(rows);
    yield* table.taken();
  }
  table.finish();
  yield* table.taken();
}
