import { weatherInZip } from '../../../models/interchange/zip/weatherInZip.ts';
import { isZip } from '../../../models/interchange/zip/zipEntries.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { UploadedFile } from '../protocol/UploadedFile.ts';
import { decodeWeatherFile, type WeatherReading } from './decodeWeatherFile.ts';

/** A year of five-minute weather has 20 MB. */
const MAX_MiB = 64;
const MiB = 1024 * 1024;

/**
 * Reads a weather file, or the EPW file in a zip file, into a climate of a plan. Its size is checked before its bytes are read.
 *
 * @throws ModelError if the file is too large, or is not weather data
 */
export async function readWeatherUpload(file: UploadedFile): Promise<WeatherReading> {
  if (file.size > MAX_MiB * MiB) {
    const size = Math.ceil(file.size / MiB).toLocaleString('en-US');
    throw new ModelError(
      'file-unreadable',
      `The file has ${size} MiB; weather files are limited to ${String(MAX_MiB)} MiB.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  // EPW files predate UTF-8: bytes beyond ASCII are read as Latin-1.
  const text = new TextDecoder('latin1').decode(isZip(bytes) ? await unpacked(bytes) : bytes);
  return decodeWeatherFile(text, file.name.replace(/\.[^.]*$/, ''));
}

async function unpacked(archive: Uint8Array): Promise<Uint8Array> {
  const { inflateSync } = await import('fflate');
  const inflate = (packed: Uint8Array, size_bytes: number): Uint8Array =>
    inflateSync(packed, { out: new Uint8Array(size_bytes) });
  return weatherInZip(archive, inflate).bytes;
}
