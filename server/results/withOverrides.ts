import type { HourlyCarbon } from '../../models/carbon/carbonSchema.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { StatedClimate } from '../../models/weather/climateSchema.ts';

/** Values that override those of a plan. */
export interface PlanOverrides {
  readonly climate?: StatedClimate | undefined;
  /** A year of hourly utilisation. */
  readonly utilisationFractions?: readonly number[] | undefined;
  /** A year of hourly carbon intensity. */
  readonly carbon?: HourlyCarbon | undefined;
}

/**
 * A plan with its weather, workload or grid factor overridden. Values that its options and racks state still override these;
 * contracts and other carbon accounting of the plan are retained.
 *
 * @throws ModelError `plan-invalid` if an option changes part of an overridden value
 */
export function withOverrides(plan: Plan, { climate, utilisationFractions, carbon }: PlanOverrides): Plan {
  if ((climate ?? utilisationFractions ?? carbon) === undefined) return plan;
  return parsePlan({
    ...plan,
    ...(climate === undefined ? {} : { site: { ...plan.site, climate } }),
    ...(utilisationFractions === undefined ? {} : { workload: { kind: 'hourly', utilisationFractions } }),
    ...(carbon === undefined ? {} : { carbon: { ...accountingOf(plan.carbon), ...carbon } }),
  });
}

/** Fields of the grid factor itself, which a series replaces. */
const factorFields: ReadonlySet<string> = new Set([
  'kind',
  'grid',
  'intensity_g_per_kWh',
  'cleanFraction',
  'values_g_per_kWh',
  'cleanFractions',
  'basis',
  'boundary',
  'year',
  'gwp',
  'source',
]);

function accountingOf(carbon: Plan['carbon']): object {
  return Object.fromEntries(Object.entries(carbon).filter(([field]) => !factorFields.has(field)));
}
