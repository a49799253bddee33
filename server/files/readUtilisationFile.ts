import { readHourlyUtilisation } from '../../models/index.ts';
import { namingFile, unreadableFile } from './fileErrors.ts';
import { readBytes, type ReadLimit } from './readBytes.ts';

/** A year of hours with many columns has 2 MB. */
const LARGEST_MiB = 16;

/**
 * Reads a year of hourly utilisation from a CSV file.
 *
 * @param name - path of a file
 * @throws ModelError `file-unreadable`, or as `readHourlyUtilisation` does, with the name of the file
 */
export async function readUtilisationFile(name: string): Promise<number[]> {
  const text = (await readBytes(name, utilisationLimit)).toString('utf8');
  try {
    return readHourlyUtilisation(text);
  } catch (error) {
    throw namingFile(error, name);
  }
}

const utilisationLimit: ReadLimit = {
  largest_bytes: LARGEST_MiB * 1024 * 1024,
  tooLarge: (name) =>
    unreadableFile(name, `it has more than ${String(LARGEST_MiB)} MiB, which no year of hours has`),
};
