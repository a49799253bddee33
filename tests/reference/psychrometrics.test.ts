import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dewPointOfVapourPressure_C } from '../../models/physics/dewPoint.ts';
import { humidityRatioOfVapourPressure } from '../../models/physics/humidityRatio.ts';
import {
  moistAirDensity_kg_m3,
  moistAirEnthalpy_kJ_kg,
  specificVolume_m3_kg,
} from '../../models/physics/moistAir.ts';
import { saturationPressure_Pa } from '../../models/physics/saturationPressure.ts';
import { wetBulb_C } from '../../models/physics/wetBulb.ts';
import type { AirState } from '../../scripts/validation/psychrometrics.ts';

const { vectors } = JSON.parse(readFileSync('../shared/golden/psychrometrics.json', 'utf8')) as {
  vectors: readonly AirState[];
};

/** The largest difference over all vectors. */
function largest(difference: (vector: AirState) => number): number {
  return Math.max(...vectors.map((vector) => Math.abs(difference(vector))));
}

const relative = (actual: number, expected: number): number => actual / expected - 1;

describe('the 405 states of psychrolib 2.5.0', () => {
  it('are complete', () => {
    expect(vectors).toHaveLength(405);
  });

  it('agree in saturation pressure, humidity ratio, enthalpy, volume and density to 1e-9', () => {
    expect(largest(({ T, pws }) => relative(saturationPressure_Pa(T), pws))).toBeLessThan(1e-9);
    expect(
      largest(({ P, RH, pws, W }) => relative(humidityRatioOfVapourPressure(RH * pws, P), W)),
    ).toBeLessThan(1e-9);
    expect(largest(({ T, W, h_J_kg }) => relative(moistAirEnthalpy_kJ_kg(T, W) * 1000, h_J_kg))).toBeLessThan(
      1e-9,
    );
    expect(largest(({ T, W, P, v_m3_kg }) => relative(specificVolume_m3_kg(T, W, P), v_m3_kg))).toBeLessThan(
      1e-9,
    );
    expect(largest(({ T, W, P, rho }) => relative(moistAirDensity_kg_m3(T, W, P), rho))).toBeLessThan(1e-9);
  });

  it('agree in dew point and wet bulb to 0.001 °C, the tolerance of psychrolib', () => {
    expect(largest(({ RH, pws, Tdp }) => dewPointOfVapourPressure_C(RH * pws) - Tdp)).toBeLessThan(0.001);
    expect(largest(({ T, W, P, Twb }) => wetBulb_C(T, W, P) - Twb)).toBeLessThan(0.001);
  });
});
