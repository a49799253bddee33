const MONTHS_PER_YEAR = 12;

/** What a doubling time makes of a year: 2^(12 / months). */
export function growthPerYear(doubling_months: number): number {
  return 2 ** (MONTHS_PER_YEAR / doubling_months);
}

/**
 * Months in which something doubles that grows by a factor.
 *
 * @param growthRatio - value at the end over value at the beginning
 * @param span_months - between the two; a year unless given
 * @returns months; null where it does not grow
 */
export function doublingTime_months(growthRatio: number, span_months = MONTHS_PER_YEAR): number | null {
  return growthRatio > 1 ? span_months / Math.log2(growthRatio) : null;
}
