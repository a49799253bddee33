import type { Accounting } from '../../../models/carbon/accountingSchema.ts';
import type { CarbonTerms } from '../../../models/carbon/CarbonTerms.ts';
import type { GridFactor } from '../../../models/carbon/FactorBasis.ts';
import { resolveCarbon } from '../../../models/carbon/resolveCarbon.ts';
import { calendarOf } from '../../../models/series/calendar.ts';

/** A grid of 400 g/kWh, direct basis, in 2025. */
export const grid: GridFactor = {
  intensity_g_per_kWh: 400,
  basis: 'direct',
  boundary: 'generation',
  gwp: 'AR5',
  year: 2025,
};

/** Terms of 2025 in UTC, with the overrides of a test. */
export function termsOf(factor: Partial<GridFactor>, accounting: Accounting = {}): CarbonTerms {
  return resolveCarbon({ ...grid, ...factor }, accounting, {
    calendar: calendarOf(2025),
    utcOffset_min: 0,
  }).terms;
}

/** 8760 hours of one value. */
export const steady = (value: number): Float64Array => new Float64Array(8760).fill(value);

/** 1000 kW from 20:00 to 4:00, nothing by day: 8 h × 365 = 2,920 MWh. */
export const nightLoad_kW = steady(0).map((_, hour) => (hour % 24 >= 20 || hour % 24 < 4 ? 1000 : 0));
