import { describe, expect, it } from 'vitest';
import { inletRange } from '../../../models/cooling/airClass.ts';
import { inletPenaltyFraction } from '../../../models/cooling/inletPenalty.ts';

describe('the penalty of warm inlets', () => {
  it.each([
    [18, 0],
    [27, 0],
    [28, 0.005],
    [29, 0.01],
    [30, 0.02],
    [35, 0.08],
    [37, 0.12],
    [39, 0.16],
  ])('at %d °C is %d of the power', (inlet_C, fraction) => {
    expect(inletPenaltyFraction(inlet_C)).toBeCloseTo(fraction, 12);
  });
});

describe('the classes of devices', () => {
  it('allow the ASHRAE values at sea level', () => {
    const allowable = (['A1', 'A2', 'A3', 'A4'] as const).map((airClass) => {
      const { allowableMin_C, allowableMax_C } = inletRange(airClass, 0);
      return [allowableMin_C, allowableMax_C];
    });
    expect(allowable).toEqual([
      [15, 32],
      [10, 35],
      [5, 40],
      [5, 45],
    ]);
  });

  it('allow 2 K less at 1500 m for A1 and A2', () => {
    // (1500 - 900) / 300 = 2 K
    expect(inletRange('A1', 1500).allowableMax_C).toBeCloseTo(30, 12);
    expect(inletRange('A2', 1500).allowableMax_C).toBeCloseTo(33, 12);
  });

  it('recommend 18 to 27 °C', () => {
    expect(inletRange('A3', 0)).toMatchObject({ recommendedMin_C: 18, recommendedMax_C: 27 });
  });
});
