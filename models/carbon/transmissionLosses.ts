import { ModelError } from '../problems/ModelError.ts';

/**
 * Carbon of the energy that is lost on the way to the meter: scope 3, category 3, never scope 2.
 *
 * Method: metered energy E needs E/(1 - L) at the plants, of which E × L/(1 - L) is lost. Source: EPA eGRID, grid gross loss;
 * EPA Emission Factors Hub.
 *
 * @param carbon_kg - carbon of the metered energy, location-based
 * @param lossFraction - lost share of what is generated, 0 to below 1
 * @returns kg of CO2-equivalent
 * @throws ModelError `out-of-range` for any other share
 */
export function transmissionCarbon_kg(carbon_kg: number, lossFraction: number): number {
  if (!(lossFraction >= 0 && lossFraction < 1)) {
    throw new ModelError(
      'out-of-range',
      `A share of transmission losses is from 0 to below 1; given ${String(lossFraction)}.`,
    );
  }
  return carbon_kg * (lossFraction / (1 - lossFraction));
}
