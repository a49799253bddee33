import { glycolProperties, type Glycol } from '../../physics/glycol.ts';

/** What glycol changes in a loop that carries the same heat at the same temperature rise as with water. */
export interface GlycolEffect {
  /** Volume flow. */
  readonly flowRatio: number;
  /** Heat transfer inside tubes. */
  readonly transferRatio: number;
  /** Power of the pumps. */
  readonly pumpRatio: number;
}

/** Water: nothing changes. */
const WATER: GlycolEffect = { flowRatio: 1, transferRatio: 1, pumpRatio: 1 };

/**
 * What glycol changes in a loop, relative to water.
 *
 * Source: volume flow by density and specific heat; heat transfer of a cooled liquid by Dittus and Boelter, Nu ~ Re^0.8 Pr^0.3; pressure
 * by Blasius, Δp ~ ρ^0.75 μ^0.25 V^1.75. Both hold for turbulent flow; a laminar one transfers less.
 *
 * @param massFraction - share of glycol by mass, from 0 to 0.6
 * @param temperature_C - mean temperature of the loop, from 0 to 100 °C
 * @throws ModelError `out-of-range`
 */
export function glycolEffect(glycol: Glycol, massFraction: number, temperature_C: number): GlycolEffect {
  if (massFraction === 0) return WATER;
  const mixed = glycolProperties(glycol, massFraction, temperature_C);
  const water = glycolProperties(glycol, 0, temperature_C);
  const heat = mixed.heat_kJ_kgK / water.heat_kJ_kgK;
  const density = mixed.density_kg_m3 / water.density_kg_m3;
  const viscosity = mixed.viscosity_mPa_s / water.viscosity_mPa_s;
  const conductivity = mixed.conductivity_W_mK / water.conductivity_W_mK;
  const flowRatio = 1 / (density * heat);
  return {
    flowRatio,
    // The mass flow is 1 / heat, and Pr = heat × viscosity / conductivity.
    transferRatio: conductivity ** 0.7 / (viscosity ** 0.5 * heat ** 0.5),
    pumpRatio: density ** 0.75 * viscosity ** 0.25 * flowRatio ** 2.75,
  };
}
