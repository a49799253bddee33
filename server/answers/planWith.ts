import { parsePlan, type Plan, type StatedClimate } from '../../models/index.ts';

/** What stands before a plan's own. */
export interface GivenForPlan {
  readonly climate?: StatedClimate | undefined;
  /** A year of hourly utilisation. */
  readonly utilisationFractions?: readonly number[] | undefined;
}

/**
 * A plan with another weather or workload than it states. What its options and racks state of their own still stands before it.
 *
 * @throws ModelError `plan-invalid` where an option changes a part of what is replaced
 */
export function planWith(plan: Plan, { climate, utilisationFractions }: GivenForPlan): Plan {
  if (climate === undefined && utilisationFractions === undefined) return plan;
  return parsePlan({
    ...plan,
    ...(climate === undefined ? {} : { site: { ...plan.site, climate } }),
    ...(utilisationFractions === undefined ? {} : { workload: { kind: 'hourly', utilisationFractions } }),
  });
}
