import { dewPointOfVapourPressure_C } from '../../models/physics/dewPoint.ts';
import { humidityRatioOfVapourPressure } from '../../models/physics/humidityRatio.ts';
import {
  moistAirDensity_kg_m3,
  moistAirEnthalpy_kJ_kg,
  specificVolume_m3_kg,
} from '../../models/physics/moistAir.ts';
import { saturationPressure_Pa } from '../../models/physics/saturationPressure.ts';
import { wetBulb_C } from '../../models/physics/wetBulb.ts';
import type { Row } from './Row.ts';

/** A state of moist air computed by psychrolib, with its names. */
export interface AirState {
  readonly T: number;
  readonly RH: number;
  readonly P: number;
  readonly W: number;
  readonly Tdp: number;
  readonly Twb: number;
  readonly h_J_kg: number;
  readonly v_m3_kg: number;
  readonly rho: number;
  readonly pws: number;
}

/** The largest differences from psychrolib over all states. */
export function psychrometricRows(states: readonly AirState[]): Row[] {
  const worst = (difference: (state: AirState) => number): number =>
    Math.max(...states.map((state) => Math.abs(difference(state))));
  const relative = (ours: number, theirs: number): number => ours / theirs - 1;
  const rows: readonly (readonly [string, number, number, string])[] = [
    ['saturation pressure', worst(({ T, pws }) => relative(saturationPressure_Pa(T), pws)), 1e-9, ''],
    [
      'humidity ratio',
      worst(({ P, RH, pws, W }) => relative(humidityRatioOfVapourPressure(RH * pws, P), W)),
      1e-9,
      '',
    ],
    [
      'enthalpy',
      worst(({ T, W, h_J_kg }) => relative(moistAirEnthalpy_kJ_kg(T, W) * 1000, h_J_kg)),
      1e-9,
      '',
    ],
    [
      'volume and density',
      Math.max(
        worst(({ T, W, P, v_m3_kg }) => relative(specificVolume_m3_kg(T, W, P), v_m3_kg)),
        worst(({ T, W, P, rho }) => relative(moistAirDensity_kg_m3(T, W, P), rho)),
      ),
      1e-9,
      '',
    ],
    ['dew point', worst(({ RH, pws, Tdp }) => dewPointOfVapourPressure_C(RH * pws) - Tdp), 0.001, ' K'],
    ['wet bulb', worst(({ T, W, P, Twb }) => wetBulb_C(T, W, P) - Twb), 0.001, ' K'],
  ];
  return rows.map(([what, difference, tolerance, unit]) => ({
    what: `${what} of moist air`,
    source: 'psychrolib 2.5.0, after ASHRAE 2017',
    theirs: `${String(states.length)} states, -20 to 50 °C`,
    ours: `within ${difference < tolerance ? '' : difference.toExponential(1)}${difference < tolerance ? String(tolerance) : ''}${unit}`,
    tolerance: `${String(tolerance)}${unit}`,
    isMet: difference < tolerance,
  }));
}
