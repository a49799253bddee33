import { describe, expect, it } from 'vitest';
import { costPerWattMonth, type WattMonthTerms } from './costPerWattMonth.ts';

/** Constants of public code that cites The Datacenter as a Computer: a server of 4,000 $ and 500 W. */
const terms: WattMonthTerms = {
  facilityPrice_per_W: 10,
  facilityLife_years: 12,
  facilityOpexPrice_per_W_month: 0.04,
  occupancyFraction: 1,
  serverPrice_per_W: 4000 / 500,
  serverLife_years: 4,
  repairFraction: 0.05,
  energyPrice_per_kWh: 0.067,
  month_h: 720,
  pue: 1.5,
  rateFraction: 0.08,
};

describe('a watt of servers for a month', () => {
  const cost = costPerWattMonth(terms);

  it.each([
    ['facilityDepreciation', 0.069444],
    ['facilityInterest', 0.038801],
    ['facilityOpex', 0.04],
    ['itEnergy', 0.04824],
    ['overheadEnergy', 0.02412],
    ['serverDepreciation', 0.166667],
    ['serverOpex', 0.008333],
    ['serverInterest', 0.028637],
    ['total', 0.424242],
  ] as const)('has a %s of %s $, as the book’s model has it', (part, expected) => {
    expect(cost[part]).toBeCloseTo(expected, 6);
  });

  it('is 212.12 $ per server of 500 W', () => {
    expect(500 * cost.total).toBeCloseTo(212.12, 2);
  });

  it('in a half-filled site has twice the facility cost, and the same energy cost', () => {
    const half = costPerWattMonth({ ...terms, occupancyFraction: 0.5 });
    // 0.424242 + 0.069444 + 0.038801 + 0.04
    expect(half.total).toBeCloseTo(0.572487, 5);
    expect(half.itEnergy).toBe(cost.itEnergy);
  });

  it.each([0, 1.2, NaN])('at an occupancy of %s is rejected', (occupancyFraction) => {
    expect(() => costPerWattMonth({ ...terms, occupancyFraction })).toThrow(/The occupancy must be above 0/);
  });
});
