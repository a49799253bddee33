import { describe, expect, it } from 'vitest';
import { dewPointOfVapourPressure_C } from '../../../models/physics/dewPoint.ts';
import {
  humidityRatioOfVapourPressure,
  saturationHumidityRatio,
  vapourPressureOfHumidityRatio_Pa,
} from '../../../models/physics/humidityRatio.ts';
import {
  moistAirDensity_kg_m3,
  moistAirEnthalpy_kJ_kg,
  specificVolume_m3_kg,
} from '../../../models/physics/moistAir.ts';
import { vapourPressureOfRelativeHumidity_Pa } from '../../../models/physics/relativeHumidity.ts';
import { saturationPressure_Pa } from '../../../models/physics/saturationPressure.ts';
import { standardElevation_m, standardPressure_Pa } from '../../../models/physics/standardAtmosphere.ts';
import { wetBulb_C } from '../../../models/physics/wetBulb.ts';
import { psychrolibStates } from './psychrolibStates.ts';

const within = (actual: number, expected: number, relative: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe('air as psychrolib computes it', () => {
  it.each(psychrolibStates)(
    '%d °C, humidity %d, %d Pa',
    (dryBulb_C, humidity, pressure_Pa, humidityRatio, dewPoint_C, wet_C, enthalpy_kJ_kg, volume_m3_kg) => {
      const vapour_Pa = vapourPressureOfRelativeHumidity_Pa(dryBulb_C, humidity);
      const ratio = humidityRatioOfVapourPressure(vapour_Pa, pressure_Pa);
      within(ratio, humidityRatio, 1e-9);
      within(moistAirEnthalpy_kJ_kg(dryBulb_C, ratio), enthalpy_kJ_kg, 1e-9);
      within(specificVolume_m3_kg(dryBulb_C, ratio, pressure_Pa), volume_m3_kg, 1e-9);
      within(moistAirDensity_kg_m3(dryBulb_C, ratio, pressure_Pa), (1 + humidityRatio) / volume_m3_kg, 1e-9);
      expect(Math.abs(dewPointOfVapourPressure_C(vapour_Pa) - dewPoint_C)).toBeLessThanOrEqual(0.001);
      expect(Math.abs(wetBulb_C(dryBulb_C, ratio, pressure_Pa) - wet_C)).toBeLessThanOrEqual(0.001);
      within(
        vapourPressureOfRelativeHumidity_Pa(dryBulb_C, humidity),
        vapourPressureOfHumidityRatio_Pa(ratio, pressure_Pa),
        1e-9,
      );
    },
  );
});

describe('the tables of the ASHRAE handbook of 2017, chapter 1', () => {
  it.each([
    [-60, 1.08, 0.01 / 1.08],
    [-20, 103.24, 3e-4],
    [-5, 401.74, 3e-4],
    [5, 872.6, 3e-4],
    [25, 3169.7, 3e-4],
    [50, 12_351.3, 3e-4],
    [100, 101_418, 3e-4],
    [150, 476_101.4, 3e-4],
  ])('table 3: vapour is saturated at %d °C with %d Pa', (temperature_C, pressure_Pa, tolerance) => {
    within(saturationPressure_Pa(temperature_C), pressure_Pa, tolerance);
  });

  it.each([
    [-50, 2.43e-5, 0.01],
    [-20, 6.373e-4, 0.01],
    [-5, 2.4863e-3, 0.005],
    [5, 5.425e-3, 0.005],
    [25, 0.020173, 0.005],
    [50, 0.086863, 0.01],
    [85, 0.838105, 0.02],
  ])('table 2: saturated air of %d °C holds %d kg/kg', (temperature_C, ratio, tolerance) => {
    within(saturationHumidityRatio(temperature_C, 101_325), ratio, tolerance);
  });

  it.each([
    [-20, -18.542, 0.01],
    [5, 18.639, 0.01],
    [25, 76.504, 0.01],
    [50, 275.353, 0.01],
    [85, 2307.539, 0.01],
  ])('table 2: saturated air of %d °C has %d kJ/kg', (temperature_C, enthalpy_kJ_kg, tolerance) => {
    const saturated = saturationHumidityRatio(temperature_C, 101_325);
    within(moistAirEnthalpy_kJ_kg(temperature_C, saturated), enthalpy_kJ_kg, tolerance);
  });

  it.each([
    [-500, 107_478],
    [0, 101_325],
    [500, 95_461],
    [1000, 89_875],
    [4000, 61_640],
  ])('table 1: the standard atmosphere has at %d m %d Pa', (elevation_m, pressure_Pa) => {
    expect(standardPressure_Pa(elevation_m)).toBeCloseTo(pressure_Pa, -0.5);
  });
});

describe('a worked state: 40 °C dry bulb, 20 °C wet bulb at sea level (handbook, example 1)', () => {
  // Saturated at 20 °C: 2338.8 Pa, 0.621945 x 2338.8 / 98986.2 = 0.014695 kg/kg.
  // (2501 - 2.326 x 20) 0.014695 - 1.006 x 20 = 15.948; / (2501 + 1.86 x 40 - 4.186 x 20) = 2491.68: 0.0064005 kg/kg.
  const ratio = 0.0064005;

  it('has its wet bulb', () => {
    expect(wetBulb_C(40, ratio, 101_325)).toBeCloseTo(20, 2);
  });

  it('has a dew point of 7 °C, 14 % humidity, 56.7 kJ/kg and 0.896 m³/kg', () => {
    const vapour_Pa = vapourPressureOfHumidityRatio_Pa(ratio, 101_325);
    expect(Math.abs(dewPointOfVapourPressure_C(vapour_Pa) - 7)).toBeLessThan(0.5);
    expect(vapour_Pa / saturationPressure_Pa(40)).toBeCloseTo(0.14, 2);
    expect(Math.abs(moistAirEnthalpy_kJ_kg(40, ratio) - 56.7)).toBeLessThan(0.1);
    expect(specificVolume_m3_kg(40, ratio, 101_325)).toBeCloseTo(0.896, 2);
  });
});

describe('the transition from ice to water', () => {
  it('is at 0.01 °C without a step in the pressure: less than 0.01 Pa', () => {
    const step_Pa = saturationPressure_Pa(0.010001) - saturationPressure_Pa(0.01);
    expect(step_Pa).toBeGreaterThan(0);
    expect(step_Pa).toBeLessThan(0.01);
  });

  it('is reached by the dew point from both sides', () => {
    for (const temperature_C of [-0.01, 0, 0.0099, 0.01, 0.0101, 0.02]) {
      expect(dewPointOfVapourPressure_C(saturationPressure_Pa(temperature_C))).toBeCloseTo(temperature_C, 5);
    }
  });
});

describe('input outside the range of the equations', () => {
  it.each([
    [
      'a temperature below -100 °C',
      () => saturationPressure_Pa(-100.1),
      'from -100 to 200 °C; given: -100.1 °C',
    ],
    ['a temperature above 200 °C', () => saturationPressure_Pa(200.1), 'given: 200.1 °C'],
    ['no number', () => saturationPressure_Pa(Number.NaN), 'given: NaN °C'],
    ['a vapour pressure above the pressure', () => humidityRatioOfVapourPressure(1e5, 9e4), 'below 90000 Pa'],
    ['a negative vapour pressure', () => humidityRatioOfVapourPressure(-1, 9e4), 'given: -1 Pa'],
    ['saturated air where water boils', () => saturationHumidityRatio(101, 101_325), 'below 101325 Pa'],
    ['a negative humidity ratio', () => vapourPressureOfHumidityRatio_Pa(-1e-9, 9e4), '0 kg/kg or more'],
    ['a dew point of no vapour', () => dewPointOfVapourPressure_C(0), '-100 to 200 °C'],
    ['a wet bulb of no dry bulb', () => wetBulb_C(Number.NaN, 0.01, 1e5), 'Dry bulb must be'],
    ['no pressure', () => specificVolume_m3_kg(20, 0.01, 0), 'above 0 Pa'],
    ['a mountain of 11 km and more', () => standardPressure_Pa(11_001), 'given: 11,001 m'],
    ['a pressure of no elevation', () => standardElevation_m(20_000), 'given: 20,000 Pa'],
  ])('is rejected: %s', (_, compute, message) => {
    expect(compute).toThrow(message);
    expect(compute).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  });
});

it('the inverse of the standard atmosphere returns the elevation', () => {
  for (const elevation_m of [-400, 0, 1650, 5500, 10_999]) {
    expect(standardElevation_m(standardPressure_Pa(elevation_m))).toBeCloseTo(elevation_m, 6);
  }
});
