import { describe, expect, it } from 'vitest';
import { glycolFreezing_C, glycolProperties } from '../../../models/physics/glycol.ts';

// Airedale, DeltaChill manual, p. 53: share, temperature, kJ/(kg K), kg/m³.
const airedale = [
  [0.2, 10, 3.95, 1022.7],
  [0.2, 40, 4.02, 1010.2],
  [0.25, 20, 3.91, 1023.7],
  [0.3, 10, 3.82, 1032.6],
  [0.3, 40, 3.9, 1018.4],
  [0.4, 20, 3.7, 1036.2],
  [0.4, 45, 3.78, 1022.2],
] as const;

describe('propylene glycol', () => {
  it.each(airedale)('of %d at %d °C has %d kJ/(kg K) and %d kg/m³', (share, temperature_C, heat, density) => {
    const { heat_kJ_kgK, density_kg_m3 } = glycolProperties('propylene', share, temperature_C);
    expect(Math.abs(heat_kJ_kgK / heat - 1)).toBeLessThan(0.015);
    expect(Math.abs(density_kg_m3 / density - 1)).toBeLessThan(0.006);
  });

  // Airedale, the same page.
  it.each([
    [0.2, -7.1],
    [0.25, -9.6],
    [0.3, -12.7],
    [0.35, -16.4],
    [0.4, -21.1],
  ])('of %d freezes at %d °C, within half a kelvin', (share, freezing_C) => {
    expect(Math.abs(glycolFreezing_C('propylene', share) - freezing_C)).toBeLessThan(0.6);
  });
});

describe('ethylene glycol', () => {
  // Johnson Controls, YCWL engineering guide, p. 19, by weight: 26, 18, 7 and -8 °F.
  it.each([
    [0.1, -3.3],
    [0.2, -7.8],
    [0.3, -13.9],
    [0.4, -22.2],
  ])('of %d freezes at %d °C, within two kelvin', (share, freezing_C) => {
    expect(Math.abs(glycolFreezing_C('ethylene', share) - freezing_C)).toBeLessThan(2);
  });
});

describe('water with glycol', () => {
  it('is water without glycol: 4.19 kJ/(kg K), 1.0 mPa s, 0.60 W/(m K) at 20 °C', () => {
    for (const glycol of ['ethylene', 'propylene'] as const) {
      const water = glycolProperties(glycol, 0, 20);
      expect(water.heat_kJ_kgK).toBeCloseTo(4.186, 2);
      expect(water.density_kg_m3).toBeCloseTo(998, -0.5);
      expect(water.viscosity_mPa_s).toBeCloseTo(1.002, 1);
      expect(water.conductivity_W_mK).toBeCloseTo(0.598, 2);
      expect(glycolFreezing_C(glycol, 0)).toBe(0);
    }
  });

  it('is rejected outside the correlation', () => {
    expect(() => glycolProperties('ethylene', 0.7, 20)).toThrow(/from 0 to 0.6 by mass/);
    expect(() => glycolProperties('ethylene', 0.3, -5)).toThrow(/from 0 to 100/);
    expect(() => glycolFreezing_C('propylene', -0.1)).toThrow(/from 0 to 0.6 by mass/);
  });
});
