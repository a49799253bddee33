import { capacityResult } from '../../results/capacityResult.ts';
import { chosenOption } from '../../results/chosenOption.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { hallTables, rackTables, rowsTable } from '../text/capacityTables.ts';
import { findingsWithoutOption } from '../text/findingsWithoutOption.ts';

/** `plenum capacity`: remaining capacity of halls, rows and racks, and the binding limit. */
export async function capacityCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    option: { type: 'string' },
    device: { type: 'string' },
    json: { type: 'boolean' },
    ...planOptions,
  });
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const optionId = chosenOption(plan, { option: values.option, parameter: '--option' });
  const result = capacityResult(plan, { optionId, deviceId: values.device }, library);
  if (values.json === true) {
    io.out(`${JSON.stringify(result)}\n`);
    return exitCodes.fine;
  }
  const { halls, rows, racks, findings, currency } = result;
  const findingLines = findingsWithoutOption(findings, io.width);
  printLines(io.out, [
    plan.name,
    ...hallTables(halls, currency, io.width),
    ...rowsTable(rows),
    ...rackTables(racks, io.width),
    ...(findingLines.length === 0 ? [] : ['', 'Findings', ...findingLines]),
  ]);
  return exitCodes.fine;
}
