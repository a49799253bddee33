import type { Library } from '../../../models/catalogue/Library.ts';
import type { ClimateRow } from '../../../models/catalogue/climate.ts';
import type { ClimateChoice } from '../protocol/protocol.ts';

/** The climates of the catalogue by country and city. */
export function climateChoices(climates: Library['climates']): ClimateChoice[] {
  return Object.values(climates)
    .map(choiceOf)
    .sort((a, b) => a.country.localeCompare(b.country) || a.city.localeCompare(b.city));
}

function choiceOf(row: ClimateRow): ClimateChoice {
  const { id, city, country, latitude_deg, longitude_deg, elevation_m } = row;
  const design = row.printedDesign ?? row.countedDesign;
  return {
    id,
    city,
    country,
    latitude_deg,
    longitude_deg,
    elevation_m,
    dryBulb_0p4_C: design?.dryBulb_0p4_C,
    wetBulb_0p4_C: design?.wetBulb_0p4_C,
  };
}
