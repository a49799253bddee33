import { invalidStudy } from '../../../../models/study/document/invalidStudy.ts';
import type { PreparedStudy } from '../../../../models/study/rows/PreparedStudy.ts';
import { computedRowCount, searchesPart } from '../../../../models/study/rows/searchesPart.ts';
import { searchStatement } from '../../../../models/study/search/searchResult.ts';
import { numberText } from '../../../../models/units/text.ts';
import { rowsOfShard } from '../../../../models/study/rows/shards.ts';
import { computeRows } from '../../../compute/study/computeRows.ts';
import type { IdentifiedStudy } from '../../../results/study/IdentifiedStudy.ts';
import { metadataOf } from '../../../results/study/parquet/partMetadata.ts';
import { openTableFile } from '../../../results/study/tableFile.ts';
import { chunkOfRows } from '../../../../models/study/table/TableChunk.ts';
import { summariseTable, type TableSummary } from '../../../results/study/tableSummary.ts';
import type { CommandIo } from '../../CommandIo.ts';
import { exitCodes, type ExitCode } from '../../exitCodes.ts';
import { printLines } from '../../printLines.ts';
import { readArguments } from '../../readArguments.ts';
import { studySummaryLines } from '../../text/studySummaryLines.ts';
import { writtenText } from '../../text/progressText.ts';
import { openStudyArguments } from './openStudyArguments.ts';
import { isThereAlready, outputPath, type OutputPath } from './outputPath.ts';
import { shardOf, threadsOf } from './runArguments.ts';
import { searchStudy } from './searchStudy.ts';
import { showProgress } from './showProgress.ts';
import { StoppedRun, untilStopped } from './untilStopped.ts';

/** `plenum study run`: computes a study, or a part of it, and writes its table. */
export async function runStudy(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    plan: { type: 'string' },
    shard: { type: 'string' },
    threads: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const shard = shardOf(values.shard);
  const identified = await openStudyArguments(positionals, values.plan, io);
  const { study } = identified;
  if (searchesPart(study)) {
    const { out, force, json } = values;
    if (shard !== null) throw undivided(study);
    const threadCount = threadsOf(values.threads, computedRowCount(study));
    return searchStudy(identified, { out, isForced: force === true, isJson: json === true, threadCount }, io);
  }
  const { from, to } = rowsOfShard(study.rowCount, shard ?? { number: 1, of: 1 });
  const threadCount = threadsOf(values.threads, to - from);
  const metadata = metadataOf(identified, { from, count: to - from, shard });
  const output = await outputPath(values.out, metadata);
  if (await isThereAlready(output, metadata, values.force === true)) {
    printLines(io.out, [`${output.path}: has these rows already; it is kept.`]);
    return exitCodes.fine;
  }
  const began_ms = performance.now();
  try {
    const summary = await writeRows(identified, { output, metadata, threadCount }, io);
    const time_s = (performance.now() - began_ms) / 1000;
    const written = writtenText(output.path, metadata.count, time_s);
    const statement = shard === null ? provenText(study, summary) : null;
    if (values.json === true) {
      const report = {
        path: output.path,
        time_s,
        ...metadata,
        ...(statement !== null && { statement }),
        summary,
      };
      io.out(`${JSON.stringify(report)}\n`);
    } else {
      const lines = statement === null ? [written] : [written, statement];
      printLines(io.out, [...lines, ...studySummaryLines(summary, io.width)]);
    }
    return exitCodes.fine;
  } catch (error) {
    if (!(error instanceof StoppedRun)) throw error;
    printLines(io.err, [`plenum: stopped; ${output.path} was not written`]);
    return exitCodes.interrupted;
  }
}

function undivided({ rowCount }: PreparedStudy): Error {
  const message =
    'cannot be divided into shards: which design is computed next follows from those before. Run it without --shard, on several threads of ' +
    `one machine; let the queue of a server compute it; or compute all ${numberText(rowCount)} designs in shards, with an evaluationCount ` +
    'of that number or without the search.';
  return invalidStudy([{ path: 'search', rule: 'without shards', message }]);
}

/** What a search says that could compute all designs; null without a search. */
function provenText(
  { document: { search, objectives = [] }, rowCount }: PreparedStudy,
  { best }: TableSummary,
): string | null {
  if (search === undefined) return null;
  const counts = { designCount: rowCount, evaluatedCount: rowCount };
  const isFound = best.some((one) => one.best !== null);
  return searchStatement('all', counts, objectives.length, isFound);
}

interface Writing {
  readonly output: OutputPath;
  readonly metadata: ReturnType<typeof metadataOf>;
  readonly threadCount: number;
}

/** Writes the rows as they are computed; a signal leaves no file, at whatever time it comes. */
async function writeRows(
  identified: IdentifiedStudy,
  writing: Writing,
  io: CommandIo,
): Promise<TableSummary> {
  const { signal, release } = untilStopped();
  try {
    return await writeTable(identified, writing, io, signal);
  } finally {
    release();
  }
}

/** The file has its name once it is whole. */
async function writeTable(
  identified: IdentifiedStudy,
  { output, metadata, threadCount }: Writing,
  io: CommandIo,
  signal: AbortSignal,
): Promise<TableSummary> {
  const { from, count } = metadata;
  const file = openTableFile(output.path, output.format, metadata);
  const { add, summary } = summariseTable(metadata);
  const progress = showProgress(io, count);
  try {
    const range = { from, to: from + count };
    for await (const rows of computeRows(identified.study, { range, threadCount, signal })) {
      const chunk = chunkOfRows(identified, rows);
      file.append(chunk);
      add(chunk);
      progress.done(rows.from + rows.count - from);
    }
    file.commit();
    return summary();
  } finally {
    file.discard();
    progress.end();
  }
}
