import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saturationHumidityRatio } from '../../../models/physics/humidityRatio.ts';
import { moistAirEnthalpy_kJ_kg } from '../../../models/physics/moistAir.ts';
import { saturatedAirTemperature_C } from '../../../models/physics/saturatedAir.ts';
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
          expect(found_C).toBeCloseTo(temperature_C, 3);
        },
      ),
      { seed: 5, numRuns: runs(300) },
    );
  });

  it('is refused where no saturated air has the enthalpy', () => {
    expect(() => saturatedAirTemperature_C(-500, 101_325, 0)).toThrow('saturated air');
  });
});
