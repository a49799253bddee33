import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blowdown_L, drift_L, evaporation_L } from '../../../../models/cooling/equipment/towerWater.ts';
import { latentHeat_kJ_kg } from '../../../../models/physics/water.ts';
import { runs } from '../../../support/runs.ts';

const settings = { seed: 3, numRuns: runs(500) };

describe('the water of a tower that rejects 1200 kW at a wet bulb of 20 °C', () => {
  const evaporated_L = evaporation_L(1200, 20, 1);

  it('is 1761 L of evaporation in the hour, 1.47 L per kWh', () => {
    // h_fg = 2500.5 - 46.194 - 0.52 = 2453.786 kJ/kg; 1200 x 3600 / 2453.786 = 1760.54
    expect(evaporated_L).toBeCloseTo(1760.54, 1);
  });

  it('is 7.2 L of drift from 50 L/s at 0.004 %', () => {
    // 50 x 3600 x 0.00004
    expect(drift_L(50, 0.00004)).toBeCloseTo(7.2, 12);
  });

  it('is 579.6 L of blowdown at four cycles, so that 2348 L of make-up replace it all', () => {
    // 1760.54 / 3 - 7.2 = 579.65; 1760.54 + 7.2 + 579.65 = 2347.39 = 4/3 x 1760.54
    const blowdown = blowdown_L(evaporated_L, 7.2, 4);
    expect(blowdown).toBeCloseTo(579.65, 1);
    expect(evaporated_L + 7.2 + blowdown).toBeCloseTo((4 / 3) * evaporated_L, 9);
  });

  it('needs no blowdown if drift removes the solids', () => {
    expect(blowdown_L(100, 60, 3)).toBe(0);
  });
});

describe('the water balance of any tower', () => {
  it('evaporates no more than the heat allows, and has non-negative blowdown', () => {
    fc.assert(
      fc.property(
        fc.record({
          heat_kW: fc.double({ min: 0, max: 1e5, noNaN: true }),
          wetBulb_C: fc.double({ min: -40, max: 35, noNaN: true }),
          latentFraction: fc.double({ min: 0, max: 1, noNaN: true }),
          flow_L_s: fc.double({ min: 0, max: 1e4, noNaN: true }),
          driftFraction: fc.double({ min: 0, max: 0.005, noNaN: true }),
          cyclesOfConcentration: fc.double({ min: 1.1, max: 50, noNaN: true }),
        }),
        ({ heat_kW, wetBulb_C, latentFraction, flow_L_s, driftFraction, cyclesOfConcentration }) => {
          const evaporated = evaporation_L(heat_kW, wetBulb_C, latentFraction);
          const drifted = drift_L(flow_L_s, driftFraction);
          const drained = blowdown_L(evaporated, drifted, cyclesOfConcentration);
          expect(evaporated).toBeLessThanOrEqual(
            ((heat_kW * 3600) / latentHeat_kJ_kg(wetBulb_C)) * (1 + 1e-12),
          );
          expect(drained).toBeGreaterThanOrEqual(0);
          // Solids in with make-up leave with drift and blowdown, unless drift alone keeps the concentration lower.
          const makeup = evaporated + drifted + drained;
          const wasted = drifted + drained;
          expect(makeup).toBeLessThanOrEqual(cyclesOfConcentration * wasted * (1 + 1e-9) + 1e-9);
        },
      ),
      settings,
    );
  });
});
