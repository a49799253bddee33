import { optionHeadlines } from '../../../models/present/figures/optionHeadline.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { caveatLines } from '../text/caveatLines.ts';
import { headline, optionsTable } from '../text/optionsTable.ts';

/** `plenum compare`: only the comparison of the options. */
export async function compareCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, ...planOptions });
  const library = loadNodeLibrary();
  const source = await readPlanArguments({ positionals, values, library }, io);
  const report = reportPlan(source, library);
  if (values.json === true) {
    const { plan, currency, comparison } = report;
    const options = report.options.map(({ id, name, annual, peak }) => ({ id, name, annual, peak }));
    const caveats = optionHeadlines(report).map(({ optionId, caveats: its, findings }) => ({
      id: optionId,
      caveats: its,
      findings,
    }));
    io.out(`${JSON.stringify({ plan, currency, comparison, options, caveats })}\n`);
  } else {
    printLines(io.out, [
      ...headline(report),
      '',
      ...optionsTable(report, io.width),
      ...caveatLines(report, io.width),
    ]);
  }
  return exitCodes.fine;
}
