import { describe, expect, it } from 'vitest';
import {
  coolantDensity_kg_m3,
  coolantFlow_L_min,
  coolantHeat_kJ_kgK,
  coolantMassFlow_kg_s,
} from '../../../models/physics/coolant.ts';

describe('water with 25 % of propylene glycol', () => {
  // Airedale DeltaChill manual, p. 53.
  it.each([
    [0, 3.86, 1031.0],
    [10, 3.89, 1027.6],
    [20, 3.91, 1023.7],
    [30, 3.94, 1019.2],
    [45, 3.97, 1011.6],
  ])('has at %d °C the %d kJ/(kg K) and %d kg/m³ of the manual', (temperature_C, heat, density) => {
    expect(Math.abs(coolantHeat_kJ_kgK('pg25', temperature_C) - heat)).toBeLessThan(0.006);
    expect(Math.abs(coolantDensity_kg_m3('pg25', temperature_C) - density)).toBeLessThan(0.05);
  });

  it('requires 3 to 5 % more volume flow than water', () => {
    for (const temperature_C of [10, 20, 30, 40, 50, 60]) {
      const ratio =
        coolantFlow_L_min(100, 10, 'pg25', temperature_C) /
        coolantFlow_L_min(100, 10, 'water', temperature_C);
      expect(ratio).toBeGreaterThan(1.02);
      expect(ratio).toBeLessThan(1.05);
    }
    expect(coolantFlow_L_min(1, 10, 'pg25', 30) / coolantFlow_L_min(1, 10, 'water', 30)).toBeCloseTo(1.04, 2);
  });
});

describe('the flow of a coolant', () => {
  it('of 1.5 L/min per kW is a rise of 9.6 K in water', () => {
    // 1 kW x 60 / (4.184 kJ/(kg K) x 0.9956 kg/L x 9.6 K) = 1.500 L/min
    expect(coolantFlow_L_min(1, 9.6, 'water', 30)).toBeCloseTo(1.5, 3);
  });

  it('halves when the rise doubles', () => {
    const flow = coolantMassFlow_kg_s(80, 5, 'pg25', 35);
    expect(coolantMassFlow_kg_s(80, 10, 'pg25', 35)).toBeCloseTo(flow / 2, 12);
  });

  it('is rejected below freezing and above 70 °C', () => {
    expect(() => coolantFlow_L_min(1, 10, 'pg25', -1)).toThrow(/from 0 to 70 °C/);
    expect(() => coolantFlow_L_min(1, 10, 'water', 71)).toThrow(/from 0 to 70 °C/);
  });
});
