import { describe, expect, it } from 'vitest';
import { heatIndices, rackCoolingIndex } from '../../../models/airflow/figures/airIndices.ts';

const bounds = { recommendedMin_C: 18, recommendedMax_C: 27, allowableMin_C: 15, allowableMax_C: 32 };

describe('the rack cooling index', () => {
  it('is 100 % if all inlets are within the recommended range', () => {
    expect(rackCoolingIndex([18, 22, 27], bounds)).toEqual({ high_percent: 100, low_percent: 100 });
  });

  it('falls by the mean excess over the recommended bound, as a share of what is allowable', () => {
    // Excess 0, 1 and 4 K of 5 K each: 100 (1 - 5 / 15). Too cold: 0, 0 and 0.
    expect(rackCoolingIndex([20, 28, 31], bounds).high_percent).toBeCloseTo(100 * (1 - 5 / 15), 10);
    // 1.5 K below 18 of two inlets, each allowed 3 K.
    expect(rackCoolingIndex([16.5, 20], bounds).low_percent).toBeCloseTo(75, 10);
  });

  it('is 0 % if all are at the allowable bound, and below if they are beyond', () => {
    expect(rackCoolingIndex([32, 32], bounds).high_percent).toBe(0);
    expect(rackCoolingIndex([37, 37], bounds).high_percent).toBe(-100);
  });
});

describe('the heat indices', () => {
  it('share the heat of the air between before and within the racks', () => {
    // Supply 20; one rack of 2 m3/s from 22 to 32, one of 1 m3/s from 26 to 40: (2*2 + 6) / (2*12 + 20).
    const { supplyHeatIndex, returnHeatIndex } = heatIndices(
      [
        { flow_m3_per_s: 2, inlet_C: 22, outlet_C: 32 },
        { flow_m3_per_s: 1, inlet_C: 26, outlet_C: 40 },
      ],
      20,
    );
    expect(supplyHeatIndex).toBeCloseTo(10 / 44, 12);
    expect(returnHeatIndex).toBeCloseTo(34 / 44, 12);
  });
});
