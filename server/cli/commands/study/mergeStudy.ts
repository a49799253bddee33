import { openPartFile, openTableFile } from '../../../results/study/tableFile.ts';
import { rowsOfParts, wholeOfParts, type WholeStudy } from '../../../results/study/mergeParts.ts';
import { summariseTable, type TableSummary } from '../../../results/study/tableSummary.ts';
import type { CommandIo } from '../../CommandIo.ts';
import { exitCodes, type ExitCode } from '../../exitCodes.ts';
import { printLines } from '../../printLines.ts';
import { readArguments } from '../../readArguments.ts';
import { countedNoun } from '../../text/numbers.ts';
import { studySummaryLines } from '../../text/studySummaryLines.ts';
import { usageError } from '../../usageError.ts';
import { isThereAlready, outputPath, type OutputPath } from './outputPath.ts';
import { showProgress } from './showProgress.ts';
import { StoppedRun, untilStopped } from './untilStopped.ts';

/** `plenum study merge`: puts the parts of a study together. */
export async function mergeStudy(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length === 0) throw usageError('', 'name the parts that plenum study run has written');
  const parts = [];
  for (const name of positionals) parts.push({ name, part: await openPartFile(name) });
  const whole = wholeOfParts(parts);
  const { metadata } = whole;
  const output = await outputPath(values.out, metadata);
  if (await isThereAlready(output, metadata, values.force === true)) {
    printLines(io.out, [`${output.path}: has these rows already; it is kept.`]);
    return exitCodes.fine;
  }
  try {
    const summary = await writeWhole(whole, output, io);
    const written = `${output.path}: ${countedNoun(metadata.count, 'row')} of ${countedNoun(parts.length, 'part')}`;
    if (values.json === true) io.out(`${JSON.stringify({ path: output.path, ...metadata, summary })}\n`);
    else printLines(io.out, [written, ...studySummaryLines(summary, io.width)]);
    return exitCodes.fine;
  } catch (error) {
    if (!(error instanceof StoppedRun)) throw error;
    printLines(io.err, [`plenum: stopped; ${output.path} was not written`]);
    return exitCodes.interrupted;
  }
}

/** Writes the parts as one; a signal leaves no file, at whatever time it comes. */
async function writeWhole(whole: WholeStudy, output: OutputPath, io: CommandIo): Promise<TableSummary> {
  const { signal, release } = untilStopped();
  try {
    return await writeParts(whole, output, io, signal);
  } finally {
    release();
  }
}

async function writeParts(
  whole: WholeStudy,
  output: OutputPath,
  io: CommandIo,
  signal: AbortSignal,
): Promise<TableSummary> {
  const { metadata } = whole;
  const file = openTableFile(output.path, output.format, metadata);
  const { add, summary } = summariseTable(metadata);
  const progress = showProgress(io, metadata.count);
  try {
    for await (const chunk of rowsOfParts(whole)) {
      signal.throwIfAborted();
      file.append(chunk);
      add(chunk);
      progress.done(chunk.from + chunk.count);
    }
    file.commit();
    return summary();
  } finally {
    file.discard();
    progress.end();
  }
}
