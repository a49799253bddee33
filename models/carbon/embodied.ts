import { sum } from '../math/sum.ts';
import { ModelError } from '../problems/ModelError.ts';

/** Something that was made once and serves for years. */
export interface EmbodiedPart {
  readonly embodied_kg: number;
  readonly life_years: number;
  /** Share of it that serves this facility; all of it unless given. */
  readonly shareFraction?: number;
}

/**
 * Embodied carbon spread evenly over the life of each part: scope 3, per year of service.
 *
 * Source: Software Carbon Intensity specification, M = total × (time / life) × share. The GHG Protocol’s scope 3 standard counts
 * capital goods whole in the year they are bought instead.
 *
 * @returns kg of CO2-equivalent a year
 * @throws ModelError `out-of-range` for a life that is not above 0
 */
export function embodiedCarbonPerYear_kg(parts: readonly EmbodiedPart[]): number {
  return sum(
    parts.map(({ embodied_kg, life_years, shareFraction = 1 }) => {
      if (!(life_years > 0)) {
        throw new ModelError('out-of-range', `A life is above 0 years; given ${String(life_years)}.`);
      }
      return (embodied_kg / life_years) * shareFraction;
    }),
  );
}
