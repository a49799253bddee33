import fc from 'fast-check';
import { humidityRatioOfVapourPressure } from '../../models/physics/humidityRatio.ts';
import { moistAirDensity_kg_m3 } from '../../models/physics/moistAir.ts';
import { saturationPressure_Pa } from '../../models/physics/saturationPressure.ts';
import { standardPressure_Pa } from '../../models/physics/standardAtmosphere.ts';
import { wetBulb_C } from '../../models/physics/wetBulb.ts';
import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import type { SiteHours } from '../../models/simulate/SiteHours.ts';
import { hoursOf, presetIds, type CoolingStudy } from '../../models/study/coolingStudy.ts';
import { presetSite } from '../../models/study/presetSite.ts';
import type { Climate, WeatherYear } from '../../models/weather/Climate.ts';

/** The air of one hour. */
export interface AirHour {
  readonly dryBulb_C: number;
  readonly dewPoint_C: number;
}

/** A short weather year of a few hours at an elevation. */
export function shortYear(hours: readonly AirHour[], elevation_m = 0): WeatherYear {
  const pressure_Pa = standardPressure_Pa(elevation_m);
  const ratio = (dewPoint_C: number): number =>
    humidityRatioOfVapourPressure(saturationPressure_Pa(dewPoint_C), pressure_Pa);
  const column = (value: (hour: AirHour) => number): Float64Array => Float64Array.from(hours, value);
  return {
    hourCount: hours.length,
    dryBulb_C: column(({ dryBulb_C }) => dryBulb_C),
    dewPoint_C: column(({ dewPoint_C }) => dewPoint_C),
    wetBulb_C: column(({ dryBulb_C, dewPoint_C }) => wetBulb_C(dryBulb_C, ratio(dewPoint_C), pressure_Pa)),
    humidityRatio: column(({ dewPoint_C }) => ratio(dewPoint_C)),
    pressure_Pa: column(() => pressure_Pa),
    density_kg_m3: column(({ dryBulb_C, dewPoint_C }) =>
      moistAirDensity_kg_m3(dryBulb_C, ratio(dewPoint_C), pressure_Pa),
    ),
  };
}

/** A climate with a few hours of weather and separate design hours. */
export function shortClimate(
  hours: readonly AirHour[],
  { dryBulb_C = 36, wetBulb_C: designWetBulb_C = 25, elevation_m = 0 } = {},
): Climate {
  return {
    name: 'Anywhere',
    elevation_m,
    kind: 'hourly',
    source: 'made up',
    design: {
      dryBulb_0p4_C: dryBulb_C,
      wetBulb_0p4_C: Math.min(designWetBulb_C, dryBulb_C),
      dryBulb_99p6_C: -10,
      source: 'made up',
    },
    year: shortYear(hours, elevation_m),
    findings: [],
  };
}

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** Outdoor air of any climate, dry or humid, from arctic to desert. */
export const anyAir: fc.Arbitrary<AirHour> = fc
  .tuple(between(-40, 49), between(0, 30))
  .map(([dryBulb_C, depression_K]) => ({ dryBulb_C, dewPoint_C: Math.min(30, dryBulb_C - depression_K) }));

/** A climate between sea level and 2600 m, with 24 hours and design values. */
export const anyClimate: fc.Arbitrary<Climate> = fc
  .record({
    hours: fc.array(anyAir, { minLength: 24, maxLength: 24 }),
    dryBulb_C: between(24, 46),
    wetBulb_C: between(14, 30),
    elevation_m: between(0, 2600),
  })
  .map(({ hours, ...place }) => shortClimate(hours, place));

export const anyPreset: fc.Arbitrary<CoolingPresetId> = fc.constantFrom(...presetIds);

/** A cooling study with any climate, load and redundancy. */
export const anyStudy: fc.Arbitrary<CoolingStudy> = fc.record({
  climate: anyClimate,
  it_kW: between(10, 50_000),
  loadFraction: between(0.001, 1),
  designBasis: fc.constant({ kind: 'annual-0p4' as const }),
  changes: fc.record({
    redundancy: fc.constantFrom('N' as const, 'N+1' as const, '2N' as const),
    unitCount: fc.integer({ min: 1, max: 8 }),
  }),
});

/** The hours of a preset. */
export function hoursOfPreset(id: CoolingPresetId, study: CoolingStudy): SiteHours {
  return hoursOf(presetSite(id, study), study);
}

/** The value of an hour of a column. */
export function at(column: Float64Array, hour: number): number {
  const value = column[hour];
  if (value === undefined) throw new Error(`no hour ${String(hour)}`);
  return value;
}

/** The sum of a column. */
export const totalOf = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
