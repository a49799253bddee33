import type { PartMetadata } from './parquet/partMetadata.ts';
import type { TableChunk } from '../../../models/study/table/TableChunk.ts';

/** Writes the table of a study to a file, from the first row to the last. */
export interface TableWriter {
  /** @param chunk - the rows that follow those before, any number of them */
  readonly append: (chunk: TableChunk) => void;
  /** Writes the end of the file. */
  readonly finish: () => void;
}

/** Receives the bytes of a file, in their order; they are used again afterwards. */
export type ByteSink = (bytes: Uint8Array) => void;

/** Begins a table. Equal rows and metadata give equal bytes. */
export type BeginTable = (metadata: PartMetadata, sink: ByteSink) => TableWriter;
