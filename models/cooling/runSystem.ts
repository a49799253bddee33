import { add, type CoolingHour } from './CoolingHour.ts';
import type { CoolingSystem, HeatExport } from './CoolingSystem.ts';
import { heatPumpPower_kW } from './equipment/heatPump.ts';
import { moverPower_kW, type Mover } from './movers.ts';
import type { OutdoorAir } from './OutdoorAir.ts';
import { runPlant } from './plants/SizedPlant.ts';

/** Heat that a cooling system has to carry in an hour; a loop keeps one and writes it over. */
export interface HallHeat {
  /** Of devices, losses and lighting, taken by the room's air. */
  room_kW: number;
  /** Of devices, taken by the liquid; 0 where there is none. */
  liquid_kW: number;
}

/**
 * What a cooling system uses in one hour. Heat that it cannot carry is said as unmet, never cut off.
 *
 * Energy closes: the heat, fans, pumps, compressors, humidifiers and heat pumps together are what is rejected, exported and unmet.
 * Fans of towers and coolers heat the outdoor air only.
 *
 * @param heat - to be carried, at least 0
 * @param outdoor - the weather of the hour
 * @param hour - is added to
 */
export function runSystem(
  system: CoolingSystem,
  heat: Readonly<HallHeat>,
  outdoor: OutdoorAir,
  hour: CoolingHour,
): void {
  const { air, liquid, heatExport } = system;
  const roomHeat_kW = carried_kW(air.fan, heat.room_kW, hour);
  const fan_kW = moverPower_kW(air.fan, heat.room_kW);
  add(hour.airFans_kW, hour.at, fan_kW);
  const airHeat_kW = roomHeat_kW + fan_kW;
  const forAir_kW = liquid === null ? exportHeat(heatExport, airHeat_kW, hour) : airHeat_kW;
  const overColdCoil_kW = runPlant(air.plant, forAir_kW, outdoor, hour);
  add(hour.humidification_L, hour.at, overColdCoil_kW * air.latentWater_L_per_kWh);
  if (liquid === null) return;
  const liquidHeat_kW = carried_kW(liquid.mover, heat.liquid_kW, hour);
  const mover_kW = moverPower_kW(liquid.mover, heat.liquid_kW);
  add(liquid.isDoor ? hour.airFans_kW : hour.pumps_kW, hour.at, mover_kW);
  runPlant(liquid.plant, exportHeat(heatExport, liquidHeat_kW + mover_kW, hour), outdoor, hour);
}

/** Heat that fans or pumps at full speed carry away; what is beyond them is not met. */
function carried_kW(mover: Mover, heat_kW: number, hour: CoolingHour): number {
  const carried = Math.min(heat_kW, mover.fullSpeed_kW);
  add(hour.unmetHeat_kW, hour.at, heat_kW - carried);
  return carried;
}

/**
 * Exports what is wanted of a heat, and says what is left for the plant.
 *
 * Method: the network gets the source heat and the electricity that lifts it; the source water leaves as cold as the plant would
 * have made it, which the heat pump's lift counts from.
 */
function exportHeat(heatExport: HeatExport | null, heat_kW: number, hour: CoolingHour): number {
  if (heatExport === null || heat_kW <= 0) return heat_kW;
  const { demand_kW, heatPumpCop } = heatExport;
  if (heatPumpCop === null) {
    const exported_kW = Math.min(demand_kW, heat_kW);
    add(hour.exportedHeat_kW, hour.at, exported_kW);
    return heat_kW - exported_kW;
  }
  const source_kW = Math.min(heat_kW, demand_kW * (1 - 1 / heatPumpCop));
  const power_kW = heatPumpPower_kW(source_kW, heatPumpCop);
  add(hour.heatPumps_kW, hour.at, power_kW);
  add(hour.exportedHeat_kW, hour.at, source_kW + power_kW);
  return heat_kW - source_kW;
}
