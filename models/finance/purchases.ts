/** What is bought at the beginning of each year, at the prices of the first year. */
export interface Purchases {
  /** For what comes on top of what there is. */
  readonly growth: readonly number[];
  /** In place of what has come to the end of its life. */
  readonly renewal: readonly number[];
}

/** Rounding of a stock that is a sum of many purchases; less is not bought. */
const ROUNDING = 1e-9;

/**
 * What has to be bought so that there is always enough. What a shrinking stock no longer needs goes first, oldest first,
 * and brings nothing.
 *
 * @param stock - what has to stand in each year, in any unit that adds up
 * @param life_years - whole years until a purchase is replaced
 */
export function purchasesOf(stock: readonly number[], life_years: number): Purchases {
  const growth: number[] = [];
  const renewal: number[] = [];
  const standing: number[] = [];
  for (const [year, needed] of stock.entries()) {
    if (year >= life_years) standing[year - life_years] = 0;
    const short = needed - standing.reduce((total, cohort) => total + cohort, 0);
    const bought = short > ROUNDING * needed ? short : 0;
    if (short < 0) retire(standing, -short);
    const added = Math.min(bought, Math.max(0, needed - (stock[year - 1] ?? 0)));
    const renewed = bought - added;
    growth.push(added);
    renewal.push(renewed > ROUNDING * needed ? renewed : 0);
    standing.push(bought);
  }
  return { growth, renewal };
}

function retire(standing: number[], surplus: number): void {
  let left = surplus;
  for (const [year, cohort] of standing.entries()) {
    const gone = Math.min(cohort, left);
    standing[year] = cohort - gone;
    left -= gone;
  }
}

/**
 * Spreads purchases over the years that they serve.
 *
 * @param paid - money at the beginning of each year
 * @param life_years - whole years that a purchase serves
 * @param shareOfYear - what each year of service counts of the purchase: 1, or a capital recovery factor
 * @returns for each year, what purchases still in their life count together
 */
export function inTheirLife(paid: readonly number[], life_years: number, shareOfYear: number): number[] {
  return paid.map((_, year) => {
    let total = 0;
    for (let bought = Math.max(0, year - life_years + 1); bought <= year; bought += 1)
      total += paid[bought] ?? 0;
    return total * shareOfYear;
  });
}
