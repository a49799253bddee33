import type { HourlyCarbon } from '../../models/carbon/carbonSchema.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { withOverrides } from '../results/withOverrides.ts';
import { readPlanFile } from '../files/readPlanFile.ts';
import type { CommandIo } from './CommandIo.ts';
import { printLines } from './printLines.ts';
import { onePlan } from './readArguments.ts';
import { usageError } from './usageError.ts';

/** Options of every command with a plan that override values of the plan. */
export const planOptions = {
  weather: { type: 'string' },
  workload: { type: 'string' },
  carbon: { type: 'string' },
  'carbon-basis': { type: 'string' },
} as const;

interface PlanArgumentValues {
  readonly positionals: readonly string[];
  readonly values: Partial<Readonly<Record<keyof typeof planOptions, string | undefined>>>;
  readonly library: Library;
}

/**
 * Reads the plan of a command and applies the weather, workload and grid factors that override its values. Findings of their files
 * are printed on standard error.
 *
 * @throws ModelError as the files and the plan require
 */
export async function readPlanArguments(
  { positionals, values, library }: PlanArgumentValues,
  io: CommandIo,
): Promise<Plan> {
  const { weather, workload, carbon: carbonFile, 'carbon-basis': basis } = values;
  const plan = parsePlanText(await readPlanFile(onePlan(positionals), io.standardInput));
  const climate = weather === undefined ? undefined : await climateOf(weather, library, io);
  const utilisationFractions =
    workload === undefined
      ? undefined
      : await (await import('../files/readSeriesFile.ts')).readUtilisationFile(workload);
  const carbon = carbonFile === undefined ? undefined : await carbonOf(carbonFile, { basis, plan }, io);
  return withOverrides(plan, { climate, utilisationFractions, carbon });
}

async function climateOf(
  name: string,
  library: Library,
  io: CommandIo,
): Promise<Parameters<typeof withOverrides>[1]['climate']> {
  const [{ readWeatherArgument }, { statedClimate }, { findingsWithoutOption }] = await Promise.all([
    import('../results/readWeatherArgument.ts'),
    import('../results/statedClimate.ts'),
    import('./text/findingsWithoutOption.ts'),
  ]);
  const { stated, findings } = statedClimate(await readWeatherArgument(name, '--weather', library));
  printLines(io.err, findingsWithoutOption(findings, io.width));
  return stated;
}

async function carbonOf(
  name: string,
  { basis, plan }: { readonly basis: string | undefined; readonly plan: Plan },
  io: CommandIo,
): Promise<HourlyCarbon> {
  if (basis !== undefined && basis !== 'direct' && basis !== 'lifecycle') {
    throw usageError('--carbon-basis', `must be direct or lifecycle; given: ${basis}`);
  }
  const [{ readCarbonFile }, { findingsWithoutOption }] = await Promise.all([
    import('../files/readSeriesFile.ts'),
    import('./text/findingsWithoutOption.ts'),
  ]);
  const { carbon, findings } = await readCarbonFile(name, {
    basis: basis ?? 'direct',
    undatedYear: plan.site?.calendarYear ?? 2025,
    timeZone: plan.site?.timeZone,
  });
  printLines(io.err, findingsWithoutOption(findings, io.width));
  return carbon;
}
