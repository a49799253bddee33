import type { BillingCalendar } from '../../models/tariff/BillingCalendar.ts';
import { readSystemPeaks } from '../../models/tariff/readSystemPeaks.ts';
import { namingFile, unreadableFile } from './fileErrors.ts';
import { readBytes } from './readBytes.ts';

/** A list of every hour of a year has 150 kB. */
const MAX_SIZE_MiB = 1;

/**
 * Reads a file of system peak hours: see `readSystemPeaks`.
 *
 * @returns steps of the load year
 * @throws ModelError `file-unreadable`, or as `readSystemPeaks` does, with the name of the file
 */
export async function readPeaksFile(name: string, clock: BillingCalendar): Promise<number[]> {
  const bytes = await readBytes(name, {
    largest_bytes: MAX_SIZE_MiB * 1024 * 1024,
    tooLarge: (file) =>
      unreadableFile(file, `it exceeds ${String(MAX_SIZE_MiB)} MiB, the limit for a list of peak hours`),
  });
  try {
    return readSystemPeaks(bytes.toString('utf8'), clock);
  } catch (error) {
    throw namingFile(error, name);
  }
}
