import { describe, expect, it } from 'vitest';
import { standardCalendar } from '../../../models/tariff/BillingCalendar.ts';
import { billNotes } from '../../../models/tariff/billNotes.ts';
import { billLoad } from '../../../models/tariff/billLoad.ts';
import type { ColocationTariff, LargeLoadTariff } from '../../../models/tariff/contractSchema.ts';
import { colocationTerms, largeLoadTerms } from '../../../models/tariff/contractTerms.ts';

const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 1 });
const flat = (load_kW: number): { load_kW: Float64Array; stepsPerHour: number } => ({
  load_kW: new Float64Array(8760).fill(load_kW),
  stepsPerHour: 1,
});

describe('a large-load contract', () => {
  const contract: LargeLoadTariff = {
    kind: 'large-load',
    currency: 'USD',
    contract_kW: 30_000,
    parts: [
      { name: 'Transmission and distribution', demandPrice_per_kW_month: 8, minimumFraction: 0.85 },
      { name: 'Generation', demandPrice_per_kW_month: 10, minimumFraction: 0.6 },
    ],
    energyPrice_per_kWh: 0.03,
  };

  it('bills 25.5 and 18 MW of a 30 MW contract that peaks at 12 MW, at minimums of 85 and 60 %', () => {
    const { lines } = billLoad(largeLoadTerms(contract, 2025), flat(12_000), clock);
    const quantityOf = (label: string): number | undefined =>
      lines.find((line) => line.label === label)?.quantities[0];
    expect(quantityOf('Transmission and distribution')).toBe(25_500);
    expect(quantityOf('Generation')).toBe(18_000);
    // 25,500 x 8 + 18,000 x 10 = 384,000 a month.
    expect(
      lines.filter(({ kind }) => kind === 'demandFlat').reduce((sum, { costs }) => sum + (costs[6] ?? 0), 0),
    ).toBe(384_000);
  });

  it('bills the measured demand if it is higher, and states the hour', () => {
    const load = flat(12_000);
    load.load_kW[100] = 29_000;
    const [demand] = billLoad(largeLoadTerms(contract, 2025), load, clock).lines.filter(
      ({ kind }) => kind === 'demandFlat',
    );
    expect(demand?.quantities[0]).toBe(29_000);
    expect(demand?.peakSteps?.[0]).toBe(100);
    expect(demand?.peakSteps?.[1]).toBe(-1);
  });

  it('follows its ramp, stated in any order', () => {
    const ramped = {
      ...contract,
      contract_kW: 0,
      ramp: [
        { from: '2027-01', contract_kW: 30_000 },
        { from: '2026-07', contract_kW: 20_000 },
      ],
    };
    const floors = (year: number): readonly number[] =>
      largeLoadTerms(ramped, year).demands[0]?.floors_kW ?? [];
    expect(floors(2026)[5]).toBe(0);
    expect(floors(2026)[6]).toBe(17_000);
    expect(floors(2027)[0]).toBe(25_500);
  });
});

describe('a colocation contract', () => {
  const contract: ColocationTariff = {
    kind: 'colocation',
    currency: 'USD',
    committed_kW: 500,
    committedPrice_per_kW_month: 184.06,
    energyPrice_per_kWh: 0.1,
    fixedPrice_per_month: 1000,
  };

  it('bills committed power whether it is used or not, and metered energy', () => {
    const { annual } = billLoad(colocationTerms(contract), flat(300), clock);
    expect(annual.demandFlat).toBeCloseTo(12 * 500 * 184.06, 6);
    expect(annual.energy).toBeCloseTo(300 * 8760 * 0.1, 6);
    expect(annual.fixed).toBe(12_000);
  });

  it('bills excess power at its price', () => {
    const { annual } = billLoad(
      colocationTerms({ ...contract, excessPrice_per_kW_month: 300 }),
      flat(520),
      clock,
    );
    expect(annual.demandFlat).toBeCloseTo(12 * (500 * 184.06 + 20 * 300), 6);
  });
});

describe('a commitment on IT power', () => {
  const contract: ColocationTariff = {
    kind: 'colocation',
    currency: 'USD',
    committed_kW: 500,
    committedPrice_per_kW_month: 100,
    excessPrice_per_kW_month: 300,
    energyPrice_per_kWh: 0.1,
  };
  const it_kW = new Float64Array(8760).fill(480);

  it('is not exceeded by cooling, which is metered', () => {
    const bill = billLoad(colocationTerms(contract), flat(700), clock, { it_kW });
    expect(bill.annual.demandFlat).toBeCloseTo(12 * 500 * 100, 6);
    expect(bill.annual.energy).toBeCloseTo(700 * 8760 * 0.1, 4);
    expect(billNotes(colocationTerms(contract), bill, 60)).toEqual([
      expect.objectContaining({ code: 'demand-understated' }),
    ]);
  });

  it('counts the whole site if stated in the contract, and excess is reported', () => {
    const terms = colocationTerms({ ...contract, committedOn: 'facility' });
    const bill = billLoad(terms, flat(700), clock, { it_kW });
    expect(bill.annual.demandFlat).toBeCloseTo(12 * (500 * 100 + 200 * 300), 6);
    expect(billNotes(terms, bill, 60).map(({ code }) => code)).toContain('contract-exceeded');
  });
});
