/** Purchases at the start of each year, at the prices of the first year. */
export interface Purchases {
  /** For an increase of the stock. */
  readonly growth: readonly number[];
  /** For replacement at the end of the service life. */
  readonly renewal: readonly number[];
}

/** Rounding of a stock that is a sum of many purchases; smaller amounts are not bought. */
const ROUNDING = 1e-9;

/**
 * Purchases that maintain a required stock. A shrinking stock retires its oldest purchases first, without residual value.
 *
 * @param stock - required stock in each year, in any additive unit
 * @param life_years - whole years until a purchase is replaced
 */
export function purchasesOf(stock: readonly number[], life_years: number): Purchases {
  const growth: number[] = [];
  const renewal: number[] = [];
  const cohorts: number[] = [];
  for (const [year, needed] of stock.entries()) {
    if (year >= life_years) cohorts[year - life_years] = 0;
    const short = needed - cohorts.reduce((total, cohort) => total + cohort, 0);
    const bought = short > ROUNDING * needed ? short : 0;
    if (short < 0) retire(cohorts, -short);
    const added = Math.min(bought, Math.max(0, needed - (stock[year - 1] ?? 0)));
    const renewed = bought - added;
    growth.push(added);
    renewal.push(renewed > ROUNDING * needed ? renewed : 0);
    cohorts.push(bought);
  }
  return { growth, renewal };
}

function retire(cohorts: number[], surplus: number): void {
  let left = surplus;
  for (const [year, cohort] of cohorts.entries()) {
    const removed = Math.min(cohort, left);
    cohorts[year] = cohort - removed;
    left -= removed;
  }
}

/**
 * Spreads purchases over their years of service.
 *
 * @param paid - payments at the start of each year
 * @param life_years - service life of a purchase in whole years
 * @param shareOfYear - share of the purchase counted in each year of service: 1, or a capital recovery factor
 * @returns for each year, the total counted for purchases within their service life
 */
export function withinServiceLife(
  paid: readonly number[],
  life_years: number,
  shareOfYear: number,
): number[] {
  return paid.map((_, year) => {
    let total = 0;
    for (let bought = Math.max(0, year - life_years + 1); bought <= year; bought += 1)
      total += paid[bought] ?? 0;
    return total * shareOfYear;
  });
}
