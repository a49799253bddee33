import { coolingColumns, type CoolingColumns } from '../cooling/CoolingHour.ts';

/** What power chain and cooling did, hour by hour: powers as means of the hour in kW, water in L. */
export interface SiteHours extends CoolingColumns {
  /** IT load with what warm inlets add to it. */
  readonly itLoad_kW: Float64Array;
  /** Part of it on dc busbars. */
  readonly dcLoad_kW: Float64Array;
  /** Fans inside the devices, and what warm inlets add. */
  readonly serverFans_kW: Float64Array;
  /** What AC supplies feed beside fans. */
  readonly acCompute_kW: Float64Array;
  readonly rectifierLoss_kW: Float64Array;
  readonly distributionLoss_kW: Float64Array;
  readonly upsLoss_kW: Float64Array;
  readonly switchgearLoss_kW: Float64Array;
  readonly transformerLoss_kW: Float64Array;
  readonly lighting_kW: Float64Array;
  readonly facilityLoad_kW: Float64Array;
  /** Heat of devices, losses and lighting that cooling had to carry. */
  readonly heat_kW: Float64Array;
}

/** Empty columns for a year. */
export function emptySiteHours(hourCount: number): SiteHours {
  const column = (): Float64Array => new Float64Array(hourCount);
  return {
    ...coolingColumns(hourCount),
    itLoad_kW: column(),
    dcLoad_kW: column(),
    serverFans_kW: column(),
    acCompute_kW: column(),
    rectifierLoss_kW: column(),
    distributionLoss_kW: column(),
    upsLoss_kW: column(),
    switchgearLoss_kW: column(),
    transformerLoss_kW: column(),
    lighting_kW: column(),
    facilityLoad_kW: column(),
    heat_kW: column(),
  };
}

/** The same columns from an hour on. */
export function siteHoursFrom(hours: SiteHours, firstHour: number): SiteHours {
  const entries = Object.entries(hours) as [keyof SiteHours, Float64Array][];
  return Object.fromEntries(
    entries.map(([name, column]) => [name, column.subarray(firstHour)]),
  ) as unknown as SiteHours;
}
