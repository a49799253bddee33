import type { ClimateRow } from '../catalogue/climate.ts';
import type { Climate } from './Climate.ts';
import { climateOfHours } from './climateOfHours.ts';
import { climateOfNormals } from './climateOfNormals.ts';
import { climateOfRow } from './climateOfRow.ts';
import type { StatedClimate } from './climateSchema.ts';
import { weatherYear } from './weatherYear.ts';

type OwnClimate = Exclude<StatedClimate, { readonly kind: 'catalogue' }>;

/** Number of cached custom climates: typical number of compared options. */
const CACHED = 8;
const ofRows = new WeakMap<ClimateRow, Climate>();
const ofPlans: { readonly stated: OwnClimate; readonly climate: Climate }[] = [];

/** The climate of a catalogue row; its wet bulbs are computed once. */
export function catalogueClimate(row: ClimateRow): Climate {
  const known = ofRows.get(row);
  if (known !== undefined) return known;
  const climate = climateOfRow(row);
  ofRows.set(row, climate);
  return climate;
}

/**
 * The climate stated in a plan; its wet bulbs are computed once and cached by content.
 *
 * @throws ModelError `out-of-range` if an hour is impossible
 */
export function ownClimate(stated: OwnClimate): Climate {
  const known = ofPlans.find((one) => isSame(one.stated, stated));
  if (known !== undefined) return known.climate;
  const climate = computed(stated);
  ofPlans.push({ stated, climate });
  if (ofPlans.length > CACHED) ofPlans.shift();
  return climate;
}

function computed(stated: OwnClimate): Climate {
  const { name, country, latitude_deg, longitude_deg, elevation_m, source, design } = stated;
  const place = { name, country, latitude_deg, longitude_deg, elevation_m, source, design };
  if (stated.kind === 'normals') return climateOfNormals({ ...place, months: stated.months });
  const { dryBulb_C, dewPoint_C, pressure_Pa } = stated;
  const year = weatherYear({
    dryBulb_C: Float64Array.from(dryBulb_C),
    // Rounding may raise a dew point above its dry bulb.
    dewPoint_C: Float64Array.from(dewPoint_C, (value, hour) => Math.min(value, dryBulb_C[hour] ?? value)),
    pressure_Pa: Float64Array.from(pressure_Pa),
  });
  return climateOfHours({ ...place, year, findings: [] });
}

/** Whether two JSON values are equal. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(
      ([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Readonly<Record<string, unknown>>)[key]),
    )
  );
}
