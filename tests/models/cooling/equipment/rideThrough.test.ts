import { describe, expect, it } from 'vitest';
import { airRideThrough_s, waterRideThrough_s } from '../../../../models/cooling/equipment/rideThrough.ts';

describe('the ride-through time after the cooling stopped', () => {
  it('is 41.8 s per 1000 L of water, 10 K and 1 MW', () => {
    // 998 kg x 4.184 kJ/(kg K) x 10 K / 1000 kW = 41.76 s
    expect(waterRideThrough_s(1000, 10, 1000)).toBeCloseTo(41.8, 1);
  });

  it('is 11.9 s for a hall of 1000 m³ of air, 10 K and 1 MW', () => {
    // 1000 x 1.18 x 1.006 x 10 / 1000 = 11.87 s
    expect(airRideThrough_s(1000, 10, 1000)).toBeCloseTo(11.87, 2);
  });

  it('is infinite without heat', () => {
    expect(waterRideThrough_s(1000, 10, 0)).toBe(Infinity);
    expect(airRideThrough_s(1000, 10, 0)).toBe(Infinity);
  });
});
