import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { onlyOption } from '../../../models/report/onlyOption.ts';
import { hasFiles, reportFileOptions, writeReportFiles } from './reportFiles.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { readPrintedOptions, writePrintedReport } from '../printedReport.ts';
import { billSection } from '../text/billSection.ts';
import { carbonSection } from '../text/carbonSection.ts';
import { findingsCounted, findingsList } from '../text/findingsList.ts';
import { energyPartsTable } from '../text/energyPartsTable.ts';
import { equipmentTable } from '../text/equipmentTable.ts';
import { inputsTable } from '../text/inputsTable.ts';
import { monthsTable } from '../text/monthsTable.ts';
import { comparisonNotesLines } from '../text/comparisonNotesLines.ts';
import { headline, optionsTable } from '../text/optionsTable.ts';
import { ownershipSection } from '../text/ownershipSection.ts';
import { racksTable } from '../text/racksTable.ts';
import { topologySection } from '../text/topologySection.ts';

/** `plenum report`: the complete report, as tables, as one JSON object, or as an HTML file to print. */
export async function reportCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    option: { type: 'string' },
    html: { type: 'string' },
    sections: { type: 'string' },
    paper: { type: 'string' },
    ...reportFileOptions,
    ...planOptions,
  });
  const printed = readPrintedOptions(values);
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  if (printed !== undefined) {
    await writePrintedReport(plan, library, { ...printed, optionId: values.option }, io);
    return exitCodes.fine;
  }
  const whole = reportPlan(plan, library);
  const report = values.option === undefined ? whole : onlyOption(whole, values.option);
  if (hasFiles(values)) await writeReportFiles(values, { plan, library, report }, io);
  else if (values.json === true) io.out(`${JSON.stringify(report)}\n`);
  else printLines(io.out, pageOf(report, plan, io.width));
  return exitCodes.fine;
}

function pageOf(report: Report, plan: Plan, width: number): string[] {
  const { options } = report;
  return [
    ...headline(report),
    '',
    ...optionsTable(report, width),
    ...comparisonNotesLines(report, width),
    '',
    'Racks',
    ...racksTable(options),
    ...topologySection(options, width),
    '',
    'Facility energy by month',
    ...monthsTable(options, width),
    ...plantSections(options, width),
    ...billSection(options, report.currency, width),
    '',
    'Carbon by scope',
    ...carbonSection(options, width),
    ...ownershipSection(report, width),
    '',
    `Findings: ${findingsCounted(options)}`,
    ...findingsList(options, plan, width),
    '',
    'Inputs',
    ...inputsTable(options, width),
  ];
}

/** Sections that only computed plants have; empty if every PUE is stated. */
function plantSections(options: Report['options'], width: number): string[] {
  if (options.every(({ plant }) => plant === null)) return [];
  return [
    '',
    'Energy by part, and share of facility energy',
    ...energyPartsTable(options, width),
    '',
    'Equipment, sized for the design hour; heat, power and flow per unit',
    ...equipmentTable(options),
  ];
}
