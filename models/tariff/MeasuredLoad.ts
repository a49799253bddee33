import type { BillClock } from './billClock.ts';
import type { BilledLoad, LoadTally } from './loadTally.ts';

/** The load as demand is read from it. */
export interface MeasuredLoad {
  readonly load: BilledLoad;
  readonly clock: BillClock;
  readonly tally: LoadTally;
  readonly windowStepCount: number;
  /** The year before, which ratchets look back to; null where the year is its own predecessor. */
  readonly before: LoadTally | null;
}
