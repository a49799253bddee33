import { describe, expect, it } from 'vitest';
import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import type { SiteHours } from '../../models/simulate/SiteHours.ts';
import { presetIds } from '../../models/study/coolingStudy.ts';
import { at, hoursOfPreset, shortClimate, type AirHour } from '../support/coolingCases.ts';

const STEP_K = 0.1;
const rising = (from_C: number, to_C: number, dewPoint_C: (dryBulb_C: number) => number): AirHour[] =>
  Array.from({ length: Math.round((to_C - from_C) / STEP_K) + 1 }, (_, step) => {
    const dryBulb_C = from_C + step * STEP_K;
    return { dryBulb_C, dewPoint_C: dewPoint_C(dryBulb_C) };
  });

/** Dew point at a relative humidity. Source: Magnus formula; only the ramp is made from it. */
const dewPointAt = (relativeHumidity: number) => (dryBulb_C: number) => {
  const exponent = Math.log(relativeHumidity) + (17.62 * dryBulb_C) / (243.12 + dryBulb_C);
  return (243.12 * exponent) / (17.62 - exponent);
};

/**
 * Highest of the minimum dew points of the presets with outdoor air: below it the air is humidified or, without a
 * humidifier, not admitted, so moister air costs less at any temperature.
 */
const DRY_LIMIT_C = -6;

const ramps: readonly (readonly [string, readonly AirHour[]])[] = [
  ['a dew point of -32 °C', rising(-30, 45, () => -32)],
  ['a dew point of -5 °C', rising(-5, 45, () => -5)],
  ['a dew point of 5 °C', rising(5, 45, () => 5)],
  ['a dew point of 12 °C', rising(13, 45, () => 12)],
  ['20 % relative humidity', rising(18, 45, dewPointAt(0.2))],
  ['50 % relative humidity', rising(4, 37, dewPointAt(0.5))],
  ['90 % relative humidity', rising(-4, 30, dewPointAt(0.9))],
];

/** At N+1, with machines sized for 38 °C and a wet bulb of 26 °C. */
function hoursAt(
  id: CoolingPresetId,
  hours: readonly AirHour[],
  loadFraction: number,
  elevation_m: number,
): { readonly result: SiteHours; readonly wetBulb_C: Float64Array } {
  const climate = shortClimate(hours, { dryBulb_C: 38, wetBulb_C: 26, elevation_m });
  const result = hoursOfPreset(id, {
    climate,
    it_kW: 1000,
    loadFraction,
    designBasis: { kind: 'annual-0p4' },
    changes: { redundancy: 'N+1', unitCount: 4 },
  });
  return { result, wetBulb_C: climate.year.wetBulb_C };
}

/**
 * Until heat is unmet: then power falls, and the unmet heat is reported. Around a wet bulb of 0 °C air has two, over ice
 * and over water, and the tabulated one falls by half a kelvin in warmer air; such a step is left out.
 */
function expectNeverCheaper(
  id: CoolingPresetId,
  hours: readonly AirHour[],
  loadFraction: number,
  elevation_m: number,
): number {
  const { result, wetBulb_C } = hoursAt(id, hours, loadFraction, elevation_m);
  let compared = 0;
  for (let hour = 1; hour < hours.length; hour += 1) {
    if (at(result.unmetHeat_kW, hour) > 1e-9 * at(result.heat_kW, hour)) break;
    if (at(wetBulb_C, hour) < at(wetBulb_C, hour - 1)) continue;
    const [cooler_kW, warmer_kW] = [at(result.facilityLoad_kW, hour - 1), at(result.facilityLoad_kW, hour)];
    if (warmer_kW < cooler_kW * (1 - 1e-9)) {
      const { dryBulb_C } = hours[hour] ?? { dryBulb_C: Number.NaN };
      expect.fail(
        `${id} at load ${String(loadFraction)}, ${String(elevation_m)} m: ${String(cooler_kW)} kW, then ${String(warmer_kW)} kW at ${dryBulb_C.toFixed(1)} °C`,
      );
    }
    compared += 1;
  }
  return compared;
}

describe.each(presetIds)('the energy of %s', (id) => {
  it.each(ramps)('never falls in hotter air, at %s, any load and elevation', (_, hours) => {
    for (const elevation_m of [0, 2000]) {
      for (const loadFraction of [0.1, 0.3, 0.5, 1]) {
        const compared = expectNeverCheaper(id, hours, loadFraction, elevation_m);
        expect(compared).toBeGreaterThan(hours.length / 2);
      }
    }
  });
});

describe('the range of these ramps', () => {
  it('begins where the air is moist enough for the presets with outdoor air', () => {
    for (const [, hours] of ramps.slice(4)) {
      expect(hours[0]?.dewPoint_C).toBeGreaterThan(DRY_LIMIT_C);
    }
  });

  it('would fall below it: moister air needs less humidification, or is admitted', () => {
    const drier = rising(-20, -5, dewPointAt(0.9));
    const { result } = hoursAt('large-airside-adiabatic', drier, 1, 0);
    expect(at(result.humidifiers_kW, drier.length - 1)).toBeLessThan(at(result.humidifiers_kW, 0));
  });
});
