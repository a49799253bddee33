import { inletRange } from '../cooling/airClass.ts';
import { equipmentSchedule } from '../cooling/equipmentSchedule.ts';
import { rideThroughTimes } from '../cooling/rideThrough.ts';
import { withUnitOut } from '../cooling/unitOut.ts';
import { sum } from '../math/sum.ts';
import { loadInAir } from '../plan/designLoad.ts';
import type { SystemCooling } from '../plan/Facility.ts';
import { toCFM } from '../units/convert.ts';
import type { PlantColumns } from '../simulate/PlantColumns.ts';
import type { Year } from '../simulate/Year.ts';
import type { DesignHour } from '../weather/designHours.ts';
import { monthlyParts, sumOfMonths } from './plantParts.ts';
import type { DesignHourReport, Equipment, PlantReport } from './plantSchema.ts';

/** Heat below which rounding, not a plant, is at work. */
const NOTHING_kW = 1e-6;

/** What a computed cooling system did in the year, and what it was sized for. */
export function plantReport(cooling: SystemCooling, year: Year, plant: PlantColumns): PlantReport {
  const months = monthlyParts(year, plant, cooling.supplyLossFraction);
  const energy = sumOfMonths(months.map((month) => month.energy));
  const water = sumOfMonths(months.map((month) => month.water));
  const facility_kWh = sum(Object.values(energy));
  const it_kWh = energy.compute_kWh + energy.serverFans_kWh + energy.serverSupplyLoss_kWh;
  const water_L = sum(Object.values(water));
  const exportedHeat_kWh = total(plant.exportedHeat_kW.values);
  const heat = hoursOfHeat(plant);
  const { heatExport } = cooling.site.system;
  return {
    climate: climateOf(cooling, plant),
    capture: cooling.capture,
    itue: ratio(it_kWh, energy.compute_kWh),
    tue: ratio(facility_kWh, energy.compute_kWh),
    wue_L_per_kWh: ratio(water_L, it_kWh),
    water_L,
    energy,
    water,
    monthly: months,
    freeCoolingFraction: heat.freeFraction,
    freeCoolingHourCount: heat.freeHourCount,
    unmetHourCount: heat.unmetHourCount,
    unmetHeat_kWh: heat.unmet_kWh,
    exportedHeat_kWh,
    exportPeak_kW: plant.exportedHeat_kW.values.reduce((peak, value) => Math.max(peak, value), 0),
    exportSupply_C: heatExport?.network_C ?? null,
    erf: heatExport === null ? null : ratio(exportedHeat_kWh, facility_kWh),
    inlet: inletOf(cooling, plant),
    hottest: designHour(cooling, cooling.site.designHours.hottest),
    mostHumid: designHour(cooling, cooling.site.designHours.mostHumid),
    equipment: equipmentOf(cooling),
    rideThrough: rideThroughOf(cooling),
  };
}

function climateOf(
  { climate }: SystemCooling,
  { dryBulb_C, wetBulb_C }: PlantColumns,
): PlantReport['climate'] {
  return {
    name: climate.name,
    kind: climate.kind,
    source: climate.source,
    designSource: climate.design.source,
    elevation_m: climate.elevation_m,
    dryBulbMean_C: total(dryBulb_C.values) / dryBulb_C.values.length,
    wetBulbMean_C: total(wetBulb_C.values) / wetBulb_C.values.length,
  };
}

/** Sums over all hours in one pass. */
function hoursOfHeat({ heat_kW, economizedHeat_kW, unmetHeat_kW, compressors_kW }: PlantColumns) {
  let heat_kWh = 0;
  let free_kWh = 0;
  let unmet_kWh = 0;
  let unmetHourCount = 0;
  let freeHourCount = 0;
  for (let hour = 0; hour < heat_kW.values.length; hour += 1) {
    const load_kW = heat_kW.values[hour] ?? 0;
    const missed_kW = unmetHeat_kW.values[hour] ?? 0;
    heat_kWh += load_kW;
    free_kWh += economizedHeat_kW.values[hour] ?? 0;
    if (missed_kW > NOTHING_kW) {
      unmet_kWh += missed_kW;
      unmetHourCount += 1;
    }
    if (load_kW > 0 && (compressors_kW.values[hour] ?? 0) === 0 && missed_kW <= NOTHING_kW)
      freeHourCount += 1;
  }
  // Pumps and fans warm what is economized too, so that the share may come out a little above 1.
  const freeFraction = heat_kWh > 0 ? Math.min(1, free_kWh / heat_kWh) : null;
  return { freeFraction, freeHourCount, unmet_kWh, unmetHourCount };
}

function inletOf(cooling: SystemCooling, { heat_kW }: PlantColumns): PlantReport['inlet'] {
  const { inlet_C } = cooling.site.system.air;
  const range = inletRange(cooling.airClass, cooling.climate.elevation_m);
  const inService = heat_kW.values.reduce((count, heat) => count + (heat > 0 ? 1 : 0), 0);
  const hoursOutside = (min_C: number, max_C: number): number =>
    inlet_C < min_C || inlet_C > max_C ? inService : 0;
  return {
    inlet_C,
    airClass: cooling.airClass,
    ...range,
    outsideRecommendedHourCount: hoursOutside(range.recommendedMin_C, range.recommendedMax_C),
    outsideAllowableHourCount: hoursOutside(range.allowableMin_C, range.allowableMax_C),
  };
}

function designHour({ site, units }: SystemCooling, air: DesignHour): DesignHourReport {
  const load = loadInAir(site, site.rated, air);
  const unitOut = loadInAir({ ...site, system: withUnitOut(site.system, units) }, site.rated, air);
  return {
    basis: air.basis,
    dryBulb_C: air.dryBulb_C,
    wetBulb_C: air.wetBulb_C,
    it_kW: load.it_kW,
    cooling_kW: load.cooling_kW,
    facility_kW: load.facility_kW,
    pue: ratio(load.facility_kW, load.it_kW),
    unmet_kW: snapped(load.unmet_kW),
    unitOutUnmet_kW: snapped(unitOut.unmet_kW),
  };
}

function equipmentOf({ site, units }: SystemCooling): Equipment[] {
  return equipmentSchedule(site.system, units).map((item) => ({
    ...item,
    neededCount: units.neededCount,
    installedCount: units.runningCount,
    airflow_CFM: item.airflow_m3_s === null ? null : toCFM(item.airflow_m3_s),
  }));
}

function rideThroughOf({ site, rideThrough }: SystemCooling): PlantReport['rideThrough'] {
  const { heat_kW } = loadInAir(site, site.rated, site.designHours.hottest);
  return rideThroughTimes(rideThrough, heat_kW);
}

const total = (values: Float64Array): number => values.reduce((whole, value) => whole + value, 0);

const snapped = (value_kW: number): number => (value_kW > NOTHING_kW ? value_kW : 0);

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
