import { describe, expect, it } from 'vitest';
import { sizeChain, type DesignLoads } from '../../../models/power/chain.ts';
import {
  itSide,
  itSideResult,
  shelfHeatOutside_kW,
  upstream,
  upstreamResult,
} from '../../../models/power/chainHour.ts';
import type { ChainPower } from '../../../models/power/chainSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';

const loads: DesignLoads = { it_kW: 1000, dc_kW: 0, mechanical_kW: 200 };

/** A single stage, so that its values can be read directly. */
const bare: ChainPower = {
  kind: 'chain',
  preset: 'large',
  transformer: { kind: 'none' },
  switchgear: { kind: 'none' },
  ups: { kind: 'none' },
  distribution: { kind: 'none' },
  rectifier: { kind: 'none' },
  lightingFraction: 0,
};

describe('a power chain', () => {
  it('without stages delivers the drawn power', () => {
    const chain = sizeChain(bare, loads);
    const inner = itSideResult();
    const outer = upstreamResult();
    itSide(chain, 800, inner);
    outer.fed_kW = inner.upsInput_kW + 200;
    upstream(chain, outer);
    expect(inner).toEqual({
      distributionLoss_kW: 0,
      upsLoss_kW: 0,
      whiteSpaceLoss_kW: 0,
      upsOutput_kW: 800,
      upsInput_kW: 800,
    });
    expect(outer).toEqual({ fed_kW: 1000, switchgearLoss_kW: 0, transformerLoss_kW: 0, utility_kW: 1000 });
  });

  it('is sized from the rack outwards, losses included', () => {
    const power: ChainPower = {
      ...bare,
      transformer: { redundancy: 'N', moduleCount: 1 },
      switchgear: { redundancy: 'N' },
      ups: { redundancy: 'N', moduleCount: 1 },
      distribution: { redundancy: 'N' },
      rectifier: { redundancy: 'N', moduleCount: 1, noLoadFraction: 0, proportionalFraction: 0.05 },
      lightingFraction: 0.01,
    };
    const chain = sizeChain(power, { it_kW: 1000, dc_kW: 400, mechanical_kW: 200 });
    // Rectifiers 400 kW, inside the racks: their loss is part of the 1,000 kW. Busway 1,000 kW, loss 1 % = 10. UPS 1,010 kW,
    // loss 4.5 % = 45.45. Switchgear 1,055.45 + lighting 10 + mechanical 200 = 1,265.45 kW, loss 0.1 %. Transformer 1,266.71545 kW.
    expect(chain.rectifier.moduleRating_kW).toBe(400);
    expect(chain.distribution.moduleRating_kW).toBe(1000);
    expect(chain.ups.moduleRating_kW).toBeCloseTo(1010, 9);
    expect(chain.switchgear.moduleRating_kW).toBeCloseTo(1265.45, 9);
    expect(chain.transformer.moduleRating_kW).toBeCloseTo(1266.71545, 9);
    expect(chain.lighting_kW).toBe(10);
    expect(Object.isFrozen(chain) && Object.isFrozen(chain.ups)).toBe(true);
  });

  it('heats the white space with the stated share of each loss', () => {
    const power: ChainPower = {
      ...bare,
      ups: { whiteSpaceFraction: 0 },
      distribution: { whiteSpaceFraction: 0.5 },
      rectifier: { whiteSpaceFraction: 0.25 },
    };
    const out = itSideResult();
    const chain = sizeChain(power, { ...loads, dc_kW: 300 });
    itSide(chain, 750, out);
    expect(out.upsLoss_kW).toBeGreaterThan(10);
    expect(out.whiteSpaceLoss_kW).toBeCloseTo(0.5 * out.distributionLoss_kW, 12);
    // Three quarters of 8 kW lost in the shelves leave the white space.
    expect(shelfHeatOutside_kW(chain, 8)).toBe(6);
    expect(shelfHeatOutside_kW(sizeChain(power, loads), 8)).toBe(0);
  });

  it('feeds cooling without UPS', () => {
    const power: ChainPower = { ...bare, ups: {} };
    const withCooling = sizeChain(power, loads);
    const withoutCooling = sizeChain(power, { ...loads, mechanical_kW: 0 });
    expect(withCooling.ups).toEqual(withoutCooling.ups);
  });

  it('has no rectifiers without DC-fed devices', () => {
    expect(sizeChain({ kind: 'chain' }, loads).rectifier.energisedCount).toBe(0);
  });

  it.each([
    { it_kW: -1, dc_kW: 0, mechanical_kW: 0 },
    { it_kW: 10, dc_kW: 11, mechanical_kW: 0 },
    { it_kW: 10, dc_kW: 0, mechanical_kW: Infinity },
    { it_kW: NaN, dc_kW: 0, mechanical_kW: 0 },
  ])('rejects impossible loads: %j', (impossible) => {
    expect(() => sizeChain({ kind: 'chain' }, impossible)).toThrow(ModelError);
  });
});

describe('the presets at half load', () => {
  const at = (preset: 'large' | 'midsize' | 'small'): { upsEfficiency: number; distributionLoss: number } => {
    const out = itSideResult();
    itSide(sizeChain({ kind: 'chain', preset }, loads), 500, out);
    return {
      upsEfficiency: 1 - out.upsLoss_kW / out.upsInput_kW,
      distributionLoss: out.distributionLoss_kW / (500 + out.distributionLoss_kW),
    };
  };

  // Lei & Masanet 2022 (Resour. Conserv. Recycl. 182, 106323): ranges of UPS efficiency and of distribution loss.
  it.each([
    ['large', 0.9, 0.99, 0, 0.02],
    ['midsize', 0.8, 0.94, 0.02, 0.05],
    ['small', 0.77, 0.85, 0.02, 0.04],
  ] as const)(
    'lie in the published bands: %s, UPS %f to %f, distribution %f to %f',
    (preset, low, high, least, most) => {
      const { upsEfficiency, distributionLoss } = at(preset);
      expect(upsEfficiency).toBeGreaterThan(low);
      expect(upsEfficiency).toBeLessThan(high);
      expect(distributionLoss).toBeGreaterThan(least);
      expect(distributionLoss).toBeLessThan(most);
    },
  );

  it('have lighting within the published ranges', () => {
    const lighting_kW = (preset: 'large' | 'midsize' | 'small'): number =>
      sizeChain({ kind: 'chain', preset }, loads).lighting_kW;
    expect(lighting_kW('large')).toBe(1);
    expect(lighting_kW('midsize')).toBe(20);
    expect(lighting_kW('small')).toBe(30);
  });
});
