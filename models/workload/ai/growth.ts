import type { Growth } from './growthSchema.ts';
import { doublingTime_months, growthPerYear } from './growthRate.ts';
import { indeterminate } from './indeterminate.ts';

/** Demand and hardware in one year, the first year of the hardware being 1. */
export interface GrowthYear {
  readonly year: number;
  readonly demandRatio: number;
  readonly hardwareRatio: number;
  /** Demand over the compute of the same number of accelerators. */
  readonly gapRatio: number;
  /** Accelerators of that year's hardware needed for the demand; null if no initial number is stated. */
  readonly acceleratorCount: number | null;
}

/** Demand against hardware over the years. */
export interface GrowthResult {
  readonly demandGrowthRatio: number;
  readonly hardwareGrowthRatio: number;
  /** Null without growth. */
  readonly demandDoubling_months: number | null;
  readonly hardwareDoubling_months: number | null;
  /** First year and the following span, so one row more than the span has years. */
  readonly years: readonly GrowthYear[];
  /** Years after the first at which demand equals hardware capacity; null if never. */
  readonly crossing_years: number | null;
}

/**
 * Demand against hardware, both growing by a constant factor per year.
 *
 * @throws ModelError `ai-workload-indeterminate` if a growth is missing or stated twice
 */
export function growth(stated: Growth): GrowthResult {
  const demandGrowthRatio = ratioOf('demand', stated.demandGrowthRatio, stated.demandDoubling_months);
  const hardwareGrowthRatio = ratioOf('hardware', stated.hardwareGrowthRatio, stated.hardwareDoubling_months);
  const { startYear, span_years, startRatio, startAcceleratorCount } = stated;
  const years: GrowthYear[] = [];
  for (let after = 0; after <= span_years; after++) {
    const demandRatio = startRatio * demandGrowthRatio ** after;
    const hardwareRatio = hardwareGrowthRatio ** after;
    const gapRatio = demandRatio / hardwareRatio;
    const acceleratorCount =
      startAcceleratorCount === undefined ? null : Math.ceil(startAcceleratorCount * gapRatio);
    years.push({ year: startYear + after, demandRatio, hardwareRatio, gapRatio, acceleratorCount });
  }
  return {
    demandGrowthRatio,
    hardwareGrowthRatio,
    demandDoubling_months: doublingTime_months(demandGrowthRatio),
    hardwareDoubling_months: doublingTime_months(hardwareGrowthRatio),
    years,
    crossing_years: crossing_years(startRatio, demandGrowthRatio / hardwareGrowthRatio),
  };
}

function ratioOf(
  what: 'demand' | 'hardware',
  growthRatio: number | undefined,
  doubling_months: number | undefined,
): number {
  if (growthRatio !== undefined && doubling_months === undefined) return growthRatio;
  if (growthRatio === undefined && doubling_months !== undefined) return growthPerYear(doubling_months);
  throw indeterminate(`${what}GrowthRatio`, `state either the growth or the doubling time of the ${what}`);
}

/** When start x relative growth ^ t is 1. */
function crossing_years(startRatio: number, relativeGrowthRatio: number): number | null {
  if (startRatio === 1) return 0;
  const after = -Math.log(startRatio) / Math.log(relativeGrowthRatio);
  return Number.isFinite(after) && after > 0 ? after : null;
}
