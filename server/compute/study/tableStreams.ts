import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import { columnsTable } from '../../results/study/columnsTable.ts';
import { csvTable } from '../../results/study/csvTable.ts';
import { jsonTable } from '../../results/study/jsonTable.ts';
import { parquetTable } from '../../results/study/parquet/parquetTable.ts';
import { tableBytes, type TableOfRows } from '../../results/study/tableBytes.ts';
import type { BeginTable } from '../../results/study/TableWriter.ts';
import { LOADED_BY_IMPORT } from '../loadedByImport.ts';

/** How rows of a study are sent. */
export const streamedTables = {
  parquet: parquetTable,
  csv: csvTable,
  json: jsonTable,
  columns: columnsTable,
} as const satisfies Readonly<Record<string, BeginTable>>;

/** A table that is sent while its rows come. */
export interface TableOrder extends TableOfRows {
  readonly format: keyof typeof streamedTables;
}

/** Writes tables of rows of studies as bytes. */
export interface TableStreams {
  /** Throws `server-busy` if as many are written as may be. */
  stream(order: TableOrder, parts: AsyncIterable<StudyRows>): AsyncIterable<Uint8Array>;
}

/** In this thread, which a group of rows of Parquet holds up for a second: for tests, and for programs with requests of their own only. */
export const inlineTables: TableStreams = {
  stream: ({ format, ...table }, parts) => tableBytes(streamedTables[format], table, parts),
};

/** Beside this file, as built: threads cannot run TypeScript. */
const threadFile = fileURLToPath(new URL('tableThread.js', import.meta.url));

/** Tables that are written at a time. */
const MAX_TABLES = 4;

/** Each in a thread of its own, which gets the next rows once the bytes of those before are taken. */
export function threadTables(): TableStreams {
  let count = 0;
  return {
    async *stream(order, parts) {
      if (count >= MAX_TABLES) {
        const message = `${String(MAX_TABLES)} tables of studies are being sent, which is as many as may; try again later`;
        throw new ModelError('server-busy', message);
      }
      count += 1;
      const thread = new Worker(threadFile, {
        workerData: order,
        execArgv: [...process.execArgv, ...LOADED_BY_IMPORT],
      });
      // Rejected by an error of the thread.
      const bytesOf = async (): Promise<readonly Uint8Array[]> => {
        const [bytes] = (await once(thread, 'message')) as [readonly Uint8Array[]];
        return bytes;
      };
      try {
        yield* await bytesOf();
        for await (const rows of parts) {
          const bytes = bytesOf();
          thread.postMessage(rows);
          yield* await bytes;
        }
        const rest = bytesOf();
        thread.postMessage(null);
        yield* await rest;
      } finally {
        count -= 1;
        await thread.terminate();
      }
    },
  };
}
