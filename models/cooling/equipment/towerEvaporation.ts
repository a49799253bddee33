import { saturationHumidityRatio } from '../../physics/humidityRatio.ts';
import { moistAirEnthalpy_kJ_kg } from '../../physics/moistAir.ts';
import { saturatedAirTemperature_C } from '../../physics/saturatedAir.ts';

/**
 * Water over air flow of a tower, by mass, at the reference flows of YorkCalc: 25.6 °C wet bulb, approach 3.9 K, range
 * 5.6 K. Source: 1.3, the ratio of the independent Merkel model that the results are compared with; counterflow towers
 * are built for 0.8 to 1.5, and the evaporation changes by less than 2 % over that range.
 */
export const REFERENCE_WATER_TO_AIR = 1.3;

/** Flows and conditions of a tower in an hour; a loop reuses one instance, with results in fields as in `TowerHour`. */
export interface TowerAirHour {
  /** Heat that the water gives to the air. */
  heat_kW: number;
  /** Water as it enters the tower, its hottest point. */
  enteringWater_C: number;
  /** Dry air that the fans move; 0 with fans off. */
  fanAir_kg_s: number;
  dryBulb_C: number;
  /** Of the outdoor air, kg of water per kg of dry air. */
  humidityRatio: number;
  pressure_Pa: number;
  /** Dry air through the tower: that of the fans, or the least that can carry the heat. */
  air_kg_s: number;
  /** Leaving air, which is saturated. */
  leavingAir_C: number;
  /** L in the hour, at 1 kg of water per litre. */
  evaporation_L: number;
}

/** An empty hour; NaN, so that fields are stored as fractions from the start. */
export function towerAirHour(): TowerAirHour {
  return {
    heat_kW: NaN,
    enteringWater_C: NaN,
    fanAir_kg_s: NaN,
    dryBulb_C: NaN,
    humidityRatio: NaN,
    pressure_Pa: NaN,
    air_kg_s: NaN,
    leavingAir_C: NaN,
    evaporation_L: NaN,
  };
}

/**
 * Finds the water that a tower evaporates, from the energy balance of its air.
 *
 * Method: as in Merkel's theory the air leaves saturated, with the enthalpy of the outdoor air plus the heat per kilogram
 * of air; evaporation is its gain of humidity. The rest of the heat warms the air. In dry, hot weather the outdoor air is
 * itself cooled, and more water evaporates than the heat alone would need. Air cannot leave warmer than the water that
 * enters: natural draught draws at least the air that can carry the heat, also with fans off.
 *
 * @param hour - its `air_kg_s`, `leavingAir_C` and `evaporation_L` are filled; its heat is above 0
 */
export function solveEvaporation(hour: TowerAirHour): void {
  const { heat_kW, enteringWater_C, dryBulb_C, humidityRatio, pressure_Pa } = hour;
  const entering_kJ_kg = moistAirEnthalpy_kJ_kg(dryBulb_C, humidityRatio);
  const hottest = saturationHumidityRatio(enteringWater_C, pressure_Pa);
  const rise_kJ_kg = moistAirEnthalpy_kJ_kg(enteringWater_C, hottest) - entering_kJ_kg;
  const leastAir_kg_s = rise_kJ_kg > 0 ? heat_kW / rise_kJ_kg : 0;
  if (hour.fanAir_kg_s > leastAir_kg_s) {
    hour.air_kg_s = hour.fanAir_kg_s;
    const leaving_kJ_kg = entering_kJ_kg + heat_kW / hour.air_kg_s;
    hour.leavingAir_C = saturatedAirTemperature_C(leaving_kJ_kg, pressure_Pa, enteringWater_C);
  } else {
    hour.air_kg_s = leastAir_kg_s;
    hour.leavingAir_C = enteringWater_C;
  }
  const gain = saturationHumidityRatio(hour.leavingAir_C, pressure_Pa) - humidityRatio;
  hour.evaporation_L = gain > 0 ? hour.air_kg_s * gain * 3600 : 0;
}
