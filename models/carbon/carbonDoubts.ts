import type { Finding } from '../problems/Finding.ts';
import { doubtfulHours } from '../series/doubtfulHours.ts';

/** Hours of exactly zero, or of one value, from which a carbon intensity is doubted: grids change every hour. */
const ZERO_h = 6;
const CONSTANT_h = 24;

/** Reports long runs of zero or of one value in an hourly carbon intensity. */
export function carbonDoubts(intensity_g_per_kWh: ArrayLike<number>, path: string): Finding[] {
  return doubtfulHours(intensity_g_per_kWh, {
    quantity: 'carbon intensity',
    unit: 'g/kWh',
    path,
    zeroRun_h: ZERO_h,
    constantRun_h: CONSTANT_h,
  });
}
