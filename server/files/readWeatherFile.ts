import { unreadableFile } from './fileErrors.ts';
import { readBytes, type ReadLimit } from './readBytes.ts';

/** A year of five-minute weather has 20 MB. */
const MAX_SIZE_MiB = 64;

/**
 * Reads the text of a weather file. EPW files are Latin-1, which decodes every sequence of bytes.
 *
 * @param name - path of a file
 * @throws ModelError `file-unreadable`
 */
export async function readWeatherFile(name: string): Promise<string> {
  return (await readBytes(name, weatherLimit)).toString('latin1');
}

const weatherLimit: ReadLimit = {
  largest_bytes: MAX_SIZE_MiB * 1024 * 1024,
  tooLarge: (name) =>
    unreadableFile(name, `it exceeds ${String(MAX_SIZE_MiB)} MiB, the limit for a weather file`),
};
