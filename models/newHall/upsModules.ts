/** Ratings of UPS modules in kW; engineering default: round figures of units on the market. */
const MODULES_kW = [
  10, 20, 30, 40, 50, 60, 80, 100, 125, 150, 200, 250, 300, 400, 500, 600, 750, 800, 1000, 1250, 1500, 2000,
  2500,
] as const;

/** Modules of a UPS up to this number, while larger ones exist. */
const USUAL_COUNT = 4;

const LARGEST_kW = 2500;

/** The smallest standard modules of which at most four carry a load, or the number of the largest. */
export function upsModules(load_kW: number): { readonly rating_kW: number; readonly moduleCount: number } {
  const rating_kW = MODULES_kW.find((rating) => rating * USUAL_COUNT >= load_kW * (1 - 1e-9)) ?? LARGEST_kW;
  return { rating_kW, moduleCount: Math.max(1, Math.ceil(load_kW / rating_kW - 1e-9)) };
}

/** The standard ratings from a load up; above the largest module, multiples of it in parallel. */
export function upsRatingsFrom(load_kW: number): readonly number[] {
  const parallel = Math.ceil(load_kW / LARGEST_kW);
  return [
    ...MODULES_kW.filter((rating) => rating >= load_kW),
    ...[0, 1, 2].map((more) => LARGEST_kW * (Math.max(1, parallel) + more)),
  ];
}
