import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dewPointOfVapourPressure_C } from '../../models/physics/dewPoint.ts';
import {
  humidityRatioOfVapourPressure,
  saturationHumidityRatio,
} from '../../models/physics/humidityRatio.ts';
import { moistAirDensity_kg_m3, moistAirEnthalpy_kJ_kg } from '../../models/physics/moistAir.ts';
import { saturationPressure_Pa } from '../../models/physics/saturationPressure.ts';
import { humidityRatioOfWetBulb, wetBulb_C } from '../../models/physics/wetBulb.ts';
import { runs } from '../support/runs.ts';

const seeded = { seed: 20261122, numRuns: runs(500) };

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** Any outdoor air between Death Valley, the Dead Sea and a high plateau in winter. */
const anyAir = fc.record({
  dryBulb_C: between(-60, 55),
  humidityFraction: between(0.01, 1),
  pressure_Pa: between(50_000, 107_000),
});

function stateOf({
  dryBulb_C,
  humidityFraction,
  pressure_Pa,
}: typeof anyAir extends fc.Arbitrary<infer Air> ? Air : never) {
  const vapour_Pa = humidityFraction * saturationPressure_Pa(dryBulb_C);
  const humidityRatio = humidityRatioOfVapourPressure(vapour_Pa, pressure_Pa);
  return {
    humidityRatio,
    dewPoint_C: dewPointOfVapourPressure_C(vapour_Pa),
    wet_C: wetBulb_C(dryBulb_C, humidityRatio, pressure_Pa),
  };
}

describe('any outdoor air', () => {
  it('has a wet bulb between dew point and dry bulb', () => {
    fc.assert(
      fc.property(anyAir, (air) => {
        const { dewPoint_C, wet_C } = stateOf(air);
        expect(dewPoint_C).toBeLessThanOrEqual(air.dryBulb_C + 1e-5);
        expect(wet_C).toBeLessThanOrEqual(air.dryBulb_C);
        expect(wet_C).toBeGreaterThanOrEqual(dewPoint_C - 1e-5);
      }),
      seeded,
    );
  });

  it('has the humidity ratio of its wet bulb, to a thousandth of a kelvin', () => {
    fc.assert(
      fc.property(anyAir, (air) => {
        const { humidityRatio, wet_C } = stateOf(air);
        const at = (temperature_C: number): number =>
          humidityRatioOfWetBulb(air.dryBulb_C, temperature_C, air.pressure_Pa);
        // At exactly 0 °C the two sides are for ice and for water.
        fc.pre(Math.abs(wet_C) > 0.001);
        expect(at(wet_C - 0.001)).toBeLessThan(humidityRatio);
        expect(at(wet_C + 0.001)).toBeGreaterThan(humidityRatio);
      }),
      seeded,
    );
  });

  it('has a higher wet bulb if it holds more water, away from freezing', () => {
    fc.assert(
      fc.property(anyAir, between(0.01, 0.5), (air, share) => {
        const moist = stateOf(air);
        const dry = stateOf({
          ...air,
          humidityFraction: Math.max(air.humidityFraction * (1 - share), 0.005),
        });
        fc.pre(dry.wet_C > 1.2 || moist.wet_C < -1.2);
        expect(dry.wet_C).toBeLessThanOrEqual(moist.wet_C + 0.001);
      }),
      seeded,
    );
  });

  it('has lower density and higher enthalpy if it holds more water', () => {
    fc.assert(
      fc.property(anyAir, (air) => {
        const { humidityRatio } = stateOf(air);
        const { dryBulb_C, pressure_Pa } = air;
        expect(moistAirDensity_kg_m3(dryBulb_C, humidityRatio + 0.001, pressure_Pa)).toBeLessThan(
          moistAirDensity_kg_m3(dryBulb_C, humidityRatio, pressure_Pa),
        );
        expect(moistAirEnthalpy_kJ_kg(dryBulb_C, humidityRatio + 0.001)).toBeGreaterThan(
          moistAirEnthalpy_kJ_kg(dryBulb_C, humidityRatio),
        );
      }),
      seeded,
    );
  });
});

it('a dew point reproduces the vapour pressure it was computed from', () => {
  fc.assert(
    fc.property(between(-99.9, 199.9), (temperature_C) => {
      expect(dewPointOfVapourPressure_C(saturationPressure_Pa(temperature_C))).toBeCloseTo(temperature_C, 5);
    }),
    seeded,
  );
});

it('saturated air holds more water if it is warmer or less dense', () => {
  fc.assert(
    fc.property(
      between(-60, 54),
      between(50_000, 107_000),
      between(0.01, 1),
      (temperature_C, pressure_Pa, step) => {
        const ratio = saturationHumidityRatio(temperature_C, pressure_Pa);
        expect(saturationHumidityRatio(temperature_C + step, pressure_Pa)).toBeGreaterThan(ratio);
        expect(saturationHumidityRatio(temperature_C, pressure_Pa * (1 - step / 10))).toBeGreaterThan(ratio);
      },
    ),
    seeded,
  );
});
