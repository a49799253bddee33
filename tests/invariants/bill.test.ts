import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardCalendar } from '../../models/tariff/BillingCalendar.ts';
import { billLoad } from '../../models/tariff/billLoad.ts';
import { readUrdb } from '../../models/tariff/urdb/readUrdb.ts';
import { anyLoad, anyRecord } from '../support/anyTariff.ts';
import { literalBill } from '../support/literalBill.ts';
import { runs } from '../support/runs.ts';

const components = ['energy', 'demandFlat', 'demandTou', 'fixed', 'minimum', 'total'] as const;
const dailyCharges = fc.constantFrom('calendar' as const, 'mean-month' as const);

describe('any rate and any load', () => {
  it('match a manually calculated bill in each month and component', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyRecord, anyLoad, dailyCharges, (record, { load, clock }, charges) => {
        const options = { dailyCharges: charges };
        const byHand = literalBill(record, load, clock, options);
        const fast = billLoad(
          readUrdb(record).tariff,
          { load_kW: Float64Array.from(load.load_kW), stepsPerHour: load.stepsPerHour },
          standardCalendar({
            startWeekday: clock.startWeekday,
            dayCount: clock.days,
            stepsPerHour: load.stepsPerHour,
          }),
          options,
        );
        const different = byHand.monthly.flatMap((expected, month) =>
          components
            .map((component) => ({
              month,
              component,
              byHand: expected[component],
              fast: fast.monthly[month]?.[component] ?? NaN,
            }))
            .filter((pair) => {
              const error = Math.abs(pair.fast - pair.byHand);
              return !(error <= Math.max(1e-6, 1e-9 * Math.abs(pair.byHand)));
            }),
        );
        expect(different).toEqual([]);
      }),
      { seed: 20_260_301, numRuns: runs(200) },
    );
  });
});
