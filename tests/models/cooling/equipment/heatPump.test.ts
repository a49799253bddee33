import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heatPumpCop,
  heatPumpPower_kW,
  type HeatPump,
} from '../../../../models/cooling/equipment/heatPump.ts';
import { runs } from '../../../support/runs.ts';

const heatPump: HeatPump = { carnotFraction: 0.5, minimumLift_K: 10, maximumCop: 8 };

describe('a heat pump', () => {
  it('that lifts 35 °C to 80 °C has a COP of 3.92 and adds a third to 1000 kW', () => {
    // 0.5 x 353.15 / 45 = 3.9239; 1000 / 2.9239 = 342.01
    const cop = heatPumpCop(heatPump, 35, 80);
    expect(cop).toBeCloseTo(3.9239, 4);
    expect(heatPumpPower_kW(1000, cop)).toBeCloseTo(342.01, 2);
  });

  it('is capped at a small lift', () => {
    expect(heatPumpCop(heatPump, 60, 60)).toBe(8);
    expect(heatPumpCop({ ...heatPump, maximumCop: 99 }, 60, 50)).toBeCloseTo((0.5 * 323.15) / 10, 9);
  });

  it('delivers the absorbed heat plus its electricity', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 60, noNaN: true }),
        fc.double({ min: 40, max: 120, noNaN: true }),
        (source_C, supply_C) => {
          const cop = heatPumpCop(heatPump, source_C, supply_C);
          const power_kW = heatPumpPower_kW(1000, cop);
          expect((1000 + power_kW) / power_kW).toBeCloseTo(cop, 9);
        },
      ),
      { seed: 8, numRuns: runs(200) },
    );
  });

  it('is rejected if the COP is not above 1, and outside its temperature range', () => {
    expect(() => heatPumpCop({ ...heatPump, carnotFraction: 0.1 }, 20, 90)).toThrow(/above 1/);
    expect(() => heatPumpCop(heatPump, 95, 120)).toThrow(/from -40 to 90/);
    expect(() => heatPumpCop(heatPump, 30, NaN)).toThrow(/from 0 to 150/);
  });
});
