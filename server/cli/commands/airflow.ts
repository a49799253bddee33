import { airflowResult } from '../../results/airflowResult.ts';
import { chosenOption } from '../../results/chosenOption.ts';
import { chosenHall } from '../../results/hallLayoutRequest.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { airflowFigures, inletTable, outageTable, unitTable } from '../text/airflowTables.ts';
import { findingsWithoutOption } from '../text/findingsWithoutOption.ts';

/** `plenum airflow`: the air temperature at the inlet of each rack of a hall. */
export async function airflowCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    option: { type: 'string' },
    hall: { type: 'string' },
    'out-unit': { type: 'string' },
    instant: { type: 'boolean' },
    band: { type: 'boolean' },
    headroom: { type: 'boolean' },
    'each-out': { type: 'boolean' },
    json: { type: 'boolean' },
    ...planOptions,
  });
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const optionId = chosenOption(plan, { option: values.option, parameter: '--option' });
  const hallId = chosenHall(plan, values.hall, '--hall');
  const answer = values.instant === true ? 'instant' : values.band === true ? 'with-band' : 'settled';
  const result = airflowResult(
    plan,
    optionId,
    {
      hallId,
      outUnitId: values['out-unit'] ?? null,
      answer,
      hasHeadrooms: values.headroom === true,
      hasOutages: values['each-out'] === true,
    },
    library,
  );
  if (values.json === true) {
    io.out(`${JSON.stringify(result)}\n`);
    return exitCodes.fine;
  }
  const findingLines = findingsWithoutOption(result.findings, io.width);
  printLines(io.out, [
    `${result.name}: ${plan.name}`,
    '',
    ...airflowFigures(result),
    ...inletTable(result),
    ...unitTable(result),
    ...outageTable(result),
    ...(findingLines.length === 0 ? [] : ['', 'Findings', ...findingLines]),
  ]);
  return exitCodes.fine;
}
