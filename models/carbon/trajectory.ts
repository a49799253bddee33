/** Annual change of a grid factor. */
export interface Trajectory {
  /** The year that the factor applies to. */
  readonly factorYear: number;
  /** Change per year: -0.04 is 4 % less each year. */
  readonly yearlyChangeFraction: number;
}

/**
 * Ratio of a grid factor in a year to the factor of its own year: compound, never below 0, and 1 for years up to the
 * factor year, since the rate does not apply to the past.
 *
 * @param year - requested calendar year
 */
export function trajectoryRatio({ factorYear, yearlyChangeFraction }: Trajectory, year: number): number {
  const years = Math.max(0, year - factorYear);
  return Math.max(0, 1 + yearlyChangeFraction) ** years;
}
