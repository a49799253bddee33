import type { Library } from '../../../models/catalogue/Library.ts';
import { hallPlaceOf } from '../../../models/newHall/hallPlaceOf.ts';
import type { HallPlace } from '../../../models/newHall/hallPlaceSchema.ts';
import { proposeHall } from '../../../models/newHall/proposeHall.ts';
import type { NewHall } from '../../../models/newHall/newHallSchema.ts';
import { whatFits } from '../../../models/newHall/whatFits.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import {
  hallAnswersOf,
  newHallParameters,
  whatFitsParameters,
  whatFitsRequestOf,
} from '../../results/hallParameters.ts';
import { cityPlace } from '../../results/cityPlace.ts';
import { readParameters } from '../../results/readParameters.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { writeTextFile } from '../../files/writeTextFile.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { hallLines, whatFitsLines } from '../text/hallLines.ts';
import { usageError } from '../usageError.ts';

const text = { type: 'string' } as const;
const commonFlags = {
  device: text,
  city: text,
  'per-rack': text,
  'draw-kW': text,
  cooling: text,
  feed: text,
  voltage: text,
  name: text,
  'clear-height-mm': text,
  'floor-load': text,
  room: text,
  output: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
} as const;

async function placeOf(city: string, library: Library): Promise<HallPlace> {
  const { place } = await cityPlace(city, '--city', library);
  return hallPlaceOf(place);
}

/** `plenum new`: a plan of a new hall from a few answers. */
export async function newHallCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    ...commonFlags,
    racks: text,
    'it-kW': text,
    accelerators: text,
    'tokens-per-day': text,
    'active-parameters': text,
    parameters: text,
    'tokens-per-s': text,
  });
  requireNone(positionals);
  const library = loadNodeLibrary();
  const parameters = readParameters(newHallParameters, values, '--');
  const answers = hallAnswersOf(parameters, await placeOf(parameters.city, library));
  const hall = proposeHall(answers, library);
  await writePlan(hall, values.output);
  if (values.json === true) {
    io.out(`${JSON.stringify(hall)}\n`);
  } else {
    printLines(io.out, [
      ...hallLines(hall, reviewPlan(hall.plan, library), io.width),
      ...fileLines(values.output),
    ]);
  }
  return exitCodes.fine;
}

/** `plenum fits`: the most racks of a power and a floor area. */
export async function whatFitsCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    ...commonFlags,
    power: text,
    basis: text,
    area: text,
  });
  requireNone(positionals);
  const library = loadNodeLibrary();
  const parameters = readParameters(whatFitsParameters, values, '--');
  const request = whatFitsRequestOf(parameters, await placeOf(parameters.city, library));
  const fits = whatFits(request, library);
  await writePlan(fits.hall, values.output);
  if (values.json === true) {
    io.out(`${JSON.stringify(fits)}\n`);
  } else {
    const review = reviewPlan(fits.hall.plan, library);
    printLines(io.out, [
      ...whatFitsLines(fits),
      ...hallLines(fits.hall, review, io.width),
      ...fileLines(values.output),
    ]);
  }
  return exitCodes.fine;
}

function requireNone([first]: readonly string[]): void {
  if (first !== undefined) throw usageError(first, 'no file is read; state the hall by options');
}

async function writePlan({ plan }: NewHall, output: string | undefined): Promise<void> {
  if (output !== undefined) await writeTextFile(output, `${JSON.stringify(plan, null, 2)}\n`);
}

const fileLines = (output: string | undefined): string[] =>
  output === undefined ? [] : ['', `Plan: ${output}`];
