import { describe, expect, it } from 'vitest';
import { acceleratorHour, type AcceleratorServer } from './acceleratorHour.ts';
import { monthlyPayment } from './monthlyPayment.ts';
import { facilityPrice_per_W } from '../../../models/finance/OwnershipTerms.ts';

/** Northern Virginia: 10.92 $/W (Turner & Townsend 2025), 8.99 ¢/kWh (EIA, industrial, 2024). */
const air: AcceleratorServer = {
  serverPrice: 199_000,
  serverLife_years: 5,
  maintenanceFraction: 0.05,
  acceleratorCount: 8,
  draw_kW: 6.5,
  facilityPrice_per_W: 10.92,
  facilityLife_years: 15,
  facilityOpexPrice_per_W_month: 0.04,
  energyPrice_per_kWh: 0.0899,
  pue: 1.6,
  year_h: 8760,
  utilisationFraction: 0.8,
  discountFraction: 0.08,
};

const liquidPrice_per_W = facilityPrice_per_W(10.92, 0.085);

describe('an hour of an accelerator', () => {
  it('of a DGX A100 is 1.4161 $', () => {
    // Server 199,000 x 0.250456 = 49,840.8; facility 70,980 x 0.116830 = 8,292.6; opex 6,500 x 0.48 = 3,120;
    // energy 6.5 x 8760 x 1.6 x 0.0899 = 8,190.2; maintenance 9,950: 79,393.6 $ / (8 x 8760 x 0.8) = 1.41612.
    const hour = acceleratorHour(air);
    expect(hour.serverCost).toBeCloseTo(49_840.8, 1);
    expect(hour.facilityCost).toBeCloseTo(8292.6, 1);
    expect(hour.facilityOpexCost).toBeCloseTo(3120, 9);
    expect(hour.energyCost).toBeCloseTo(8190.2, 1);
    expect(hour.maintenanceCost).toBeCloseTo(9950, 9);
    expect(hour.acceleratorPrice_per_h).toBeCloseTo(1.41612, 4);
  });

  it.each([
    ['DGX A100', 199_000, 6.5, 1.4161, 1.3876],
    ['DGX H100', 355_919, 10.2, 2.4561, 2.4114],
    ['DGX B200', 515_410, 14.3, 3.5314, 3.4687],
  ])('of a %s falls by about 2 %% from air to liquid', (_, serverPrice, draw_kW, onAir, onLiquid) => {
    const server = { ...air, serverPrice, draw_kW };
    const liquid = { ...server, facilityPrice_per_W: liquidPrice_per_W, pue: 1.15 };
    expect(liquidPrice_per_W).toBeCloseTo(11.8482, 9);
    expect(acceleratorHour(server).acceleratorPrice_per_h).toBeCloseTo(onAir, 4);
    expect(acceleratorHour(liquid).acceleratorPrice_per_h).toBeCloseTo(onLiquid, 4);
  });

  it('of a card alone of 25,000 $ over 3 years of 8,766 h at 70 % is 1.36 $', () => {
    // 25,000 / (3 x 8766 x 0.7) = 1.3581; model_parameters.csv of sfgunkin/flops_export, and the paper’s 1.36.
    const card = { ...air, serverPrice: 25_000, serverLife_years: 3, acceleratorCount: 1, draw_kW: 0 };
    const bare = {
      ...card,
      maintenanceFraction: 0,
      year_h: 8766,
      utilisationFraction: 0.7,
      discountFraction: 0,
    };
    expect(acceleratorHour(bare).acceleratorPrice_per_h).toBeCloseTo(1.3581, 4);
    expect(monthlyPayment(25_000, 0, 3) / (730.5 * 0.7)).toBeCloseTo(1.3581, 4);
  });

  it('has no price without use', () => {
    expect(acceleratorHour({ ...air, utilisationFraction: 0 }).acceleratorPrice_per_h).toBeNull();
    expect(acceleratorHour({ ...air, acceleratorCount: 0 }).acceleratorPrice_per_h).toBeNull();
  });

  it('rejects a discount rate of 8 for 8 %', () => {
    expect(() => acceleratorHour({ ...air, discountFraction: 8 })).toThrow(/0\.08 for 8 %; given: 8/);
  });
});

describe('annual electricity', () => {
  it('of 7 DGX A100 in Virginia is 57,331.75 $ at a PUE of 1.6 and 41,207.19 $ at 1.15', () => {
    // 45.5 kW x 8760 h x 1.6 = 637,728 kWh and x 1.15 = 458,367 kWh, at 8.99 ¢.
    const rack = { ...air, draw_kW: 7 * 6.5 };
    expect(acceleratorHour(rack).energyCost).toBeCloseTo(57_331.75, 2);
    expect(acceleratorHour({ ...rack, pue: 1.15 }).energyCost).toBeCloseTo(41_207.19, 2);
  });

  it.each([
    ['H100 of 700 W', 0.7, 2.1098e6],
    ['B200 of 1 kW', 1, 3.014e6],
  ])('of 1,024 %s over 5 years is that of aiinframap’s page', (_, rated_kW, expected) => {
    // 1,024 x 70 % x PUE 1.2 at 0.08 $: 2.11 and 3.01 M$ there.
    const cluster = { ...air, draw_kW: 1024 * rated_kW * 0.7, pue: 1.2, energyPrice_per_kWh: 0.08 };
    expect(5 * acceleratorHour(cluster).energyCost).toBeCloseTo(expected, -3);
  });
});
