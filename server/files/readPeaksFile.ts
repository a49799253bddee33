import type { BillClock } from '../../models/tariff/billClock.ts';
import { readSystemPeaks } from '../../models/tariff/readSystemPeaks.ts';
import { namingFile, unreadableFile } from './fileErrors.ts';
import { readBytes } from './readBytes.ts';

/** Every hour of a year has 150 kB. */
const LARGEST_MiB = 1;

/**
 * Reads a file of the hours of a system's peaks: see `readSystemPeaks`.
 *
 * @returns steps of the clock
 * @throws ModelError `file-unreadable`, or as `readSystemPeaks` does, with the name of the file
 */
export async function readPeaksFile(name: string, clock: BillClock): Promise<number[]> {
  const bytes = await readBytes(name, {
    largest_bytes: LARGEST_MiB * 1024 * 1024,
    tooLarge: (file) =>
      unreadableFile(file, `it has more than ${String(LARGEST_MiB)} MiB, which no list of peak hours has`),
  });
  try {
    return readSystemPeaks(bytes.toString('utf8'), clock);
  } catch (error) {
    throw namingFile(error, name);
  }
}
