import { describe, expect, it } from 'vitest';
import { lifeYears, type Life } from '../../../models/finance/lifeYears.ts';

const life: Life = {
  firstYear: 2026,
  life_years: 5,
  calendarYear: 2025,
  phaseDates: { first: '2026-01-01', second: '2027-07-01', third: '2028-02-29' },
  energyEscalationFraction: 0.04,
  opexEscalationFraction: 0.02,
};

describe('the years of an analysis period', () => {
  const years = lifeYears(life);

  it('are calendar years from the first one', () => {
    expect(years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
  });

  it('simulate each phase before, in and after its year', () => {
    expect(years.map(({ phaseDates }) => phaseDates['second'])).toEqual([
      '2026-01-01',
      '2025-07-01',
      '2025-01-01',
      '2025-01-01',
      '2025-01-01',
    ]);
  });

  it('move 29 February to 1 March if the simulated year has none', () => {
    expect(years[2]?.phaseDates['third']).toBe('2025-03-01');
    expect(lifeYears({ ...life, calendarYear: 2024 })[2]?.phaseDates['third']).toBe('2024-02-29');
  });

  it('are simulated once if they are equal: four times for five years', () => {
    expect(new Set(years.map(({ key }) => key)).size).toBe(4);
    expect(years[3]?.key).toBe(years[4]?.key);
  });

  it('without phases are all equal', () => {
    expect(new Set(lifeYears({ ...life, life_years: 40, phaseDates: {} }).map(({ key }) => key)).size).toBe(
      1,
    );
  });

  it('scale prices and carbon by their powers: 1.04^3 = 1.124864, 1.02^3 = 1.061208, 0.95^3 = 0.857375', () => {
    expect(years[0]).toMatchObject({ energyPriceFactor: 1 });
    expect(years[3]?.energyPriceFactor).toBeCloseTo(1.124864, 12);
    expect(years[3]?.opexPriceFactor).toBeCloseTo(1.061208, 12);
  });

  it.each([0, 41, 2.5, NaN])('are rejected if they are %s', (life_years) => {
    expect(() => lifeYears({ ...life, life_years })).toThrow(/whole number of years from 1 to 40/);
  });
});
