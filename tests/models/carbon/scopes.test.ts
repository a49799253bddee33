import { describe, expect, it } from 'vitest';
import { embodiedCarbonPerYear_kg } from '../../../models/carbon/embodied.ts';
import { gensetCarbon_kg } from '../../../models/carbon/gensets.ts';
import { locationCarbon_kg } from '../../../models/carbon/locationBased.ts';
import { embodiedOf, gensetsOf, refrigerantOf } from '../../../models/carbon/statedScopes.ts';
import { transmissionCarbon_kg } from '../../../models/carbon/transmissionLosses.ts';

describe('T&D losses', () => {
  it('at 5 % of generation are 1/19 of metered energy', () => {
    expect(transmissionCarbon_kg(1900, 0.05)).toBeCloseTo(100, 9);
  });

  it('reproduce the 14.04 g/kWh of Arizona’s 320.3 at 4.2 %', () => {
    // eGRID2023: 320.3 × 0.042 / 0.958
    expect(transmissionCarbon_kg(320.3, 0.042)).toBeCloseTo(14.04, 2);
  });

  it('of 100 % are rejected', () => {
    expect(() => transmissionCarbon_kg(1, 1)).toThrow(/below 1/);
    expect(() => transmissionCarbon_kg(1, Number.NaN)).toThrow(/below 1/);
  });
});

describe('gensets', () => {
  it('emit 10.2427 kg per US gallon of diesel', () => {
    expect(gensetCarbon_kg(3.785411784)).toBeCloseTo(10.2427, 9);
  });

  it('are counted by fuel or by running time', () => {
    expect(gensetsOf({ kind: 'fuel', fuel_L: 1000 })).toBeCloseTo(2705.83, 1);
    // 10 h × 100 kW × 0.3 L/kWh = 300 L
    const stated = {
      kind: 'running-time',
      runningTime_h: 10,
      load_kW: 100,
      consumption_L_per_kWh: 0.3,
    } as const;
    expect(gensetsOf(stated)).toBeCloseTo(gensetCarbon_kg(300), 9);
  });
});

describe('refrigerant', () => {
  it('has the GWP of its table, or a stated one that overrides it', () => {
    expect(refrigerantOf({ charge_kg: 10, yearlyLeakFraction: 0.1, refrigerant: 'R-410A' })).toBeCloseTo(
      2256,
      9,
    );
    const own = {
      charge_kg: 10,
      yearlyLeakFraction: 0.1,
      refrigerant: 'R-410A',
      warmingRatio: 2088,
    } as const;
    expect(refrigerantOf(own)).toBeCloseTo(2088, 9);
  });
});

describe('embodied carbon', () => {
  it('of a server with eight H100 is 7 to 8 % of four years on the US grid, two fifths on 40 g/kWh', () => {
    // 7,000 kg over 4 years compared with 7.75 kW × 8760 h at 349.7 g/kWh = 23.7 t a year.
    const perYear_kg = embodiedCarbonPerYear_kg([{ embodied_kg: 7000, life_years: 4 }]);
    const ofGrid = (g_per_kWh: number): number => {
      const use_kg = locationCarbon_kg(7.75 * 8760, g_per_kWh);
      return perYear_kg / (perYear_kg + use_kg);
    };
    expect(ofGrid(349.7)).toBeCloseTo(0.069, 3);
    expect(ofGrid(40)).toBeCloseTo(0.392, 3);
  });

  it('counts the share that serves the facility', () => {
    expect(embodiedCarbonPerYear_kg([{ embodied_kg: 1000, life_years: 5, shareFraction: 0.25 }])).toBe(50);
  });

  it('of the catalogue is overridden by the plan', () => {
    expect(embodiedOf(undefined, 8000)).toBe(2000);
    expect(embodiedOf({ devices_kg: 4000, deviceLife_years: 5 }, 8000)).toBe(800);
    expect(embodiedOf(undefined, undefined)).toBeNull();
  });

  it('without a service life is rejected', () => {
    expect(() => embodiedCarbonPerYear_kg([{ embodied_kg: 1, life_years: 0 }])).toThrow(/above 0 years/);
  });
});
