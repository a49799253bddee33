import { sum } from '../math/sum.ts';
import { ModelError } from '../problems/ModelError.ts';

/** An item with embodied carbon and a service life. */
export interface EmbodiedPart {
  readonly embodied_kg: number;
  readonly life_years: number;
  /** Share of it that serves this facility; default: all of it. */
  readonly shareFraction?: number;
}

/**
 * Embodied carbon, annualised evenly over the service life of each part: Scope 3.
 *
 * Source: Software Carbon Intensity specification, M = total × (time / life) × share. The GHG Protocol Scope 3 Standard
 * instead counts capital goods in full in the year of purchase.
 *
 * @returns kg of CO2-equivalent per year
 * @throws ModelError `out-of-range` for a service life that is not above 0
 */
export function embodiedCarbonPerYear_kg(parts: readonly EmbodiedPart[]): number {
  return sum(
    parts.map(({ embodied_kg, life_years, shareFraction = 1 }) => {
      if (!(life_years > 0)) {
        throw new ModelError(
          'out-of-range',
          `A service life must be above 0 years; given: ${String(life_years)}.`,
        );
      }
      return (embodied_kg / life_years) * shareFraction;
    }),
  );
}
