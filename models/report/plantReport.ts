import { inletRange } from '../cooling/airClass.ts';
import { withoutExport } from '../cooling/CoolingSystem.ts';
import { coolingCircuits } from '../cooling/coolingCircuits.ts';
import { equipmentSchedule } from '../cooling/equipmentSchedule.ts';
import { rideThroughTimes } from '../cooling/rideThrough.ts';
import { sum } from '../math/sum.ts';
import { loadInAir } from '../plan/prepare/designLoad.ts';
import type { SystemCooling } from '../plan/prepare/Facility.ts';
import { hoursTotal } from '../series/Column.ts';
import { toCFM } from '../units/convert.ts';
import type { MonthSums, SiteMonths } from '../simulate/siteMonths.ts';
import type { DesignHour } from '../weather/designHours.ts';
import { chainStages } from './chainStages.ts';
import { monthlyParts, sumOfMonths } from './plantParts.ts';
import type { DesignHourReport, Equipment, PlantReport } from './plantSchema.ts';

/** Heat below this is rounding. */
const ROUNDING_kW = 1e-6;

/**
 * Annual results of a computed cooling system, and the design values that it was sized for.
 *
 * @param it_kWh - annual IT energy at the metering point
 */
export function plantReport(cooling: SystemCooling, plant: SiteMonths, it_kWh: number): PlantReport {
  const months = monthlyParts(plant.months, cooling.supplyLossFraction);
  const energy = sumOfMonths(months.map((month) => month.energy));
  const water = sumOfMonths(months.map((month) => month.water));
  const facility_kWh = sum(Object.values(energy));
  const water_L = sum(Object.values(water));
  const yearOf = (name: keyof MonthSums): number => sum(plant.months.map((month) => month[name]));
  const exportedHeat_kWh = yearOf('exportedHeat_kW');
  // Heat that plants reject: heat and fans and pumps inside, less exported and unmet heat. It includes tower pumps, about one per cent.
  const rejected_kWh =
    yearOf('heat_kW') +
    yearOf('airFans_kW') +
    yearOf('pumps_kW') +
    yearOf('humidifiers_kW') +
    yearOf('heatPumps_kW') -
    exportedHeat_kWh -
    yearOf('unmetHeat_kW');
  const freeFraction = Math.min(1, yearOf('economizedHeat_kW') / rejected_kWh);
  const { heatExport } = cooling.site.system;
  return {
    climate: climateOf(cooling),
    capture: cooling.capture,
    itue: ratio(it_kWh, energy.compute_kWh),
    tue: ratio(facility_kWh, energy.compute_kWh),
    wue_L_per_kWh: ratio(water_L, it_kWh),
    water_L,
    energy,
    water,
    monthly: months,
    freeCoolingFraction: Number.isFinite(freeFraction) ? freeFraction : null,
    freeCoolingHourCount: plant.freeHourCount,
    unmetHourCount: plant.unmetHourCount,
    unmetHeat_kWh: snapped(yearOf('unmetHeat_kW')),
    exportedHeat_kWh,
    exportPeak_kW: plant.exportPeak_kW,
    exportSupply_C: heatExport?.network_C ?? null,
    erf: heatExport === null ? null : ratio(exportedHeat_kWh, facility_kWh),
    inlet: inletOf(cooling, plant),
    hottest: designHour(cooling, cooling.site.designHours.hottest),
    mostHumid: designHour(cooling, cooling.site.designHours.mostHumid),
    equipment: equipmentOf(cooling),
    circuits: circuitsOf(cooling),
    chain: chainStages(cooling.site),
    rideThrough: rideThroughOf(cooling),
  };
}

function climateOf({ climate, site }: SystemCooling): PlantReport['climate'] {
  const { dryBulb_C, wetBulb_C } = site.weather;
  return {
    name: climate.name,
    kind: climate.kind,
    source: climate.source,
    designSource: climate.design.source,
    elevation_m: climate.elevation_m,
    dryBulbMean_C: meanOf(dryBulb_C),
    wetBulbMean_C: meanOf(wetBulb_C),
  };
}

function inletOf(cooling: SystemCooling, { serviceHourCount }: SiteMonths): PlantReport['inlet'] {
  const { inlet_C } = cooling.site.system.air;
  const range = inletRange(cooling.airClass, cooling.climate.elevation_m);
  const hoursOutside = (min_C: number, max_C: number): number =>
    inlet_C < min_C || inlet_C > max_C ? serviceHourCount : 0;
  return {
    inlet_C,
    airClass: cooling.airClass,
    ...range,
    outsideRecommendedHourCount: hoursOutside(range.recommendedMin_C, range.recommendedMax_C),
    outsideAllowableHourCount: hoursOutside(range.allowableMin_C, range.allowableMax_C),
  };
}

function designHour({ site }: SystemCooling, air: DesignHour): DesignHourReport {
  const { chain, unitOut } = site;
  const load = loadInAir({ chain, system: withoutExport(site.system) }, site.rated, air);
  const unitOutUnmet_kW =
    unitOut === null ? load.heat_kW : loadInAir({ chain, system: unitOut }, site.rated, air).unmet_kW;
  return {
    basis: air.basis,
    dryBulb_C: air.dryBulb_C,
    wetBulb_C: air.wetBulb_C,
    it_kW: load.it_kW,
    cooling_kW: load.cooling_kW,
    facility_kW: load.facility_kW,
    pue: ratio(load.facility_kW, load.it_kW),
    unmet_kW: snapped(load.unmet_kW),
    unitOutUnmet_kW: snapped(unitOutUnmet_kW),
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

function circuitsOf({ site, units }: SystemCooling): PlantReport['circuits'] {
  const { wetBulb_C } = site.designHours.mostHumid;
  return coolingCircuits(withoutExport(site.system), units, wetBulb_C).map((circuit) => ({
    ...circuit,
    loops: [...circuit.loops],
  }));
}

function rideThroughOf({ site, rideThrough }: SystemCooling): PlantReport['rideThrough'] {
  const { heat_kW } = loadInAir(site, site.rated, site.designHours.hottest);
  return rideThroughTimes(rideThrough, heat_kW);
}

/** Means of weather columns, which many reports share and which are never written to. */
const means = new WeakMap<Float64Array, number>();

function meanOf(values: Float64Array): number {
  const known = means.get(values);
  if (known !== undefined) return known;
  const mean = hoursTotal(values, 0, values.length) / values.length;
  means.set(values, mean);
  return mean;
}

const snapped = (value_kW: number): number => (value_kW > ROUNDING_kW ? value_kW : 0);

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
