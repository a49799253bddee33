import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import { sum } from '../../models/math/sum.ts';
import { hoursOf, presetIds, type CoolingStudy } from '../../models/study/coolingStudy.ts';
import { presetSite } from '../../models/study/presetSite.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { climateOfNormals } from '../../models/weather/climateOfNormals.ts';
import { calendarOfHours, normalsOf } from '../../models/weather/normalsOf.ts';

/** Difference between a year from monthly normals and the hourly year of which the normals are the means. */
export interface SyntheticDeviation {
  readonly place: string;
  readonly preset: CoolingPresetId;
  readonly hourlyPue: number;
  /** PUE of the synthetic year minus that of the hours. */
  readonly pue: number;
  /** Overhead energy: synthetic over hourly, minus 1. */
  readonly overhead: number;
  /** The same for the worst month, and its number. */
  readonly worstMonthOverhead: number;
  readonly worstMonth: number;
}

/** Accuracy of a synthetic year. */
export const syntheticTolerances = { pue: 0.015, overhead: 0.05, month: 0.1 } as const;

/** Whether a synthetic year is within the tolerances. */
export function isSyntheticGood({ pue, overhead, worstMonthOverhead }: SyntheticDeviation): boolean {
  return (
    Math.abs(pue) <= syntheticTolerances.pue &&
    Math.abs(overhead) <= syntheticTolerances.overhead &&
    Math.abs(worstMonthOverhead) <= syntheticTolerances.month
  );
}

/** Every preset in the hours of a location, and in the synthetic year of their normals, sized for the same design values. */
export function syntheticDeviations(hourly: Climate): SyntheticDeviation[] {
  const synthetic = climateOfNormals({ ...hourly, months: normalsOf(hourly.year) });
  return presetIds.map((preset) => {
    const [theirs, ours] = [overheadOf(preset, hourly), overheadOf(preset, synthetic)];
    const months = ours.months_kWh.map((month_kWh, index) => month_kWh / (theirs.months_kWh[index] ?? 0) - 1);
    const worst = Math.max(...months.map(Math.abs));
    const index = months.findIndex((month) => Math.abs(month) === worst);
    return {
      place: hourly.name,
      preset,
      hourlyPue: 1 + sum(theirs.months_kWh) / theirs.it_kWh,
      pue: (sum(ours.months_kWh) - sum(theirs.months_kWh)) / theirs.it_kWh,
      overhead: sum(ours.months_kWh) / sum(theirs.months_kWh) - 1,
      worstMonthOverhead: months[index] ?? 0,
      worstMonth: index + 1,
    };
  });
}

interface Overhead {
  readonly it_kWh: number;
  readonly months_kWh: readonly number[];
}

function overheadOf(preset: CoolingPresetId, climate: Climate): Overhead {
  const study: CoolingStudy = {
    climate,
    it_kW: 1000,
    loadFraction: 0.5,
    designBasis: { kind: 'extreme-20-year' },
  };
  const { facilityLoad_kW, itLoad_kW } = hoursOf(presetSite(preset, study), study);
  const { monthStarts } = calendarOfHours(climate.year.hourCount);
  const months_kWh = Array.from({ length: 12 }, (_, month) => {
    const hours = (column: Float64Array): number =>
      sum(column.subarray(monthStarts[month], monthStarts[month + 1]));
    return hours(facilityLoad_kW) - hours(itLoad_kW);
  });
  return { it_kWh: sum(itLoad_kW), months_kWh };
}
