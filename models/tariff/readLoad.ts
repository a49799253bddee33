import { ModelError } from '../problems/ModelError.ts';
import { readColumn } from '../series/readColumn.ts';
import type { BilledLoad } from './loadTally.ts';

/** Upper bound of a plausible load in kW. */
const MAX_kW = 1e8;
const STEPS_PER_HOUR = [1, 2, 4];

/** A load of a year, and the number of days of that year. */
export interface YearLoad extends BilledLoad {
  readonly dayCount: 365 | 366;
}

/**
 * Reads a load from CSV: a column `load_kW` or `kW`, or a single column with or without a header; one value for each hour, half hour
 * or quarter hour of a year, from midnight on 1 January in local standard time.
 *
 * @throws ModelError `load-invalid` with the invalid lines, or `load-length`
 */
export function readLoad(text: string): YearLoad {
  const values = readColumn(text, {
    names: ['load_kW', 'kW'],
    rule: 'a mean power in kW, not negative',
    allows: (value) => value >= 0 && value <= MAX_kW,
    hint: (value) => (value < 0 ? ' Exported energy is not billed.' : ''),
    code: 'load-invalid',
  });
  for (const dayCount of [365, 366] as const) {
    for (const stepsPerHour of STEPS_PER_HOUR) {
      if (values.length === dayCount * 24 * stepsPerHour) {
        return { load_kW: Float64Array.from(values), stepsPerHour, dayCount };
      }
    }
  }
  const months = (values.length / 730).toFixed(1);
  throw new ModelError(
    'load-length',
    `A load must have 8760 hours, 17520 half hours or 35040 quarter hours (8784, 17568, 35136 in a leap year); this file has ${String(values.length)} values${values.length < 8760 ? `, about ${months} months of hours` : ''}.`,
  );
}
