/** Ratings of UPS modules in kW; engineering default: round figures of units on the market. */
const MODULES_kW = [
  10, 20, 30, 40, 50, 60, 80, 100, 125, 150, 200, 250, 300, 400, 500, 600, 750, 800, 1000, 1250, 1500, 2000,
  2500,
] as const;

/** Modules of a UPS up to this number, while larger ones exist. */
const USUAL_COUNT = 4;

/** The smallest standard rating of a module with which at most four carry a load; the largest if none does. */
export const upsModule_kW = (load_kW: number): number =>
  MODULES_kW.find((rating) => rating * USUAL_COUNT >= load_kW) ?? MODULES_kW[MODULES_kW.length - 1] ?? 0;

/** The standard ratings from a load up. */
export const upsRatingsFrom = (load_kW: number): readonly number[] =>
  MODULES_kW.filter((rating) => rating >= load_kW);
