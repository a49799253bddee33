import { sum } from '../math/sum.ts';
import { standardElevation_m } from '../physics/standardAtmosphere.ts';
import type { Climate } from './Climate.ts';
import { climateOfNormals } from './climateOfNormals.ts';
import { readEpw } from './readEpw.ts';
import { readNormals } from './readNormals.ts';

/**
 * Reads weather in either format: an hourly EPW file, or a CSV of twelve monthly normals. The elevation of normals
 * is derived from their mean pressure in the standard atmosphere.
 *
 * @param text - the whole file; the bytes of an EPW file are latin-1
 * @param name - name of the location if the text has none
 * @throws ModelError as {@link readEpw} and {@link readNormals}
 */
export function readWeather(text: string, name: string): Climate {
  if (!/^[^\n\r]*\bdryBulbMean_C\b/m.test(text.slice(0, 4096))) return readEpw(text);
  const months = readNormals(text);
  const pressure_Pa = sum(months.map((month) => month.pressure_Pa)) / months.length;
  return climateOfNormals({
    name,
    elevation_m: Math.round(standardElevation_m(pressure_Pa)),
    months,
    source: 'CSV of monthly normals',
  });
}
