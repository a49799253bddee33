import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeChain, type DesignLoads, type PowerChain } from '../../models/power/chain.ts';
import { checkChain } from '../../models/power/chainChecks.ts';
import { itSide, itSideResult, upstream, upstreamResult } from '../../models/power/chainHour.ts';
import { chainSchema, type ChainPower } from '../../models/power/chainSchema.ts';
import { runs } from '../support/runs.ts';

const share = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true });
const losses = {
  noLoadFraction: share(0.5),
  proportionalFraction: share(0.5),
  squareFraction: share(0.5),
  redundancy: fc.constantFrom('N' as const, 'N+1' as const, '2N' as const),
  moduleCount: fc.integer({ min: 1, max: 64 }),
  oversizeFraction: share(4),
};
const absent = fc.constant({ kind: 'none' as const });
const outerStage = fc.oneof(absent, fc.record(losses, { requiredKeys: [] }));
const innerStage = fc.oneof(
  absent,
  fc.record({ ...losses, whiteSpaceFraction: share(1) }, { requiredKeys: [] }),
);

/** Any power chain that a plan can state, without ratings in kW. */
const anyChain: fc.Arbitrary<ChainPower> = fc
  .record(
    {
      kind: fc.constant('chain' as const),
      preset: fc.constantFrom('large' as const, 'midsize' as const, 'small' as const),
      transformer: outerStage,
      switchgear: outerStage,
      ups: innerStage,
      distribution: innerStage,
      rectifier: innerStage,
      lightingFraction: share(0.5),
    },
    { requiredKeys: ['kind'] },
  )
  .map((power) => chainSchema.parse(power));

const anyLoads: fc.Arbitrary<DesignLoads> = fc
  .tuple(
    fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true })),
    share(2),
  )
  .map(([it_kW, dcFraction, mechanicalFraction]) => ({
    it_kW,
    dc_kW: it_kW * dcFraction,
    mechanical_kW: it_kW * mechanicalFraction,
  }));

interface Hour {
  readonly inner: ReturnType<typeof itSideResult>;
  readonly outer: ReturnType<typeof upstreamResult>;
  readonly loss_kW: number;
}

/** One hour at a share of the design loads. */
function hour(chain: PowerChain, loads: DesignLoads, loadFraction: number): Hour {
  const inner = itSideResult();
  const outer = upstreamResult();
  const { it_kW, mechanical_kW } = loads;
  itSide(chain, it_kW * loadFraction, inner);
  outer.fed_kW = inner.upsInput_kW + chain.lighting_kW + mechanical_kW * loadFraction;
  upstream(chain, outer);
  const loss_kW =
    inner.distributionLoss_kW + inner.upsLoss_kW + outer.switchgearLoss_kW + outer.transformerLoss_kW;
  return { inner, outer, loss_kW };
}

const seeded = { seed: 20_260_101, numRuns: runs(300) };

describe('any power chain', () => {
  it('delivers exactly the load and the losses', () => {
    fc.assert(
      fc.property(anyChain, anyLoads, share(1), (power, loads, loadFraction) => {
        const chain = sizeChain(power, loads);
        const { outer, loss_kW } = hour(chain, loads, loadFraction);
        const used_kW = (loads.it_kW + loads.mechanical_kW) * loadFraction + chain.lighting_kW;
        expect(Math.abs(outer.utility_kW - used_kW - loss_kW)).toBeLessThanOrEqual(1e-12 * outer.utility_kW);
      }),
      seeded,
    );
  });

  it('never gains power, at no load either', () => {
    fc.assert(
      fc.property(anyChain, anyLoads, fc.oneof(fc.constant(0), share(1)), (power, loads, loadFraction) => {
        const { inner, outer } = hour(sizeChain(power, loads), loads, loadFraction);
        for (const value of [...Object.values(inner), ...Object.values(outer)]) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
        const inside_kW = inner.distributionLoss_kW + inner.upsLoss_kW;
        expect(inner.whiteSpaceLoss_kW).toBeLessThanOrEqual(inside_kW * (1 + 1e-12));
      }),
      seeded,
    );
  });

  it('draws more and loses more at a higher load', () => {
    fc.assert(
      fc.property(anyChain, anyLoads, share(1), share(1), (power, loads, one, other) => {
        const chain = sizeChain(power, loads);
        const low = hour(chain, loads, Math.min(one, other));
        const high = hour(chain, loads, Math.max(one, other));
        const rounding_kW = 1e-12 * high.outer.utility_kW;
        expect(high.outer.utility_kW).toBeGreaterThanOrEqual(low.outer.utility_kW - rounding_kW);
        expect(high.loss_kW).toBeGreaterThanOrEqual(low.loss_kW - rounding_kW);
      }),
      seeded,
    );
  });

  it('loses twice as much when it is twice as large for twice the load', () => {
    fc.assert(
      fc.property(anyChain, anyLoads, share(1), (power, loads, loadFraction) => {
        const twice = {
          it_kW: 2 * loads.it_kW,
          dc_kW: 2 * loads.dc_kW,
          mechanical_kW: 2 * loads.mechanical_kW,
        };
        const once_kW = hour(sizeChain(power, loads), loads, loadFraction).outer.utility_kW;
        const twice_kW = hour(sizeChain(power, twice), twice, loadFraction).outer.utility_kW;
        expect(Math.abs(twice_kW - 2 * once_kW)).toBeLessThanOrEqual(1e-12 * twice_kW);
      }),
      seeded,
    );
  });

  it('is never overloaded by the load that it was sized for', () => {
    fc.assert(
      fc.property(anyChain, anyLoads, (power, loads) => {
        const codes = checkChain(sizeChain(power, loads), loads).map(({ code }) => code);
        expect(codes).not.toContain('power-stage-overloaded');
        expect(codes).not.toContain('power-stage-failover-overload');
      }),
      seeded,
    );
  });
});
