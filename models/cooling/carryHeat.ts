import type { CoolingSystem, HeatExport } from './CoolingSystem.ts';
import { heatPumpPower_kW } from './equipment/heatPump.ts';
import { moverPower_kW, type Mover } from './movers.ts';
import type { OutdoorAir } from './OutdoorAir.ts';
import type { PlantHour } from './PlantHour.ts';
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
export function carryHeat(
  system: CoolingSystem,
  heat: Readonly<HallHeat>,
  outdoor: OutdoorAir,
  hour: PlantHour,
): void {
  const { air, liquid, heatExport } = system;
  hour.toCarry_kW = heat.room_kW;
  bring(air.fan, hour);
  hour.airFans_kW += hour.bringing_kW;
  if (liquid === null) exportHeat(heatExport, hour);
  runPlant(air.plant, outdoor, hour);
  hour.humidification_L += hour.overColdCoil_kW * air.latentWater_L_per_kWh;
  if (liquid === null) return;
  hour.toCarry_kW = heat.liquid_kW;
  bring(liquid.mover, hour);
  if (liquid.isDoor) hour.airFans_kW += hour.bringing_kW;
  else hour.pumps_kW += hour.bringing_kW;
  exportHeat(heatExport, hour);
  runPlant(liquid.plant, outdoor, hour);
}

/**
 * Brings the heat that is to be carried to its plant, which carries the fans or pumps too; what is beyond them at full speed is not met.
 *
 * @param hour - its `toCarry_kW` is read and written over; its `bringing_kW` is filled
 */
function bring(mover: Mover, hour: PlantHour): void {
  const heat_kW = hour.toCarry_kW;
  const moved_kW = Math.min(heat_kW, mover.fullSpeed_kW);
  const power_kW = moverPower_kW(mover, heat_kW);
  hour.unmetHeat_kW += heat_kW - moved_kW;
  hour.toCarry_kW = moved_kW + power_kW;
  hour.bringing_kW = power_kW;
}

/**
 * Exports what is wanted of the heat that is to be carried, and leaves the rest for the plant.
 *
 * Method: the network gets the source heat and the electricity that lifts it; the source water leaves as cold as the plant would
 * have made it, which the heat pump's lift counts from.
 */
function exportHeat(heatExport: HeatExport | null, hour: PlantHour): void {
  const { toCarry_kW } = hour;
  if (heatExport === null || toCarry_kW <= 0) return;
  const { demand_kW, heatPumpCop } = heatExport;
  if (heatPumpCop === null) {
    const exported_kW = Math.min(demand_kW, toCarry_kW);
    hour.exportedHeat_kW += exported_kW;
    hour.toCarry_kW = toCarry_kW - exported_kW;
    return;
  }
  const source_kW = Math.min(toCarry_kW, demand_kW * (1 - 1 / heatPumpCop));
  const power_kW = heatPumpPower_kW(source_kW, heatPumpCop);
  hour.heatPumps_kW += power_kW;
  hour.exportedHeat_kW += source_kW + power_kW;
  hour.toCarry_kW = toCarry_kW - source_kW;
}
