import type { Finding } from '../problems/Finding.ts';
import { doubtfulHours } from '../series/doubtfulHours.ts';

/** A day without work, and a week of one utilisation, are doubted. */
const ZERO_h = 24;
const CONSTANT_h = 168;

/** Reports long runs of zero or of one value in an hourly utilisation. */
export function utilisationDoubts(utilisationFractions: ArrayLike<number>, path: string): Finding[] {
  return doubtfulHours(utilisationFractions, {
    quantity: 'utilisation',
    unit: '',
    path,
    zeroRun_h: ZERO_h,
    constantRun_h: CONSTANT_h,
  });
}
