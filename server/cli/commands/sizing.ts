import { chosenOption } from '../../answers/chosenOption.ts';
import { sizingAnswer } from '../../answers/sizingAnswer.ts';
import { loadLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { readWishes, wishOptions } from '../readWishes.ts';
import { looseFindings } from '../text/looseFindings.ts';
import { sizingInputs, sizingTable } from '../text/sizingTable.ts';

/** `plenum sizing`: the electrical plant of an option, with every input and its source. */
export async function sizingCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    option: { type: 'string' },
    json: { type: 'boolean' },
    ...wishOptions,
    ...planOptions,
  });
  const sizingOptions = readWishes(values);
  const library = loadLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const optionId = chosenOption(plan, { option: values.option, parameter: '--option' });
  const plant = sizingAnswer(plan, { optionId, wishes: sizingOptions }, library);
  if (values.json === true) {
    io.out(`${JSON.stringify(plant)}\n`);
    return exitCodes.fine;
  }
  const findingLines = looseFindings(plant.findings, io.width);
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
