import { describe, expect, it } from 'vitest';
import { humidifierWater_L, sprayHumidifier_kW } from '../../../../models/cooling/equipment/humidifier.ts';

describe('a humidifier for 2 kg/s of outdoor air of 1 g/kg in a room of at least 3.5 g/kg', () => {
  const water_L = humidifierWater_L(2, 0.001, 0.0035);

  it('evaporates 18 L in the hour', () => {
    // 2 x 3600 x 0.0025
    expect(water_L).toBeCloseTo(18, 9);
  });

  it('uses 0.06 kW as a spray of 7 MPa', () => {
    // 18 L x 7000 kPa = 126 kJ; / 3600 s / 0.6 = 0.05833 kW
    expect(sprayHumidifier_kW(water_L, 7000, 0.6)).toBeCloseTo(0.058333, 6);
  });

  it('is off while the air is humid enough', () => {
    expect(humidifierWater_L(2, 0.005, 0.0035)).toBe(0);
  });
});
