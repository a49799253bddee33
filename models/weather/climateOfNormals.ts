import { finding } from '../problems/Finding.ts';
import type { Climate, DesignValues } from './Climate.ts';
import { designOfHours } from './designOfHours.ts';
import type { MonthlyNormals } from './MonthlyNormals.ts';
import { syntheticYear } from './syntheticYear.ts';

/** A place whose weather is known in monthly normals. */
export interface PlaceWithNormals {
  readonly name: string;
  readonly country?: string | undefined;
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
  readonly elevation_m: number;
  readonly months: readonly MonthlyNormals[];
  readonly design?: DesignValues | undefined;
  readonly source: string;
}

/**
 * The climate of a place with monthly normals: a synthetic year, and the design values that are stated.
 * Where none are, the synthetic year's own stand in, with a finding, since they are too mild.
 *
 * @param place - twelve months, January first
 */
export function climateOfNormals(place: PlaceWithNormals): Climate {
  const { months, design, ...rest } = place;
  const year = syntheticYear(months);
  if (design?.dryBulb_0p4_C !== undefined && design.wetBulb_0p4_C !== undefined) {
    return { ...rest, kind: 'normals', design, year, findings: [] };
  }
  const source = 'percentiles of a synthetic year out of monthly normals, too mild to size on';
  const counted = designOfHours(year, source);
  const message =
    `${place.name} has no published design values; the 0.4 % dry bulb of ${counted.dryBulb_0p4_C.toFixed(1)} °C ` +
    `and wet bulb of ${counted.wetBulb_0p4_C.toFixed(1)} °C come from a synthetic year, which has no extreme days`;
  return {
    ...rest,
    kind: 'normals',
    design: { ...counted, ...design, source },
    year,
    findings: [finding('design-from-normals', 'design', message)],
  };
}
