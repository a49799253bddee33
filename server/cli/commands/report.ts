import { parsePlanText, reportPlan, type Report } from '../../../models/index.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { loadLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { onlyOption } from './onlyOption.ts';
import { printLines } from '../printLines.ts';
import { onePlan, readArguments } from '../readArguments.ts';
import { findingsCounted, findingsList } from '../text/findingsList.ts';
import { inputsTable } from '../text/inputsTable.ts';
import { monthsTable } from '../text/monthsTable.ts';
import { headline, optionsTable } from '../text/optionsTable.ts';
import { racksTable } from '../text/racksTable.ts';

/** `plenum report`: the whole answer, for people or as one JSON object. */
export async function reportCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    option: { type: 'string' },
  });
  const plan = parsePlanText(await readPlanFile(onePlan(positionals), io.standardInput));
  const whole = reportPlan(plan, loadLibrary());
  const report = values.option === undefined ? whole : onlyOption(whole, values.option);
  if (values.json === true) io.out(`${JSON.stringify(report)}\n`);
  else printLines(io.out, pageOf(report, io.width));
  return exitCodes.fine;
}

function pageOf(report: Report, width: number): string[] {
  const { options } = report;
  return [
    ...headline(report),
    '',
    ...optionsTable(report),
    '',
    'Racks',
    ...racksTable(options),
    '',
    'Facility energy by month',
    ...monthsTable(options),
    '',
    `Findings: ${findingsCounted(options)}`,
    ...findingsList(options, width),
    '',
    'Inputs',
    ...inputsTable(options, width),
  ];
}
