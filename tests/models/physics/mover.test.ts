import { describe, expect, it } from 'vitest';
import { airMassFlow_kg_s, fanPower_kW, pumpPower_kW } from '../../../models/physics/mover.ts';

describe('air that removes 100 kW', () => {
  it('at a rise of 12 K is 8.28 kg/s, and its fans use 5 kW', () => {
    // 100 / (1.006 x 12) = 8.2836 kg/s; 8.2836 / 1.2 x 500 / 0.69 / 1000 = 5.002 kW
    const flow_kg_s = airMassFlow_kg_s(100, 12);
    expect(flow_kg_s).toBeCloseTo(8.2836, 4);
    expect(fanPower_kW(flow_kg_s, 1.2, 500, 0.69)).toBeCloseTo(5.002, 3);
  });
});

describe('pumps', () => {
  it('of a secondary loop use 10 W per kW at 1.5 L/min per kW, 200 kPa and 50 %', () => {
    // 1.5 / 60 L/s x 200 kPa / 0.5 = 10 W; 1 L/s of water is 1 kg/s at 1000 kg/m³
    expect(pumpPower_kW(1.5 / 60, 1000, 200, 0.5)).toBeCloseTo(0.01, 12);
  });

  it('and fans use no power without flow', () => {
    expect(pumpPower_kW(0, 1000, 200, 0.5)).toBe(0);
    expect(fanPower_kW(0, 1.2, 500, 0.7)).toBe(0);
  });
});
