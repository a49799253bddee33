import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { packedBytes } from '../../../models/interchange/zip/unpackEntry.ts';
import { zipEntries } from '../../../models/interchange/zip/zipEntries.ts';
import { planFileNames } from './planFileFormat.ts';

const inflated = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/**
 * The files of a plan file that is known to be whole, by their hash. They are unpacked without holding up this thread.
 *
 * @param bytes - of the plan file
 */
export async function filesOfPlanFile(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of zipEntries(bytes)) {
    if (!entry.name.startsWith(planFileNames.files)) continue;
    const packed = packedBytes(bytes, entry);
    const content =
      entry.method === 'stored'
        ? Uint8Array.from(packed)
        : await inflated(packed, { maxOutputLength: Math.max(1, entry.size_bytes) });
    files.set(entry.name.slice(planFileNames.files.length), content);
  }
  return files;
}
