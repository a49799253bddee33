import type { HourlyCarbon } from '../../models/carbon/carbonSchema.ts';
import { readCarbonSeries } from '../../models/carbon/series/readCarbonSeries.ts';
import type { Finding } from '../../models/problems/Finding.ts';
import { readLoad, type YearLoad } from '../../models/tariff/readLoad.ts';
import { readHourlyUtilisation } from '../../models/workload/readHourlyUtilisation.ts';
import { namingFile, unreadableFile } from './fileErrors.ts';
import { readBytes, type ReadLimit } from './readBytes.ts';

/** A year of hours with many columns has 2 MB. */
const MAX_SIZE_MiB = 16;

/**
 * Reads a year of hourly utilisation from a CSV file.
 *
 * @param name - path of a file
 * @throws ModelError `file-unreadable`, or as `readHourlyUtilisation` does, with the name of the file
 */
export async function readUtilisationFile(name: string): Promise<number[]> {
  return readSeries(name, readHourlyUtilisation);
}

/**
 * Reads a year of a load from a CSV file: see `readLoad`.
 *
 * @throws ModelError `file-unreadable`, or as `readLoad` does, with the name of the file
 */
export async function readLoadFile(name: string): Promise<YearLoad> {
  return readSeries(name, readLoad);
}

/**
 * Reads a year of hourly carbon intensity from a CSV file: see `readCarbonSeries`.
 *
 * @param choice - the factor to use if the file has both, and the year of rows without dates
 * @throws ModelError `file-unreadable`, or as `readCarbonSeries` does, with the name of the file
 */
export async function readCarbonFile(
  name: string,
  choice: {
    readonly basis: HourlyCarbon['basis'];
    readonly undatedYear: number;
    readonly timeZone?: string | undefined;
  },
): Promise<{ readonly carbon: HourlyCarbon; readonly findings: readonly Finding[] }> {
  return readSeries(name, (text) => readCarbonSeries(text, choice));
}

async function readSeries<Series>(name: string, read: (text: string) => Series): Promise<Series> {
  const text = (await readBytes(name, seriesLimit)).toString('utf8');
  try {
    return read(text);
  } catch (error) {
    throw namingFile(error, name);
  }
}

const seriesLimit: ReadLimit = {
  largest_bytes: MAX_SIZE_MiB * 1024 * 1024,
  tooLarge: (name) =>
    unreadableFile(name, `it exceeds ${String(MAX_SIZE_MiB)} MiB, the limit for a year of hours`),
};
