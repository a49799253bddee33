import { clearFigures } from '../cooling/CoolingFigures.ts';
import { runColumn } from '../cooling/PlantRun.ts';
import { coolingRun, type CoolingRun, type HallHeat } from '../cooling/rejectHeat.ts';
import type { ItHours } from './ItHours.ts';
import { itSideResult, type ItSide } from '../power/chainHour.ts';

/** What a site adds up over hours, besides its cooling: kWh of a power, or its mean in kW of a single hour. */
export interface SiteSums {
  /** IT load at the input of the racks, including the increase at warm inlets. */
  itLoad_kW: number;
  /** Part of it that reaches DC busbars, and part lost in the power shelves before them. */
  dcLoad_kW: number;
  rectifierLoss_kW: number;
  /** Fans inside the devices, including the increase at warm inlets. */
  serverFans_kW: number;
  /** Load of AC power supplies without fans. */
  acCompute_kW: number;
  distributionLoss_kW: number;
  upsLoss_kW: number;
  switchgearLoss_kW: number;
  transformerLoss_kW: number;
  lighting_kW: number;
  facilityLoad_kW: number;
  /** Heat of devices, losses and lighting that cooling has to remove. */
  heat_kW: number;
}

/** Load of an hour, including the increase at warm inlets: see {@link ItHours}. */
export type DeviceLoad = { -readonly [Name in Exclude<keyof ItHours, 'changeHours'>]: number };

/** Hours of a site that are computed together, and what it adds up over them; a loop reuses one instance. */
export interface SiteRun {
  readonly sums: SiteSums;
  readonly cooling: CoolingRun;
  /** By hour: IT load at the input of the racks, input of the UPS with lighting, and heat of the hall. */
  readonly itLoad_kW: Float64Array;
  readonly fixedLoad_kW: Float64Array;
  readonly heat_kW: Float64Array;
  /** Power of the whole site by hour. */
  readonly facilityLoad_kW: Float64Array;
  /** Of the hours of one load that are computed. */
  readonly devices: DeviceLoad;
  readonly hallHeat: HallHeat;
  readonly losses: ItSide;
}

/** Overwritten by each run, never read across runs. */
const columns = {
  cooling: coolingRun(),
  itLoad_kW: runColumn(),
  fixedLoad_kW: runColumn(),
  heat_kW: runColumn(),
  facilityLoad_kW: runColumn(),
};

/**
 * A run whose sums are 0. Fields start as NaN, so that engines store them as fractions from the start; the sums in a different
 * order from the columns of a site, since engines give objects with the same fields in the same order one hidden class.
 */
export function siteRun(): SiteRun {
  const sums = {
    heat_kW: NaN,
    itLoad_kW: NaN,
    dcLoad_kW: NaN,
    rectifierLoss_kW: NaN,
    serverFans_kW: NaN,
    acCompute_kW: NaN,
    distributionLoss_kW: NaN,
    upsLoss_kW: NaN,
    switchgearLoss_kW: NaN,
    transformerLoss_kW: NaN,
    lighting_kW: NaN,
    facilityLoad_kW: NaN,
  };
  const run: SiteRun = {
    sums,
    cooling: columns.cooling,
    itLoad_kW: columns.itLoad_kW,
    fixedLoad_kW: columns.fixedLoad_kW,
    heat_kW: columns.heat_kW,
    facilityLoad_kW: columns.facilityLoad_kW,
    devices: {
      it_kW: NaN,
      dc_kW: NaN,
      liquid_kW: NaN,
      shelfLoss_kW: NaN,
      serverFans_kW: NaN,
      acCompute_kW: NaN,
    },
    hallHeat: { room_kW: NaN, liquid_kW: NaN },
    losses: itSideResult(),
  };
  run.cooling.exportPeak_kW = 0;
  clearSums(run);
  return run;
}

/** Resets the sums of a site and of its cooling. */
export function clearSums({ sums, cooling }: SiteRun): void {
  sums.heat_kW = 0;
  sums.itLoad_kW = 0;
  sums.dcLoad_kW = 0;
  sums.rectifierLoss_kW = 0;
  sums.serverFans_kW = 0;
  sums.acCompute_kW = 0;
  sums.distributionLoss_kW = 0;
  sums.upsLoss_kW = 0;
  sums.switchgearLoss_kW = 0;
  sums.transformerLoss_kW = 0;
  sums.lighting_kW = 0;
  sums.facilityLoad_kW = 0;
  clearFigures(cooling.plants.sums);
}
