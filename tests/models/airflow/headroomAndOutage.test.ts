import { describe, expect, it } from 'vitest';
import { roomCapacity_kJ_per_K, secondsUntil_s } from '../../../models/airflow/figures/outage.ts';
import { airHeadrooms } from '../../../models/airflow/matrix/airHeadroom.ts';

describe('the air headroom of racks', () => {
  // Rack 0 warms itself by 0.1 and rack 1 by 0.4 K/kW; rack 1 warms only itself, by 0.05 K/kW.
  const recirculation = {
    rise_K_per_kW: Float64Array.of(0.1, 0, 0.4, 0.05),
    unitShare: Float64Array.of(1, 1),
    rackCount: 2,
    unitCount: 1,
  };
  const state = {
    highest_C: [22, 25],
    limit_C: 27,
    flowOfKilowatt_m3_per_s: [0.05, 0.05],
    spare_m3_per_s: 10,
  };

  it('ends at the inlet that reaches its limit first, its own or that of another rack', () => {
    expect(airHeadrooms(recirculation, state)).toEqual([
      { heat_kW: 5, rackIndex: 1 },
      { heat_kW: 40, rackIndex: 1 },
    ]);
  });

  it('ends where the racks draw all the air that is supplied', () => {
    const scarce = { ...state, spare_m3_per_s: 0.1 };
    expect(airHeadrooms(recirculation, scarce).map(({ heat_kW }) => heat_kW)).toEqual([2, 2]);
    expect(airHeadrooms(recirculation, scarce)[0]?.rackIndex).toBeNull();
  });

  it('is none where an inlet is above its limit already', () => {
    expect(airHeadrooms(recirculation, { ...state, highest_C: [22, 28] })[0]).toEqual({
      heat_kW: 0,
      rackIndex: 1,
    });
  });
});

describe('the time until an inlet reaches its limit', () => {
  // 100 m3 of air and 1,000 kg of racks: 120 + 250 kJ/K; 2 m3/s take 2.4 kW/K: tau = 154.2 s.
  const capacity_kJ_per_K = roomCapacity_kJ_per_K(100, 1.2, 1000);
  const room = { capacity_kJ_per_K, flow_m3_per_s: 2, heatCapacity_kJ_per_m3K: 1.2 };

  it('follows from what the room stores and the air that is left', () => {
    expect(capacity_kJ_per_K).toBeCloseTo(370, 10);
    // Half of the way from 22 to 32: ln 2 of tau.
    expect(secondsUntil_s(room, [22, 32], 27)).toBeCloseTo((370 / 2.4) * Math.LN2, 8);
  });

  it('is 0 above the limit, and none if it is never reached', () => {
    expect(secondsUntil_s(room, [28, 32], 27)).toBe(0);
    expect(secondsUntil_s(room, [22, 26], 27)).toBeNull();
  });
});
