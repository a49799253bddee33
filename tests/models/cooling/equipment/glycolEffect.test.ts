import { describe, expect, it } from 'vitest';
import { glycolEffect } from '../../../../models/cooling/equipment/glycolEffect.ts';

describe('glycol in a loop', () => {
  it('changes nothing at a share of 0', () => {
    expect(glycolEffect('propylene', 0, 37)).toEqual({ flowRatio: 1, transferRatio: 1, pumpRatio: 1 });
  });

  it('of 30 % ethylene at 37 °C needs 7 % more flow, 47 % more pump power, and transfers 0.62 of the heat', () => {
    const { flowRatio, transferRatio, pumpRatio } = glycolEffect('ethylene', 0.3, 37);
    // 4.18 / 3.75 / 1.031
    expect(flowRatio).toBeCloseTo(1.07, 2);
    expect(pumpRatio).toBeCloseTo(1.46, 1);
    expect(transferRatio).toBeCloseTo(0.62, 1);
  });

  // Johnson Controls, YCWL engineering guide, p. 19: pressure drop of propylene glycol by weight, at the flow of water.
  it.each([
    [0.1, 1.078],
    [0.2, 1.157],
    [0.3, 1.288],
    [0.4, 1.414],
  ])('of %d propylene raises the pressure as published, within 0.08', (share, published) => {
    const { flowRatio, pumpRatio } = glycolEffect('propylene', share, 20);
    expect(Math.abs(pumpRatio / flowRatio ** 2.75 - published)).toBeLessThan(0.08);
  });
});
