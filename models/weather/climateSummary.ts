import type { Finding } from '../problems/Finding.ts';
import type { Climate, DesignValues } from './Climate.ts';
import { exceededIn } from './exceededIn.ts';

/** Summary of a weather year. */
export interface ClimateSummary {
  readonly city: string;
  readonly hours: number;
  readonly dryBulbMean_C: number;
  readonly dewPointMean_C: number;
  readonly wetBulbMean_C: number;
  /** Derived from the hours of the year, independent of the header. */
  readonly dryBulb_0p4_C: number;
  readonly dryBulb_99p6_C: number;
  readonly wetBulb_0p4_C: number;
  /** Design values for sizing. */
  readonly design: DesignValues;
  readonly findings: readonly Finding[];
}

/** Means and percentiles of a climate's hours, with the design values published for the location. */
export function climateSummary(climate: Climate): ClimateSummary {
  const { name, design, findings, year } = climate;
  return {
    city: name,
    hours: year.hourCount,
    dryBulbMean_C: mean(year.dryBulb_C),
    dewPointMean_C: mean(year.dewPoint_C),
    wetBulbMean_C: mean(year.wetBulb_C),
    dryBulb_0p4_C: exceededIn(year.dryBulb_C, 0.004),
    dryBulb_99p6_C: exceededIn(year.dryBulb_C, 0.996),
    wetBulb_0p4_C: exceededIn(year.wetBulb_C, 0.004),
    design,
    findings,
  };
}

function mean(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}
