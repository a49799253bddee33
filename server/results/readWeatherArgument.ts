import { basename, extname } from 'node:path';
import type { Library } from '../../models/catalogue/Library.ts';
import type { ClimateRow } from '../../models/catalogue/climate.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import { readWeather } from '../../models/weather/readWeather.ts';
import { climateUnknown } from './climateUnknown.ts';
import { namingFile } from '../files/fileErrors.ts';
import { readWeatherFile } from '../files/readWeatherFile.ts';

/** Weather named on the command line: a climate of the catalogue, or a file. */
export type WeatherInput =
  | { readonly kind: 'row'; readonly row: ClimateRow; readonly climate: Climate }
  | { readonly kind: 'file'; readonly text: string; readonly climate: Climate };

/**
 * Reads the weather that an argument names. An id of the catalogue takes precedence over a file of the same name.
 *
 * @param name - id of a climate, or path of an EPW file or of a CSV of monthly normals
 * @param option - name of the argument, for messages
 * @throws ModelError `parameter-invalid` if it is neither, `file-unreadable`, or as `readWeather` does
 */
export async function readWeatherArgument(
  name: string,
  option: string,
  library: Library,
): Promise<WeatherInput> {
  const row = Object.hasOwn(library.climates, name) ? library.climates[name] : undefined;
  if (row !== undefined) return { kind: 'row', row, climate: catalogueClimate(row) };
  const text = await readWeatherFile(name).catch((error: unknown) => {
    throw isMissing(error)
      ? climateUnknown(name, { option, library, nor: ' nor a file' })
      : namingFile(error, name);
  });
  try {
    return { kind: 'file', text, climate: readWeather(text, basename(name, extname(name))) };
  } catch (error) {
    throw namingFile(error, name);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof ModelError && error.message.endsWith('no such file');
