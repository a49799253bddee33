import { describe, expect, it } from 'vitest';
import { flatRateTerms } from '../../../models/tariff/contractTerms.ts';
import { meanEnergyPrice_per_kWh } from '../../../models/tariff/meanEnergyPrice.ts';
import { SLOT_COUNT, type TariffTerms } from '../../../models/tariff/TariffTerms.ts';
import { waterValue_kWh_per_L } from '../../../models/tariff/waterValue.ts';

const flat = flatRateTerms('Flat', 'USD', 0.08);

describe('the mean price of energy', () => {
  it('is that of a flat rate', () => {
    expect(meanEnergyPrice_per_kWh(flat)).toBeCloseTo(0.08, 12);
  });

  it('weighs weekdays by five and weekends by two', () => {
    const tier = (price_per_kWh: number) => [
      { price_per_kWh, upTo: Infinity, unit: 'kWh' as const, isDaily: false },
    ];
    const terms: TariffTerms = {
      ...flat,
      energy: {
        periodOfSlot: Uint8Array.from({ length: SLOT_COUNT }, (_, slot) => (slot % 48 >= 24 ? 1 : 0)),
        periods: [tier(0.14), tier(0.07)],
      },
    };
    // (5 x 0.14 + 2 x 0.07) / 7
    expect(meanEnergyPrice_per_kWh(terms)).toBeCloseTo(0.12, 12);
  });

  it('is unknown without energy', () => {
    expect(meanEnergyPrice_per_kWh({ ...flat, energy: null })).toBeNull();
  });
});

describe('the value of water', () => {
  it('is 0.03125 kWh per litre at 2.50 per m³ and 0.08 per kWh', () => {
    expect(waterValue_kWh_per_L({ waterPrice_per_m3: 2.5 }, flat)).toBeCloseTo(0.03125, 12);
  });

  it('contains sewer only if that is billed on the supply', () => {
    const both = { waterPrice_per_m3: 2.5, sewerPrice_per_m3: 1.5 };
    expect(waterValue_kWh_per_L(both, flat)).toBeCloseTo(0.03125, 12);
    expect(waterValue_kWh_per_L({ ...both, sewerOn: 'supply' }, flat)).toBeCloseTo(0.05, 12);
  });

  it('is 0 without a price of water or of energy', () => {
    expect(waterValue_kWh_per_L(null, flat)).toBe(0);
    expect(waterValue_kWh_per_L({ waterPrice_per_m3: 2.5 }, flatRateTerms('Free', 'USD', 0))).toBe(0);
  });
});
