import { setImmediate } from 'node:timers/promises';
import { searchStudyRows, type SearchedRows } from '../../../../models/study/rows/searchStudyRows.ts';
import { chunkOfRows } from '../../../../models/study/table/TableChunk.ts';
import type { IdentifiedStudy } from '../../../results/study/IdentifiedStudy.ts';
import { metadataOf } from '../../../results/study/parquet/partMetadata.ts';
import { openTableFile } from '../../../results/study/tableFile.ts';
import { summariseTable } from '../../../results/study/tableSummary.ts';
import type { CommandIo } from '../../CommandIo.ts';
import { exitCodes, type ExitCode } from '../../exitCodes.ts';
import { printLines } from '../../printLines.ts';
import { writtenText } from '../../text/progressText.ts';
import { studySummaryLines } from '../../text/studySummaryLines.ts';
import { isThereAlready, outputPath } from './outputPath.ts';
import { showProgress } from './showProgress.ts';
import { StoppedRun, untilStopped } from './untilStopped.ts';

interface SearchOutput {
  readonly out: string | undefined;
  readonly isForced: boolean;
  readonly isJson: boolean;
}

/**
 * Searches the designs of a study and writes the table of those that it computed, with the best of them. It runs in this thread: which design
 * is computed next follows from those before.
 */
export async function searchStudy(
  identified: IdentifiedStudy,
  { out, isForced, isJson }: SearchOutput,
  io: CommandIo,
): Promise<ExitCode> {
  const range = { from: 0, count: 0, searched: true };
  // Refused before it runs, not after.
  const output = await outputPath(out, metadataOf(identified, range));
  const began_ms = performance.now();
  const { signal, release } = untilStopped();
  try {
    const { rows, statement } = await searched(identified, signal, io);
    const metadata = metadataOf(identified, { ...range, count: rows.count });
    if (await isThereAlready(output, metadata, isForced)) {
      printLines(io.out, [`${output.path}: has these rows already; it is kept.`]);
      return exitCodes.fine;
    }
    const chunk = chunkOfRows(identified, rows);
    const file = openTableFile(output.path, output.format, metadata);
    try {
      file.append(chunk);
      file.commit();
    } finally {
      file.discard();
    }
    const { add, summary } = summariseTable(metadata);
    add(chunk);
    const time_s = (performance.now() - began_ms) / 1000;
    if (isJson) {
      const report = { path: output.path, time_s, ...metadata, statement, summary: summary() };
      io.out(`${JSON.stringify(report)}\n`);
    } else {
      const lines = [writtenText(output.path, rows.count, time_s), statement];
      printLines(io.out, [...lines, ...studySummaryLines(summary(), io.width)]);
    }
    return exitCodes.fine;
  } catch (error) {
    if (!(error instanceof StoppedRun)) throw error;
    printLines(io.err, [`plenum: stopped; ${output.path} was not written`]);
    return exitCodes.interrupted;
  } finally {
    release();
  }
}

/** Time that designs are computed before signals are received. */
const TURN_ms = 100;

async function searched(
  { study }: IdentifiedStudy,
  signal: AbortSignal,
  io: CommandIo,
): Promise<SearchedRows> {
  const search = searchStudyRows(study);
  let progress: ReturnType<typeof showProgress> | undefined;
  let turn_ms = performance.now();
  try {
    for (;;) {
      const step = search.next();
      if (step.done === true) return step.value;
      progress ??= showProgress(io, step.value.totalCount);
      progress.done(step.value.doneCount);
      if (performance.now() - turn_ms < TURN_ms) continue;
      await setImmediate();
      signal.throwIfAborted();
      turn_ms = performance.now();
    }
  } finally {
    progress?.end();
  }
}
