import { contentHash } from '../math/contentHash.ts';
import type { ClimateRow } from '../catalogue/climate.ts';
import type { Climate } from './Climate.ts';
import { climateOfHours } from './climateOfHours.ts';
import { climateOfNormals } from './climateOfNormals.ts';
import { climateOfRow } from './climateOfRow.ts';
import type { StatedClimate } from './climateSchema.ts';
import { doubtsOfHours } from './doubtsOfHours.ts';
import { pressureOfElevation } from './pressureOfElevation.ts';
import { weatherYear } from './weatherYear.ts';

type OwnClimate = Exclude<StatedClimate, { readonly kind: 'catalogue' }>;

/** Climates of plans that are remembered: a study may run over dozens, of some 400 kB each. */
const REMEMBERED = 32;
const ofRows = new WeakMap<ClimateRow, Climate>();
const ofPlans = new Map<string, Climate>();
const hashes = new WeakMap<OwnClimate, string>();

/**
 * What a climate of a plan is referred to by: the hash of what it says. Computed once for each object, so that scenarios of one
 * plan, which share it, do not read a year of hours again.
 */
export function climateHash(stated: OwnClimate): string {
  const hash = hashes.get(stated) ?? contentHash(stated);
  hashes.set(stated, hash);
  return hash;
}

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
  const hash = climateHash(stated);
  const climate = ofPlans.get(hash) ?? computed(stated);
  // Put last again, so that the one that was not used for longest is the first to go.
  ofPlans.delete(hash);
  ofPlans.set(hash, climate);
  const [oldest] = ofPlans.keys();
  if (ofPlans.size > REMEMBERED && oldest !== undefined) ofPlans.delete(oldest);
  return climate;
}

function computed(stated: OwnClimate): Climate {
  const { name, country, region, utcOffset_h, latitude_deg, longitude_deg, elevation_m, source, design } =
    stated;
  const place = {
    name,
    country,
    region,
    utcOffset_h,
    latitude_deg,
    longitude_deg,
    elevation_m,
    source,
    design,
  };
  if (stated.kind === 'normals') return climateOfNormals({ ...place, months: stated.months });
  const { dryBulb_C, dewPoint_C } = stated;
  const pressure_Pa = Float64Array.from(stated.pressure_Pa);
  const ofPressure = pressureOfElevation(pressure_Pa, elevation_m);
  const year = weatherYear({
    dryBulb_C: Float64Array.from(dryBulb_C),
    // Rounding may raise a dew point above its dry bulb.
    dewPoint_C: Float64Array.from(dewPoint_C, (value, hour) => Math.min(value, dryBulb_C[hour] ?? value)),
    pressure_Pa,
  });
  return climateOfHours({ ...place, year, findings: [...ofPressure, ...doubtsOfHours(year, place)] });
}
