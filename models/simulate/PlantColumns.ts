import type { Column } from '../series/Column.ts';
import type { WeatherYear } from '../weather/Climate.ts';
import { columnOf } from './columnOf.ts';
import type { SiteHours } from './SiteHours.ts';

/** Hourly columns of power chain, cooling, water and weather, by name: the columns of an hourly table besides those of the whole site. */
export type PlantColumns = Readonly<Record<PlantColumnName, Column>>;

type Quantity = Exclude<keyof SiteHours, 'itLoad_kW' | 'facilityLoad_kW'>;
type PlantColumnName = Quantity | 'water_L' | 'dryBulb_C' | 'wetBulb_C';

/** Names the columns of a computed year. */
export function plantColumns(hours: SiteHours, weather: WeatherYear): PlantColumns {
  const named = (name: Quantity): Column => columnOf(name, hours[name]);
  return {
    dcLoad_kW: named('dcLoad_kW'),
    serverFans_kW: named('serverFans_kW'),
    acCompute_kW: named('acCompute_kW'),
    rectifierLoss_kW: named('rectifierLoss_kW'),
    distributionLoss_kW: named('distributionLoss_kW'),
    upsLoss_kW: named('upsLoss_kW'),
    switchgearLoss_kW: named('switchgearLoss_kW'),
    transformerLoss_kW: named('transformerLoss_kW'),
    lighting_kW: named('lighting_kW'),
    airFans_kW: named('airFans_kW'),
    pumps_kW: named('pumps_kW'),
    compressors_kW: named('compressors_kW'),
    rejectionFans_kW: named('rejectionFans_kW'),
    humidifiers_kW: named('humidifiers_kW'),
    heatPumps_kW: named('heatPumps_kW'),
    heat_kW: named('heat_kW'),
    rejectedHeat_kW: named('rejectedHeat_kW'),
    exportedHeat_kW: named('exportedHeat_kW'),
    economizedHeat_kW: named('economizedHeat_kW'),
    unmetHeat_kW: named('unmetHeat_kW'),
    evaporation_L: named('evaporation_L'),
    drift_L: named('drift_L'),
    blowdown_L: named('blowdown_L'),
    adiabaticWater_L: named('adiabaticWater_L'),
    humidification_L: named('humidification_L'),
    water_L: columnOf('water_L', waterOf(hours)),
    dryBulb_C: columnOf('dryBulb_C', weather.dryBulb_C),
    wetBulb_C: columnOf('wetBulb_C', weather.wetBulb_C),
  };
}

/** All make-up water of the site for cooling. */
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
