import { prepareTower, solveAirflow, towerHours } from '../../models/cooling/equipment/tower.ts';
import {
  REFERENCE_WATER_TO_AIR,
  solveEvaporation,
  towerAir,
} from '../../models/cooling/equipment/towerEvaporation.ts';
import { sum } from '../../models/math/sum.ts';
import { WATER_HEAT_kJ_kgK } from '../../models/physics/water.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { fieldYear } from './fieldYears.ts';
import { placeOf, type Places } from './fieldRows.ts';
import type { Row } from './Row.ts';

/** Evaporation of a tower on one weather file, computed by an independent Merkel model. */
interface MerkelWater {
  readonly evaporation_L_per_kWh_rejected: number;
  readonly latentFraction: number;
}

/** A weather file, and the evaporation with water held at 30 and 24 °C. */
export interface MerkelCase {
  readonly climate: Climate;
  readonly water30_C: MerkelWater;
  readonly water24_C: MerkelWater;
}

/** The tower of the reference: its range, and its approach at the design wet bulb. */
const DESIGN = { wetBulb_C: 25.5, range_K: 5.6, approach_K: 4, freeConvectionFraction: 0.125 } as const;
/** Latent heat with which the reference expresses its evaporation as a share of the heat. */
const LATENT_kJ_kg = 2430;

/** What two honest tower models differ by, in latent share. */
export const LATENT_TOLERANCE = 0.05;

/** Annual means of a tower that holds its leaving water at a temperature. */
export function towerWaterYear({ year }: Climate, leaving_C: number): MerkelWater {
  const tower = prepareTower(DESIGN);
  const heat_kW = DESIGN.range_K * WATER_HEAT_kJ_kgK;
  const { hourCount, wetBulb_C, pressure_Pa } = year;
  const run = { ...towerHours(hourCount), wetBulb_C, count: hourCount };
  run.hours.forEach((_, at) => (run.hours[at] = at));
  run.range_K.fill(DESIGN.range_K);
  run.waterFraction.fill(1);
  run.leaving_C.fill(leaving_C);
  solveAirflow(tower, run);
  const fullAir_kg_s = 1 / (REFERENCE_WATER_TO_AIR * tower.designLiquidToGas);
  const air = towerAir(hourCount);
  air.heat_kW.fill(heat_kW);
  air.enteringWater_C.fill(leaving_C + DESIGN.range_K);
  air.fanAir_kg_s.set(run.airFraction.map((fraction) => fullAir_kg_s * Math.min(1, fraction)));
  for (let at = 0; at < hourCount; at += 1) {
    const hours = run.hours.subarray(at, at + 1);
    solveEvaporation(air, { outdoor: year, hours, count: 1, pressure_Pa: pressure_Pa[at] ?? Number.NaN });
  }
  const evaporation_L = sum(air.evaporation_L);
  const evaporation_L_per_kWh_rejected = evaporation_L / (heat_kW * hourCount);
  return {
    evaporation_L_per_kWh_rejected,
    latentFraction: (evaporation_L_per_kWh_rejected * LATENT_kJ_kg) / 3600,
  };
}

/** Evaporation over the tower, and the water of a whole system, against an independent Merkel model. */
export function towerWaterRows(cases: readonly MerkelCase[], places: Places): Row[] {
  return [
    ...cases.flatMap((one) => [latentRow(one, 30, one.water30_C), latentRow(one, 24, one.water24_C)]),
    wueRow('Helsinki', 'helsinki-fi', 1.02, places),
    wueRow('Singapore', 'singapore-sg', 1.23, places),
    wueRow('Phoenix', 'phoenix-az', 1.29, places),
  ];
}

function latentRow({ climate }: MerkelCase, leaving_C: number, theirs: MerkelWater): Row {
  const ours = towerWaterYear(climate, leaving_C).latentFraction;
  return {
    what: `latent share of a tower with water at ${String(leaving_C)} °C, ${climate.name}`,
    source: 'Merkel integral, hour by hour',
    theirs: theirs.latentFraction.toFixed(3),
    ours: ours.toFixed(3),
    tolerance: String(LATENT_TOLERANCE),
    isMet: Math.abs(ours - theirs.latentFraction) <= LATENT_TOLERANCE,
  };
}

function wueRow(name: string, id: string, theirs: number, places: Places): Row {
  const { wue_L_per_kWh } = fieldYear({
    preset: 'direct-to-chip-w32-tower',
    place: placeOf(places, id),
    loadFraction: 0.7,
  });
  return {
    what: `WUE of direct-to-chip-w32-tower, ${name}`,
    source: 'Merkel model on hourly files',
    theirs: `${theirs.toFixed(2)} L/kWh`,
    ours: `${wue_L_per_kWh.toFixed(2)} L/kWh`,
    tolerance: '10 %',
    isMet: Math.abs(wue_L_per_kWh / theirs - 1) <= 0.1,
  };
}
