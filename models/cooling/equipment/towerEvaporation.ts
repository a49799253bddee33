import { moistAirEnthalpy_kJ_kg } from '../../physics/moistAir.ts';
import { saturate, saturatedAirAt, saturatedAirEnthalpy_kJ_kg } from '../../physics/saturatedAir.ts';
import type { HourList, OutdoorAir } from '../PlantRun.ts';

/**
 * Water over air flow of a tower, by mass, at the reference flows of YorkCalc: 25.6 °C wet bulb, approach 3.9 K, range
 * 5.6 K. Source: 1.3, the ratio of the independent Merkel model that the results are compared with; counterflow towers
 * are built for 0.8 to 1.5, and the evaporation changes by less than 2 % over that range.
 */
export const REFERENCE_WATER_TO_AIR = 1.3;

/** Air and water of a tower by hour. */
export interface TowerAir {
  /** Heat that the water gives to the air. */
  readonly heat_kW: Float64Array;
  /** Water as it enters the tower, its hottest point. */
  readonly enteringWater_C: Float64Array;
  /** Dry air that the fans move; 0 with fans off. */
  readonly fanAir_kg_s: Float64Array;
  /** Dry air through the tower: that of the fans, or the least that can carry the heat. */
  readonly air_kg_s: Float64Array;
  /** Humidity ratio of the leaving air, which is saturated; until it is found, the enthalpy of that air in kJ/kg. */
  readonly leaving: Float64Array;
  /** L in the hour, at 1 kg of water per litre. */
  readonly evaporation_L: Float64Array;
}

/** Empty columns. */
export function towerAir(hourCount: number): TowerAir {
  const column = (): Float64Array => new Float64Array(hourCount);
  return {
    heat_kW: column(),
    enteringWater_C: column(),
    fanAir_kg_s: column(),
    air_kg_s: column(),
    leaving: column(),
    evaporation_L: column(),
  };
}

/** Hours of a tower, and its air pressure. */
interface TowerSite extends Readonly<HourList> {
  readonly outdoor: OutdoorAir;
  readonly pressure_Pa: number;
}

/**
 * Finds the water that a tower evaporates, from the energy balance of its air.
 *
 * Method: as in Merkel's theory the air leaves saturated, with the enthalpy of the outdoor air plus the heat per kilogram
 * of air; evaporation is its gain of humidity. The rest of the heat warms the air. In dry, hot weather the outdoor air is
 * itself cooled, and more water evaporates than the heat alone would need. Air cannot leave warmer than the water that
 * enters: natural draught draws at least the air that can carry the heat, also with fans off.
 *
 * @param tower - its `air_kg_s`, `leaving` and `evaporation_L` are filled
 */
export function solveEvaporation(tower: TowerAir, site: TowerSite): void {
  const { hours, count, outdoor, pressure_Pa } = site;
  const { air_kg_s, leaving, evaporation_L } = tower;
  findLeavingEnthalpies(tower, site);
  saturate(saturatedAirAt(pressure_Pa), leaving, { hours, count });
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const gain = (leaving[at] ?? 0) - (outdoor.humidityRatio[at] ?? 0);
    evaporation_L[at] = gain > 0 ? (air_kg_s[at] ?? 0) * gain * 3600 : 0;
  }
}

/** Writes the air through the tower and the enthalpy with which it leaves. */
function findLeavingEnthalpies(tower: TowerAir, { hours, count, outdoor, pressure_Pa }: TowerSite): void {
  const { heat_kW, enteringWater_C, fanAir_kg_s, air_kg_s, leaving } = tower;
  const { dryBulb_C, humidityRatio } = outdoor;
  let water_C = NaN;
  let hottest_kJ_kg = NaN;
  for (let index = 0; index < count; index += 1) {
    const at = hours[index] ?? 0;
    const hourWater_C = enteringWater_C[at] ?? 0;
    if (hourWater_C !== water_C) {
      water_C = hourWater_C;
      hottest_kJ_kg = saturatedAirEnthalpy_kJ_kg(water_C, pressure_Pa);
    }
    const heat = heat_kW[at] ?? 0;
    const fanAir = fanAir_kg_s[at] ?? 0;
    const entering_kJ_kg = moistAirEnthalpy_kJ_kg(dryBulb_C[at] ?? 0, humidityRatio[at] ?? 0);
    const rise_kJ_kg = hottest_kJ_kg - entering_kJ_kg;
    const canDraw = rise_kJ_kg > 0;
    if (canDraw ? fanAir * rise_kJ_kg > heat : fanAir > 0) {
      air_kg_s[at] = fanAir;
      leaving[at] = entering_kJ_kg + heat / fanAir;
    } else {
      air_kg_s[at] = canDraw ? heat / rise_kJ_kg : 0;
      leaving[at] = hottest_kJ_kg;
    }
  }
}
