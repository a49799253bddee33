import { describe, expect, it } from 'vitest';
import { fanCurves, fanPowerByCurve } from '../../../../models/cooling/equipment/fanCurve.ts';

describe('fan power by EnergyPlus’ curves', () => {
  // Evaluated in Python from the data-centre example models.
  it.each([
    ['variable-volume', 0.25, 0.40762753109375005],
    ['variable-volume', 0.6, 0.5292703872800001],
    ['variable-volume', 1, 0.98983217],
    ['ec-plug', 0.25, 0.25416595421875],
    ['ec-plug', 0.5, 0.29022657374999994],
    ['ec-plug', 1, 1.0023573700000001],
    ['tower', 0.2, 0.005913403484560929],
    ['tower', 0.6, 0.2162980852164904],
    ['tower', 1, 0.9999999999999969],
  ] as const)('%s at %d of full flow takes %d of full power', (name, flow, power) => {
    expect(Math.abs(fanPowerByCurve(fanCurves[name], flow) / power - 1)).toBeLessThan(1e-9);
  });

  it('is not below 0 if the tower curve is', () => {
    expect(fanPowerByCurve(fanCurves.tower, 0.1)).toBe(0);
    expect(fanPowerByCurve(fanCurves.tower, 0)).toBe(0);
  });
});
