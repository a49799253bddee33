import { parsePlanText, type Library, type Plan } from '../../models/index.ts';
import { planWith } from '../answers/planWith.ts';
import { readPlanFile } from '../files/readPlanFile.ts';
import type { CommandIo } from './CommandIo.ts';
import { printLines } from './printLines.ts';
import { onePlan } from './readArguments.ts';

/** Options of every command that takes a plan: what stands before the plan's own. */
export const planOptions = { weather: { type: 'string' }, workload: { type: 'string' } } as const;

interface Given {
  readonly positionals: readonly string[];
  readonly values: { readonly weather?: string | undefined; readonly workload?: string | undefined };
  readonly library: Library;
}

/**
 * Reads the plan that a command takes, with the weather and the workload that stand before its own. What is doubtful in a weather
 * file is said on standard error.
 *
 * @throws ModelError as the files and the plan require
 */
export async function readPlanArguments(
  { positionals, values, library }: Given,
  io: CommandIo,
): Promise<Plan> {
  const { weather, workload } = values;
  const plan = parsePlanText(await readPlanFile(onePlan(positionals), io.standardInput));
  const climate = weather === undefined ? undefined : await climateOf(weather, library, io);
  const utilisationFractions =
    workload === undefined
      ? undefined
      : await (await import('../files/readSeriesFile.ts')).readUtilisationFile(workload);
  return planWith(plan, { climate, utilisationFractions });
}

async function climateOf(
  name: string,
  library: Library,
  io: CommandIo,
): Promise<Parameters<typeof planWith>[1]['climate']> {
  const [{ readWeatherArgument }, { statedClimate }, { looseFindings }] = await Promise.all([
    import('../files/readWeatherArgument.ts'),
    import('../answers/statedClimate.ts'),
    import('./text/looseFindings.ts'),
  ]);
  const { stated, findings } = statedClimate(await readWeatherArgument(name, '--weather', library));
  printLines(io.err, looseFindings(findings, io.width));
  return stated;
}
