import type { Column } from '../series/Column.ts';
import type { WeatherYear } from '../weather/Climate.ts';
import { columnOf } from './columnOf.ts';
import type { SiteHours } from './SiteHours.ts';

/** Hourly columns of power chain, cooling, water and weather, by name: what a table of hours shows beside the whole site. */
export type PlantColumns = Readonly<Record<PlantColumnName, Column>>;

type Powers = Exclude<keyof SiteHours, 'itLoad_kW' | 'facilityLoad_kW'>;
type PlantColumnName = Powers | 'water_L' | 'dryBulb_C' | 'wetBulb_C';

/** Names the columns of a computed year. */
export function plantColumns(hours: SiteHours, weather: WeatherYear): PlantColumns {
  const kW = (name: Powers): Column => columnOf(name, 'mean', hours[name]);
  const litres = (name: Powers): Column => columnOf(name, 'sum', hours[name]);
  return {
    dcLoad_kW: kW('dcLoad_kW'),
    serverFans_kW: kW('serverFans_kW'),
    acCompute_kW: kW('acCompute_kW'),
    rectifierLoss_kW: kW('rectifierLoss_kW'),
    distributionLoss_kW: kW('distributionLoss_kW'),
    upsLoss_kW: kW('upsLoss_kW'),
    switchgearLoss_kW: kW('switchgearLoss_kW'),
    transformerLoss_kW: kW('transformerLoss_kW'),
    lighting_kW: kW('lighting_kW'),
    airFans_kW: kW('airFans_kW'),
    pumps_kW: kW('pumps_kW'),
    compressors_kW: kW('compressors_kW'),
    rejectionFans_kW: kW('rejectionFans_kW'),
    humidifiers_kW: kW('humidifiers_kW'),
    heatPumps_kW: kW('heatPumps_kW'),
    heat_kW: kW('heat_kW'),
    rejectedHeat_kW: kW('rejectedHeat_kW'),
    exportedHeat_kW: kW('exportedHeat_kW'),
    economizedHeat_kW: kW('economizedHeat_kW'),
    unmetHeat_kW: kW('unmetHeat_kW'),
    evaporation_L: litres('evaporation_L'),
    drift_L: litres('drift_L'),
    blowdown_L: litres('blowdown_L'),
    adiabaticWater_L: litres('adiabaticWater_L'),
    humidification_L: litres('humidification_L'),
    water_L: columnOf('water_L', 'sum', waterOf(hours)),
    dryBulb_C: columnOf('dryBulb_C', 'mean', weather.dryBulb_C),
    wetBulb_C: columnOf('wetBulb_C', 'mean', weather.wetBulb_C),
  };
}

/** All water that the site takes in for cooling. */
function waterOf(hours: SiteHours): Float64Array {
  const { evaporation_L, drift_L, blowdown_L, adiabaticWater_L, humidification_L } = hours;
  const water_L = new Float64Array(evaporation_L.length);
  for (let hour = 0; hour < water_L.length; hour += 1) {
    water_L[hour] =
      (evaporation_L[hour] ?? 0) +
      (drift_L[hour] ?? 0) +
      (blowdown_L[hour] ?? 0) +
      (adiabaticWater_L[hour] ?? 0) +
      (humidification_L[hour] ?? 0);
  }
  return water_L;
}
