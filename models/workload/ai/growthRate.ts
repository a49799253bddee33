const MONTHS_PER_YEAR = 12;

/** Annual growth factor of a doubling time: 2^(12 / months). */
export function growthPerYear(doubling_months: number): number {
  return 2 ** (MONTHS_PER_YEAR / doubling_months);
}

/**
 * Doubling time in months of a quantity that grows by a factor.
 *
 * @param growthRatio - value at the end over value at the beginning
 * @param span_months - between the two; default: a year
 * @returns months; null without growth
 */
export function doublingTime_months(growthRatio: number, span_months = MONTHS_PER_YEAR): number | null {
  return growthRatio > 1 ? span_months / Math.log2(growthRatio) : null;
}
