import { carryByCoil } from './airCoil.ts';
import type { CoolingSystem, HeatExport } from './CoolingSystem.ts';
import { heatPumpPower_kW } from './equipment/heatPump.ts';
import { moverPower_kW, type Mover } from './movers.ts';
import type { OutdoorAir } from './OutdoorAir.ts';
import type { PlantHour } from './PlantHour.ts';
import { runPlant } from './plants/SizedPlant.ts';

/** Heat that a cooling system has to reject in an hour; a loop reuses one instance. */
export interface HallHeat {
  /** Of devices, losses and lighting, to the room air. */
  room_kW: number;
  /** Of devices, to the liquid; 0 without liquid cooling. */
  liquid_kW: number;
}

/**
 * Computes one hour of a cooling system. Heat that it cannot reject is reported as unmet, never clipped.
 *
 * Energy balance: heat plus the power of fans, pumps, compressors, humidifiers and heat pumps equals rejected, exported
 * and unmet heat. Fans of towers and coolers heat the outdoor air only.
 *
 * @param heat - to be rejected, at least 0
 * @param outdoor - the weather of the hour
 * @param hour - is added to
 */
export function rejectHeat(
  system: CoolingSystem,
  heat: Readonly<HallHeat>,
  outdoor: OutdoorAir,
  hour: PlantHour,
): void {
  const { air, liquid, heatExport } = system;
  hour.heatToReject_kW = heat.room_kW;
  addMoverPower(air.fan, hour);
  hour.airFans_kW += hour.moverPower_kW;
  // The coil of an airside economizer carries only what outdoor air leaves to it.
  if (air.coil !== null && air.plant.kind !== 'airside-economizer') carryByCoil(air.coil, hour);
  if (liquid === null) exportHeat(heatExport, hour);
  runPlant(air.plant, outdoor, hour);
  hour.humidification_L += hour.coilHeat_kW * air.latentWater_L_per_kWh;
  if (liquid === null) return;
  hour.heatToReject_kW = heat.liquid_kW;
  addMoverPower(liquid.mover, hour);
  if (liquid.isDoor) hour.airFans_kW += hour.moverPower_kW;
  else hour.pumps_kW += hour.moverPower_kW;
  if (liquid.door !== null) carryByCoil(liquid.door, hour);
  exportHeat(heatExport, hour);
  runPlant(liquid.plant, outdoor, hour);
}

/**
 * Transports the heat to its plant, which also rejects the power of the fans or pumps; heat above their capacity at
 * full speed is unmet.
 *
 * @param hour - its `heatToReject_kW` is read and overwritten; its `moverPower_kW` is filled
 */
function addMoverPower(mover: Mover, hour: PlantHour): void {
  const heat_kW = hour.heatToReject_kW;
  const moved_kW = Math.min(heat_kW, mover.fullSpeed_kW);
  const power_kW = moverPower_kW(mover, heat_kW);
  hour.unmetHeat_kW += heat_kW - moved_kW;
  hour.heatToReject_kW = moved_kW + power_kW;
  hour.moverPower_kW = power_kW;
}

/**
 * Exports the demanded part of the heat, and leaves the rest for the plant.
 *
 * Method: the network receives the source heat and the electricity of the heat pump; the source water leaves at the
 * temperature that the plant would supply, which is the lower end of the heat pump lift. Without a heat pump the water
 * leaves no colder than one exchanger above the return of the network.
 */
function exportHeat(heatExport: HeatExport | null, hour: PlantHour): void {
  const { heatToReject_kW } = hour;
  if (heatExport === null || heatToReject_kW <= 0) return;
  const { demand_kW, heatPumpCop, directFraction } = heatExport;
  if (heatPumpCop === null) {
    const exported_kW = Math.min(demand_kW, heatToReject_kW * directFraction);
    hour.exportedHeat_kW += exported_kW;
    hour.heatToReject_kW = heatToReject_kW - exported_kW;
    return;
  }
  const source_kW = Math.min(heatToReject_kW, demand_kW * (1 - 1 / heatPumpCop));
  const power_kW = heatPumpPower_kW(source_kW, heatPumpCop);
  hour.heatPumps_kW += power_kW;
  hour.exportedHeat_kW += source_kW + power_kW;
  hour.heatToReject_kW = heatToReject_kW - source_kW;
}
