import { hourlyResult } from '../../results/hourlyResult.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { writeTextFile } from '../../files/writeTextFile.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { countedNoun } from '../text/numbers.ts';
import { usageError } from '../usageError.ts';

/** `plenum hourly`: every hourly column of an option as CSV, into a file or to standard output. */
export async function hourlyCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    option: { type: 'string' },
    out: { type: 'string' },
    ...planOptions,
  });
  const { option, out } = values;
  if (out === undefined) throw usageError('--out', 'name a file to write, or - for standard output');
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const { csv, hourCount, columnCount } = hourlyResult(plan, library, { option, parameter: '--option' });
  if (out === '-') {
    io.out(csv);
  } else {
    await writeTextFile(out, csv);
    printLines(io.out, [
      `${out}: ${countedNoun(hourCount, 'hour')} of ${countedNoun(columnCount, 'column')}`,
    ]);
  }
  return exitCodes.fine;
}
