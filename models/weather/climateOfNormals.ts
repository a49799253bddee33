import { finding } from '../problems/Finding.ts';
import type { Climate, DesignValues } from './Climate.ts';
import { designOfHours } from './designOfHours.ts';
import type { MonthlyNormals } from './MonthlyNormals.ts';
import { syntheticYear } from './syntheticYear.ts';

/** A location with monthly normals. */
export interface PlaceWithNormals {
  readonly name: string;
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly utcOffset_h?: number | undefined;
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
  readonly elevation_m: number;
  readonly months: readonly MonthlyNormals[];
  readonly design?: DesignValues | undefined;
  readonly source: string;
}

/**
 * The climate of a location with monthly normals: a synthetic year, and stated design values.
 * If none are stated, those of the synthetic year are used, with a finding, since they are too mild.
 *
 * @param place - twelve months, January first
 */
export function climateOfNormals(place: PlaceWithNormals): Climate {
  const { months, design, ...rest } = place;
  const year = syntheticYear(months);
  if (design?.dryBulb_0p4_C !== undefined && design.wetBulb_0p4_C !== undefined) {
    return { ...rest, kind: 'normals', design, year, findings: [] };
  }
  const source = 'percentiles of a synthetic year from monthly normals, too mild for sizing';
  const counted = designOfHours(year, source);
  const message =
    `${place.name} has no published design values; the 0.4 % dry bulb of ${counted.dryBulb_0p4_C.toFixed(1)} °C ` +
    `and wet bulb of ${counted.wetBulb_0p4_C.toFixed(1)} °C are from a synthetic year, which has no extreme days`;
  return {
    ...rest,
    kind: 'normals',
    design: { ...counted, ...design, source },
    year,
    findings: [finding('design-from-normals', 'design', message)],
  };
}
