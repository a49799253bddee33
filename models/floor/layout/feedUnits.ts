/** Size of a unit on the floor, for its space in a row; engineering default, no source. */
export const unitSize = {
  rpp: { width_mm: 700, depth_mm: 900 },
  busway: { width_mm: 1, depth_mm: 200 },
} as const;

/** Default capacity: 415 V at 80 % of 800 A, and of 400 A. Engineering default, no source. */
export const usualCapacity_kVA = { busway: 460, rpp: 230 } as const;
