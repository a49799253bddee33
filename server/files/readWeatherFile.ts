import type { Inflate } from '../../models/interchange/zip/unpackEntry.ts';
import { weatherInZip } from '../../models/interchange/zip/weatherInZip.ts';
import { isZip } from '../../models/interchange/zip/zipEntries.ts';
import { unreadableFile } from './fileErrors.ts';
import { readBytes, type ReadLimit } from './readBytes.ts';

/** A year of five-minute weather has 20 MB. */
const MAX_SIZE_MiB = 64;

/**
 * Reads the text of a weather file, or of the EPW file in a zip file. EPW files are Latin-1, which decodes every sequence of bytes.
 *
 * @param name - path of a file
 * @throws ModelError `file-unreadable`, or `zip-unreadable`
 */
export async function readWeatherFile(name: string): Promise<string> {
  const bytes = await readBytes(name, weatherLimit);
  if (!isZip(bytes)) return bytes.toString('latin1');
  const { inflateSync } = await import('fflate');
  const unpack: Inflate = (packed, size_bytes) => inflateSync(packed, { out: new Uint8Array(size_bytes) });
  return Buffer.from(weatherInZip(bytes, unpack).bytes).toString('latin1');
}

const weatherLimit: ReadLimit = {
  largest_bytes: MAX_SIZE_MiB * 1024 * 1024,
  tooLarge: (name) =>
    unreadableFile(name, `it exceeds ${String(MAX_SIZE_MiB)} MiB, the limit for a weather file`),
};
