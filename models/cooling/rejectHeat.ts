import { carriedByCoil_kW } from './airCoil.ts';
import { clearFigures, type CoolingFigures } from './CoolingFigures.ts';
import type { CoolingSystem, HeatExport } from './CoolingSystem.ts';
import { heatPumpPower_kW } from './equipment/heatPump.ts';
import { fillHours } from '../math/fillHours.ts';
import { moverPower_kW, type Mover } from './movers.ts';
import { listHours, plantRun, runColumn, type PlantRun } from './PlantRun.ts';
import { runPlant } from './plants/SizedPlant.ts';

/** Heat that a cooling system has to reject in an hour. */
export interface HallHeat {
  /** Of devices, losses and lighting, to the room air. */
  room_kW: number;
  /** Of devices, to the liquid; 0 without liquid cooling. */
  liquid_kW: number;
}

/** Hours of a cooling system; a loop reuses one. */
export interface CoolingRun {
  /** What the plants add to the hours. */
  readonly plants: PlantRun;
  /** Heat that reaches the plant of the room air, and that of the liquid. */
  readonly airHeat_kW: Float64Array;
  readonly liquidHeat_kW: Float64Array;
  /** Largest export of heat. */
  exportPeak_kW: number;
}

/** A run without hours. */
export function coolingRun(): CoolingRun {
  return {
    plants: plantRun(),
    airHeat_kW: runColumn(),
    liquidHeat_kW: runColumn(),
    exportPeak_kW: 0,
  };
}

/** Hours in a row, from one to before another. */
export interface HourSpan {
  readonly from: number;
  readonly to: number;
}

/** What heat meets between the hall and its plants in each hour of a span; overwritten by each span, never read across spans. */
const way = { heat_kW: NaN, power_kW: NaN, unmet_kW: NaN };

/**
 * Transports the heat of hours to their plants, by fans and pumps, coils and heat exporters: nothing of it depends on the weather.
 *
 * @param heat - of each hour of the span, at least 0
 * @param run - its columns are begun for these hours
 */
export function transportHeat(
  system: CoolingSystem,
  heat: Readonly<HallHeat>,
  run: CoolingRun,
  span: HourSpan,
): void {
  const { air, liquid, heatExport } = system;
  const { plants } = run;
  const { sums } = plants;
  const { from, to } = span;
  const hours = to - from;
  way.heat_kW = heat.room_kW;
  way.power_kW = 0;
  way.unmet_kW = 0;
  sums.airFans_kW += moveHeat(air.fan) * hours;
  // The coil of an airside economizer carries only what outdoor air leaves to it.
  if (air.coil !== null && air.plant.kind !== 'airside-economizer') {
    leave(carriedByCoil_kW(air.coil, way.heat_kW));
  }
  if (liquid === null) exportHeat(heatExport, run, hours);
  fillHours(run.airHeat_kW, way.heat_kW, from, to);
  if (liquid !== null) {
    way.heat_kW = heat.liquid_kW;
    const moved_kWh = moveHeat(liquid.mover) * hours;
    if (liquid.isDoor) sums.airFans_kW += moved_kWh;
    else sums.pumps_kW += moved_kWh;
    if (liquid.door !== null) leave(carriedByCoil_kW(liquid.door, way.heat_kW));
    exportHeat(heatExport, run, hours);
    fillHours(run.liquidHeat_kW, way.heat_kW, from, to);
  }
  sums.unmetHeat_kW += way.unmet_kW * hours;
  fillHours(plants.power_kW, way.power_kW, from, to);
  fillHours(plants.unmetHeat_kW, way.unmet_kW, from, to);
  fillHours(plants.compressors_kW, 0, from, to);
}

/**
 * Computes hours of a cooling system, whose heat has been transported to its plants. Heat that it cannot reject is reported as unmet, never
 * clipped.
 *
 * Energy balance of each hour: heat plus the power of fans, pumps, compressors, humidifiers and heat pumps equals rejected,
 * exported and unmet heat. Fans of towers and coolers heat the outdoor air only.
 *
 * @param run - is added to, in the listed hours
 */
export function rejectHeat({ air, liquid }: CoolingSystem, run: CoolingRun): void {
  const { plants } = run;
  plants.heat_kW = run.airHeat_kW;
  runPlant(air.plant, plants);
  if (air.latentWater_L_per_kWh > 0) {
    const coil_kWh = air.plant.kind === 'airside-economizer' ? plants.coilHeat_kWh : heatOf_kWh(plants);
    plants.sums.humidification_L += coil_kWh * air.latentWater_L_per_kWh;
  }
  if (liquid === null) return;
  plants.heat_kW = run.liquidHeat_kW;
  runPlant(liquid.plant, plants);
}

/** Heat of all hours of a plant: what passes its cold coil. */
function heatOf_kWh({ hours, count, heat_kW }: PlantRun): number {
  let heat_kWh = 0;
  for (let index = 0; index < count; index += 1) heat_kWh += heat_kW[hours[index] ?? 0] ?? 0;
  return heat_kWh;
}

/** Air of a single hour, such as a design hour. */
interface AirOfHour {
  readonly dryBulb_C: number;
  readonly wetBulb_C: number;
  /** kg of water per kg of dry air. */
  readonly humidityRatio: number;
}

/** Overwritten by each call, never read across calls. */
const single = coolingRun();

/** Computes one hour of a cooling system in given air: see {@link rejectHeat}. */
export function coolingInAir(
  system: CoolingSystem,
  heat: Readonly<HallHeat>,
  { dryBulb_C, wetBulb_C, humidityRatio }: AirOfHour,
): CoolingFigures {
  const { plants } = single;
  clearFigures(plants.sums);
  plants.air = {
    dryBulb_C: Float64Array.of(dryBulb_C),
    wetBulb_C: Float64Array.of(wetBulb_C),
    humidityRatio: Float64Array.of(humidityRatio),
  };
  listHours(plants, 1);
  transportHeat(system, heat, single, { from: 0, to: 1 });
  rejectHeat(system, single);
  return { ...plants.sums };
}

/**
 * Transports the heat to its plant, which also rejects the power of the fans or pumps; heat above their capacity at
 * full speed is unmet.
 *
 * @returns power of the fans or pumps, in kW
 */
function moveHeat(mover: Mover): number {
  const { heat_kW } = way;
  const power_kW = moverPower_kW(mover, heat_kW);
  leave(Math.min(heat_kW, mover.fullSpeed_kW));
  way.heat_kW += power_kW;
  way.power_kW += power_kW;
  return power_kW;
}

/** Heat above what is carried is unmet. */
function leave(carried_kW: number): void {
  way.unmet_kW += way.heat_kW - carried_kW;
  way.heat_kW = carried_kW;
}

/**
 * Exports the demanded part of the heat, and leaves the rest for the plant.
 *
 * Method: the network receives the source heat and the electricity of the heat pump; the source water leaves at the
 * temperature that the plant would supply, which is the lower end of the heat pump lift. Without a heat pump the water
 * leaves no colder than one exchanger above the return of the network.
 */
function exportHeat(heatExport: HeatExport | null, run: CoolingRun, hours: number): void {
  const { heat_kW } = way;
  if (heatExport === null || heat_kW <= 0) return;
  const { demand_kW, heatPumpCop, directFraction } = heatExport;
  const { sums } = run.plants;
  let source_kW = Math.min(demand_kW, heat_kW * directFraction);
  let power_kW = 0;
  if (heatPumpCop !== null) {
    source_kW = Math.min(heat_kW, demand_kW * (1 - 1 / heatPumpCop));
    power_kW = heatPumpPower_kW(source_kW, heatPumpCop);
  }
  sums.heatPumps_kW += power_kW * hours;
  sums.exportedHeat_kW += (source_kW + power_kW) * hours;
  run.exportPeak_kW = Math.max(run.exportPeak_kW, source_kW + power_kW);
  way.power_kW += power_kW;
  way.heat_kW = heat_kW - source_kW;
}
