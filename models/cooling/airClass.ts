/** Environmental class of devices by their allowable inlet temperatures. */
export type AirClass = 'A1' | 'A2' | 'A3' | 'A4';

/** Inlet temperatures of a class. */
export interface InletRange {
  readonly recommendedMin_C: number;
  readonly recommendedMax_C: number;
  readonly allowableMin_C: number;
  readonly allowableMax_C: number;
}

const allowable = {
  A1: { min_C: 15, max_C: 32, perKelvin_m: 300 },
  A2: { min_C: 10, max_C: 35, perKelvin_m: 300 },
  A3: { min_C: 5, max_C: 40, perKelvin_m: 175 },
  A4: { min_C: 5, max_C: 45, perKelvin_m: 125 },
} as const;

/** Elevation above which the highest allowable inlet temperature is derated. */
const DERATED_ABOVE_m = 900;

/**
 * Recommended and allowable inlet temperatures of a class of devices at an elevation.
 *
 * Source: ASHRAE TC 9.9 classes; recommended 18-27 °C for all; the highest allowable falls above 900 m by 1 K per 300 m (A1, A2),
 * 175 m (A3) or 125 m (A4), from general knowledge of the guideline.
 *
 * @param elevation_m - of the site
 */
export function inletRange(airClass: AirClass, elevation_m: number): InletRange {
  const { min_C, max_C, perKelvin_m } = allowable[airClass];
  const derating_K = Math.max(0, elevation_m - DERATED_ABOVE_m) / perKelvin_m;
  return {
    recommendedMin_C: 18,
    recommendedMax_C: Math.min(27, max_C - derating_K),
    allowableMin_C: min_C,
    allowableMax_C: max_C - derating_K,
  };
}
