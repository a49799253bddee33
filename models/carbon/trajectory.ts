/** How a grid’s factor moves from year to year. */
export interface Trajectory {
  /** The year that the factor stands for. */
  readonly factorYear: number;
  /** Change per year: -0.04 is 4 % less each year. */
  readonly yearlyChangeFraction: number;
}

/**
 * What a grid’s factor of one year is multiplied by to stand for another: compound, never below 0, and 1 for the years up to that
 * of the factor, since a rate says nothing about the past.
 *
 * @param year - calendar year that is asked for
 */
export function trajectoryRatio({ factorYear, yearlyChangeFraction }: Trajectory, year: number): number {
  const years = Math.max(0, year - factorYear);
  return Math.max(0, 1 + yearlyChangeFraction) ** years;
}
