import { finding, type Finding } from '../problems/Finding.ts';
import type { Climate, DesignValues, WeatherYear } from './Climate.ts';
import { designOfHours } from './designOfHours.ts';

/** A location with hourly weather. */
export interface PlaceWithHours {
  readonly name: string;
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly utcOffset_h?: number | undefined;
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
  readonly elevation_m: number;
  readonly year: WeatherYear;
  readonly design?: DesignValues | undefined;
  readonly source: string;
  readonly findings: readonly Finding[];
}

/**
 * The climate of a location with an hourly year and its published design values.
 * Missing design values are derived from the hours, with a finding.
 */
export function climateOfHours(place: PlaceWithHours): Climate {
  const { design, findings, ...rest } = place;
  if (
    design?.dryBulb_0p4_C !== undefined &&
    design.wetBulb_0p4_C !== undefined &&
    design.dryBulb_99p6_C !== undefined
  ) {
    return { ...rest, kind: 'hourly', design, findings };
  }
  const own = designOfHours(place.year, 'percentiles of the hours of the year');
  const source = design === undefined ? own.source : `${design.source}; the others ${own.source}`;
  const message =
    `${place.name} has ${design === undefined ? 'no' : 'only some'} published design values; the 0.4 % dry bulb ` +
    `and wet bulb are derived from the hours of one year, which may be mild`;
  return {
    ...rest,
    kind: 'hourly',
    design: { ...own, ...design, source },
    findings: [...findings, finding('design-from-one-year', 'design', message)],
  };
}
