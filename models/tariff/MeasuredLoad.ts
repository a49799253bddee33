import type { BillClock } from './billClock.ts';
import type { BilledLoad, LoadTally } from './loadTally.ts';

/** The load as demand is read from it. */
export interface MeasuredLoad {
  readonly load: BilledLoad;
  readonly clock: BillClock;
  readonly tally: LoadTally;
  readonly windowStepCount: number;
}
