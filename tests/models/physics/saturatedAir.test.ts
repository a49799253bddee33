import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saturationHumidityRatio } from '../../../models/physics/humidityRatio.ts';
import { moistAirEnthalpy_kJ_kg } from '../../../models/physics/moistAir.ts';
import { saturate, saturatedAirAt, saturatedAirTemperature_C } from '../../../models/physics/saturatedAir.ts';
import { runs } from '../../support/runs.ts';

const enthalpy = (temperature_C: number, pressure_Pa: number): number =>
  moistAirEnthalpy_kJ_kg(temperature_C, saturationHumidityRatio(temperature_C, pressure_Pa));

describe('the temperature of saturated air', () => {
  it('of 76.5 kJ/kg at sea level is 25 °C, as in the psychrometric table of ASHRAE', () => {
    // ASHRAE Handbook of Fundamentals 2017, ch. 1, table 2: saturated air of 25 °C has 76.504 kJ/kg.
    expect(saturatedAirTemperature_C(76.504, 101_325, 40)).toBeCloseTo(25, 1);
  });

  it('is the inverse of the enthalpy, from any warmer start and from a few kelvin below', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 60, noNaN: true }),
        fc.double({ min: -5, max: 15, noNaN: true }),
        fc.double({ min: 65_000, max: 105_000, noNaN: true }),
        (temperature_C, offset_K, pressure_Pa) => {
          const found_C = saturatedAirTemperature_C(
            enthalpy(temperature_C, pressure_Pa),
            pressure_Pa,
            temperature_C + offset_K,
          );
          expect(Math.abs(found_C - temperature_C)).toBeLessThan(1e-9);
        },
      ),
      { seed: 5, numRuns: runs(300) },
    );
  });

  it('is refused where no saturated air has the enthalpy', () => {
    expect(() => saturatedAirTemperature_C(-500, 101_325, 0)).toThrow('saturated air');
  });
});

describe('the humidity ratios of saturated air', () => {
  it('of 76.5 kJ/kg at sea level is 20.17 g/kg, as in the psychrometric table of ASHRAE', () => {
    // ASHRAE Handbook of Fundamentals 2017, ch. 1, table 2: saturated air of 25 °C has 76.504 kJ/kg and 0.020173.
    const column = Float64Array.of(76.504);
    saturate(saturatedAirAt(101_325), column, { hours: Int32Array.of(0), count: 1 });
    // The table holds for real air, these equations for an ideal gas.
    expect(Math.abs((column[0] ?? NaN) / 0.020173 - 1)).toBeLessThan(0.002);
  });

  it('are those of their enthalpies to one part in a thousand million, whatever was asked for before', () => {
    const temperature = fc.double({ min: -45, max: 58, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(temperature, { minLength: 1, maxLength: 30 }),
        // Few of them, so that most searches start where others have been.
        fc.constantFrom(69_000, 84_000, 101_325),
        (temperatures_C, pressure_Pa) => {
          const ratios = temperatures_C.map((one_C) => saturationHumidityRatio(one_C, pressure_Pa));
          const column = Float64Array.from(temperatures_C, (one_C, at) =>
            moistAirEnthalpy_kJ_kg(one_C, ratios[at] ?? NaN),
          );
          const hours = Int32Array.from(temperatures_C, (_, at) => at);
          saturate(saturatedAirAt(pressure_Pa), column, { hours, count: hours.length });
          ratios.forEach((ratio, at) => {
            expect(Math.abs((column[at] ?? NaN) / ratio - 1)).toBeLessThan(1e-9);
          });
        },
      ),
      { seed: 12, numRuns: runs(300) },
    );
  });

  it('are exact where ice becomes water, and refused where no saturated air has the enthalpy', () => {
    const air = saturatedAirAt(101_325);
    for (let temperature_C = -0.3; temperature_C < 0.3; temperature_C += 0.001) {
      const ratio = saturationHumidityRatio(temperature_C, 101_325);
      const column = Float64Array.of(moistAirEnthalpy_kJ_kg(temperature_C, ratio));
      saturate(air, column, { hours: Int32Array.of(0), count: 1 });
      expect(Math.abs((column[0] ?? NaN) / ratio - 1)).toBeLessThan(1e-9);
    }
    const none = { hours: Int32Array.of(0), count: 1 };
    for (const enthalpy_kJ_kg of [-500, NaN, Infinity]) {
      expect(() => {
        saturate(air, Float64Array.of(enthalpy_kJ_kg), none);
      }).toThrow('saturated air');
    }
  });
});
