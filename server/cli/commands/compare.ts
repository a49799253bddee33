import { parsePlanText, reportPlan } from '../../../models/index.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { loadLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { onePlan, readArguments } from '../readArguments.ts';
import { headline, optionsTable } from '../text/optionsTable.ts';

/** `plenum compare`: the options side by side and nothing else. */
export async function compareCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const source = parsePlanText(await readPlanFile(onePlan(positionals), io.standardInput));
  const report = reportPlan(source, loadLibrary());
  if (values.json === true) {
    const { plan, currency, comparison } = report;
    const options = report.options.map(({ id, name, annual, peak }) => ({ id, name, annual, peak }));
    io.out(`${JSON.stringify({ plan, currency, comparison, options })}\n`);
  } else {
    printLines(io.out, [...headline(report), '', ...optionsTable(report)]);
  }
  return exitCodes.fine;
}
