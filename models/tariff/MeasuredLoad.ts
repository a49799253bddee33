import type { BillingCalendar } from './BillingCalendar.ts';
import type { BilledLoad, LoadTally } from './loadTally.ts';

/** The load with its tally, from which demand is read. */
export interface MeasuredLoad {
  readonly load: BilledLoad;
  readonly clock: BillingCalendar;
  readonly tally: LoadTally;
  readonly windowStepCount: number;
  /** The previous year, which ratchets look back to; null if the year is its own predecessor. */
  readonly before: LoadTally | null;
}
