import { chosenOption } from '../../results/chosenOption.ts';
import { sizingResult } from '../../results/sizingResult.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { readSizingOptions, sizingOptionFlags } from '../readSizingOptions.ts';
import { findingsWithoutOption } from '../text/findingsWithoutOption.ts';
import { sizingInputs, sizingTable } from '../text/sizingTable.ts';

/** `plenum sizing`: the electrical plant of an option, with every input and its source. */
export async function sizingCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    option: { type: 'string' },
    json: { type: 'boolean' },
    ...sizingOptionFlags,
    ...planOptions,
  });
  const sizingOptions = readSizingOptions(values);
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const optionId = chosenOption(plan, { option: values.option, parameter: '--option' });
  const plant = sizingResult(plan, { optionId, options: sizingOptions }, library);
  if (values.json === true) {
    io.out(`${JSON.stringify(plant)}\n`);
    return exitCodes.fine;
  }
  const findingLines = findingsWithoutOption(plant.findings, io.width);
  printLines(io.out, [
    `Electrical plant of ${plan.name}`,
    '',
    ...sizingTable(plant),
    ...(findingLines.length === 0 ? [] : ['', 'Findings', ...findingLines]),
    '',
    'Inputs',
    ...sizingInputs(plant, io.width),
  ]);
  return exitCodes.fine;
}
