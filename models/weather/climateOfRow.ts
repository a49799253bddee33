import type { ClimateRow } from '../catalogue/climate.ts';
import type { Climate, DesignValues } from './Climate.ts';
import { climateOfNormals } from './climateOfNormals.ts';

/**
 * The climate of a catalogue row: a synthetic year from its normals, and its published design values,
 * or else those derived from its hours.
 */
export function climateOfRow(row: ClimateRow): Climate {
  const { city, country, region, latitude_deg, longitude_deg, elevation_m, months, basis } = row;
  const design = designOfRow(row);
  return climateOfNormals({
    name: city,
    country,
    region,
    latitude_deg,
    longitude_deg,
    elevation_m,
    months,
    ...(design === undefined ? {} : { design }),
    source: `monthly normals; ${basis}`,
  });
}

function designOfRow({ printedDesign, countedDesign, basis }: ClimateRow): DesignValues | undefined {
  if (printedDesign !== undefined) {
    return { ...printedDesign, source: 'header of the weather file, based on ASHRAE' };
  }
  if (countedDesign === undefined) return undefined;
  const { dryBulb_0p4_C, wetBulb_0p4_C, dryBulb_99p6_C } = countedDesign;
  return { dryBulb_0p4_C, wetBulb_0p4_C, dryBulb_99p6_C, source: `percentiles of the ${basis}` };
}
