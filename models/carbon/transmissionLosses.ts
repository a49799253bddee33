import { ModelError } from '../problems/ModelError.ts';

/**
 * Carbon of T&D losses: Scope 3, category 3, never Scope 2.
 *
 * Method: metered energy E needs E/(1 - L) at the plants, of which E × L/(1 - L) is lost. Source: EPA eGRID, grid gross loss;
 * EPA Emission Factors Hub.
 *
 * @param carbon_kg - carbon of the metered energy, location-based
 * @param lossFraction - lost share of generation, 0 to below 1
 * @returns kg of CO2-equivalent
 * @throws ModelError `out-of-range` for any other share
 */
export function transmissionCarbon_kg(carbon_kg: number, lossFraction: number): number {
  if (!(lossFraction >= 0 && lossFraction < 1)) {
    throw new ModelError(
      'out-of-range',
      `The share of T&D losses must be from 0 to below 1; given: ${String(lossFraction)}.`,
    );
  }
  return carbon_kg * (lossFraction / (1 - lossFraction));
}
