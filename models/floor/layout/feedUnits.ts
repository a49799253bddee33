/** Size of a unit on the floor; no source: an engineering default, for the place that it takes in a row. */
export const unitSize = {
  rpp: { width_mm: 700, depth_mm: 900 },
  busway: { width_mm: 1, depth_mm: 200 },
} as const;

/** What such a unit usually carries: 415 V at 80 % of 800 A, and of 400 A. No source: an engineering default. */
export const usualCapacity_kVA = { busway: 460, rpp: 230 } as const;
