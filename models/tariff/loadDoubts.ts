import type { Finding } from '../problems/Finding.ts';
import { doubtfulHours } from '../series/doubtfulHours.ts';
import type { BilledLoad } from './loadTally.ts';

/** A facility never draws nothing, and a metered load does not repeat itself for days. */
const ZERO_h = 3;
const CONSTANT_h = 48;

/** Remembered by load: it may be billed by ten thousand tariffs. */
const known = new WeakMap<Float64Array, readonly Finding[]>();

/** Reports long runs of zero or of one value in a load that is billed. */
export function loadDoubts({ load_kW, stepsPerHour }: BilledLoad): readonly Finding[] {
  const found =
    known.get(load_kW) ??
    doubtfulHours(load_kW, {
      quantity: 'load',
      unit: 'kW',
      path: 'load',
      zeroRun_h: ZERO_h,
      constantRun_h: CONSTANT_h,
      stepsPerHour,
    });
  known.set(load_kW, found);
  return found;
}
