import type { Climate } from '../../../models/weather/Climate.ts';
import { readWeather } from '../../../models/weather/readWeather.ts';
import { readNormals } from '../../../models/weather/readNormals.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import type { Finding } from '../../../models/problems/Finding.ts';

const TENTH = 0.1;
const TEN_Pa = 10;

/** Weather read from a file. */
export interface WeatherReading {
  /** As stated in the plan's site. */
  readonly climate: JsonObject;
  /** What was filled in, skipped or questionable. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the text of a weather file into a climate of a plan.
 *
 * @param text - the whole file, its bytes read as latin-1
 * @param name - of the file, used if the text does not name a location
 * @throws ModelError if the text is not weather data
 */
export function decodeWeatherFile(text: string, name: string): WeatherReading {
  const climate = readWeather(text, name);
  return { climate: statedClimate(climate, text), findings: climate.findings };
}

function statedClimate(climate: Climate, text: string): JsonObject {
  const { name, country, region, utcOffset_h, latitude_deg, longitude_deg, elevation_m } = climate;
  const { source, design, year, kind } = climate;
  const place = withoutUndefined({
    name,
    country,
    region,
    utcOffset_h,
    latitude_deg,
    longitude_deg,
    elevation_m,
    source,
  });
  const months = kind === 'normals' ? readNormals(text) : [];
  return kind === 'normals'
    ? { kind, ...place, months: months.map((month) => ({ ...month })) }
    : {
        kind,
        ...place,
        design: withoutUndefined({ ...design }),
        dryBulb_C: rounded(year.dryBulb_C, TENTH),
        dewPoint_C: rounded(year.dewPoint_C, TENTH),
        pressure_Pa: rounded(year.pressure_Pa, TEN_Pa),
      };
}

/** Rounded to measurement precision: it keeps a plan with a year of hours small. */
function rounded(values: Float64Array, step: number): number[] {
  return Array.from(values, (value) => Number((Math.round(value / step) * step).toFixed(1)));
}

function withoutUndefined(values: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
