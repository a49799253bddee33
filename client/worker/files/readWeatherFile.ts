import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import { readWeather } from '../../../models/weather/readWeather.ts';
import { readNormals } from '../../../models/weather/readNormals.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import type { ReadingOf } from '../taskProtocol.ts';

const TENTH = 0.1;
const TEN_Pa = 10;

/**
 * Reads the text of a weather file into a climate as a plan states it. This module is loaded when somebody gives such a file.
 *
 * @param ticket - goes back with the reply
 * @param text - the whole file, its bytes read as latin-1
 * @param name - of the file, for a place that the text does not name
 */
export function readWeatherFile(ticket: number, text: string, name: string): ReadingOf<'read-weather'> {
  try {
    const climate = readWeather(text, name);
    return {
      kind: 'weather-read',
      ticket,
      climate: statedClimate(climate, text),
      message: '',
      findings: climate.findings,
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'weather-read', ticket, climate: null, message: error.message, findings: [] };
  }
}

function statedClimate(climate: Climate, text: string): JsonObject {
  const { name, country, latitude_deg, longitude_deg, elevation_m, source, design, year, kind } = climate;
  const place = withoutUndefined({ name, country, latitude_deg, longitude_deg, elevation_m, source });
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

/** To the precision that weather is measured with: a plan of a year of hours stays small. */
function rounded(values: Float64Array, step: number): number[] {
  return Array.from(values, (value) => Number((Math.round(value / step) * step).toFixed(1)));
}

function withoutUndefined(values: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
