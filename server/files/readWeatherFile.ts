import { unreadableFile } from './fileErrors.ts';
import { readBytes, type ReadLimit } from './readBytes.ts';

/** Five-minute weather of a year has 20 MB. */
const LARGEST_MiB = 64;

/**
 * Reads the text of a weather file. EPW files are latin-1, which every sequence of bytes is.
 *
 * @param name - path of a file
 * @throws ModelError `file-unreadable`
 */
export async function readWeatherFile(name: string): Promise<string> {
  return (await readBytes(name, weatherLimit)).toString('latin1');
}

const weatherLimit: ReadLimit = {
  largest_bytes: LARGEST_MiB * 1024 * 1024,
  tooLarge: (name) =>
    unreadableFile(name, `it has more than ${String(LARGEST_MiB)} MiB, which no weather file has`),
};
