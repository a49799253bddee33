import { computedRowCount } from '../../../../models/study/rows/searchesPart.ts';
import type { StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import { chunkOfRows } from '../../../../models/study/table/TableChunk.ts';
import { computeSearch } from '../../../compute/study/computeSearch.ts';
import type { RowRun } from '../../../compute/study/RowRun.ts';
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
  readonly threadCount: number;
}

/**
 * Searches the designs of a study and writes the table of those that it computed, with the best of them. Which designs are computed next follows
 * from those before; threads share those of a round.
 */
export async function searchStudy(
  identified: IdentifiedStudy,
  { out, isForced, isJson, threadCount }: SearchOutput,
  io: CommandIo,
): Promise<ExitCode> {
  const range = { from: 0, count: 0, searched: true };
  // Refused before it runs, not after.
  const output = await outputPath(out, metadataOf(identified, range));
  const began_ms = performance.now();
  const { signal, release } = untilStopped();
  try {
    const { parts, count, statement } = await searched(identified, { threadCount, signal }, io);
    const metadata = metadataOf(identified, { ...range, count });
    if (await isThereAlready(output, metadata, isForced)) {
      printLines(io.out, [`${output.path}: has these rows already; it is kept.`]);
      return exitCodes.fine;
    }
    const { add, summary } = summariseTable(metadata);
    const file = openTableFile(output.path, output.format, metadata);
    try {
      for (const rows of parts) {
        const chunk = chunkOfRows(identified, rows);
        file.append(chunk);
        add(chunk);
      }
      file.commit();
    } finally {
      file.discard();
    }
    const time_s = (performance.now() - began_ms) / 1000;
    if (isJson) {
      const report = { path: output.path, time_s, ...metadata, statement, summary: summary() };
      io.out(`${JSON.stringify(report)}\n`);
    } else {
      const lines = [writtenText(output.path, count, time_s), statement];
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

interface Searched {
  /** In the order of the search. */
  readonly parts: readonly StudyRows[];
  readonly count: number;
  readonly statement: string;
}

async function searched(
  { study }: IdentifiedStudy,
  run: Pick<RowRun, 'threadCount' | 'signal'>,
  io: CommandIo,
): Promise<Searched> {
  const search = computeSearch(study, run);
  const progress = showProgress(io, computedRowCount(study));
  const parts: StudyRows[] = [];
  let count = 0;
  try {
    for (;;) {
      const step = await search.next();
      if (step.done === true) return { parts, count, statement: step.value.statement };
      parts.push(step.value);
      count += step.value.count;
      progress.done(count);
    }
  } finally {
    progress.end();
  }
}
