import { describe, expect, it } from 'vitest';
import { latentHeat_kJ_kg, waterDensity_kg_m3 } from '../../../models/physics/water.ts';

describe('the latent heat of water', () => {
  it.each([
    [0, 2500.9],
    [20, 2453.5],
    [40, 2406.0],
    [60, 2357.7],
  ])('at %d °C is %d kJ/kg of the steam tables (IAPWS) within 0.1 %%', (temperature_C, table) => {
    expect(Math.abs(latentHeat_kJ_kg(temperature_C) / table - 1)).toBeLessThan(0.001);
  });

  it('is 2441.9 kJ/kg at 25 °C', () => {
    // 2500.5 - 2.3097 x 25 - 0.0013 x 625 = 2500.5 - 57.7425 - 0.8125
    expect(latentHeat_kJ_kg(25)).toBeCloseTo(2441.945, 9);
  });

  it('is rejected outside the range of evaporation', () => {
    expect(() => latentHeat_kJ_kg(101)).toThrow(/from -90 to 100 °C/);
    expect(() => latentHeat_kJ_kg(NaN)).toThrow(/from -90 to 100 °C/);
  });
});

describe('the density of water', () => {
  it.each([
    [0, 999.84],
    [4, 999.97],
    [20, 998.2],
    [25, 997.05],
    [60, 983.2],
    [100, 958.4],
  ])('at %d °C is %d kg/m³ of the CRC Handbook', (temperature_C, table) => {
    expect(Math.abs(waterDensity_kg_m3(temperature_C) - table)).toBeLessThan(0.05);
  });

  it('is rejected for ice and steam', () => {
    expect(() => waterDensity_kg_m3(-1)).toThrow(/from 0 to 100 °C/);
    expect(() => waterDensity_kg_m3(101)).toThrow(/from 0 to 100 °C/);
  });
});
