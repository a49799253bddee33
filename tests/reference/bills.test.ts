import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldenBill, isQuirk, readGoldenCases } from '../../scripts/validation/goldenBills.ts';

const folder = new URL('../../../shared/golden/tariffs/', import.meta.url);
const cases = existsSync(folder) ? readGoldenCases(folder) : [];
const named = (isQuirky: boolean): [string, (typeof cases)[number]][] =>
  cases.filter((one) => isQuirk(one) === isQuirky).map((one) => [one.id, one]);
const kinds = ['energy', 'demandFlat', 'demandTou', 'fixed', 'minimum', 'total'] as const;
/** Of bills in USD. */
const TOLERANCE = 1e-6;

describe('bills of another program or calculator', () => {
  it('number 77', () => {
    expect(cases).toHaveLength(77);
  });

  it.each(named(false))('%s agrees in every month and component', (_, golden) => {
    const { monthly } = goldenBill(golden, folder);
    for (const kind of kinds) {
      monthly.forEach((month, index) => {
        const theirs = golden.expected.chronological.monthly[kind][index] ?? NaN;
        expect(Math.abs(month[kind] - theirs), `${kind}, month ${String(index + 1)}`).toBeLessThan(TOLERANCE);
      });
    }
  });

  it.each(named(true))('%s agrees with the second calculator where the program is incorrect', (_, golden) => {
    const { annual, monthly } = goldenBill(golden, folder);
    const { annual: theirs, monthlyTotal = [] } = golden.crosscheck.chronological;
    expect(Math.abs(annual.total - theirs.total)).toBeLessThan(TOLERANCE);
    monthlyTotal.forEach((total, month) => {
      expect(Math.abs((monthly[month]?.total ?? NaN) - total)).toBeLessThan(TOLERANCE);
    });
  });
});
