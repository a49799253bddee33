import { crc32 } from '../../math/crc32.ts';
import { numberText } from '../../units/text.ts';
import type { ZipEntry } from './zipEntries.ts';
import { zipError } from './zipError.ts';

/** Unpacks deflated bytes into an array of a known size, and never into a larger one; supplied by a shell. */
export type Inflate = (packed: Uint8Array, size_bytes: number) => Uint8Array;

const LOCAL_LENGTH = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const BYTES_PER_MiB = 1024 * 1024;

/**
 * The bytes of a file of a zip archive, checked against their checksum.
 *
 * @param archive - the whole archive
 * @param limit_MiB - greatest size of the file; a larger one is not unpacked
 * @throws ModelError `zip-unreadable` if it is encrypted, too large, damaged, or packed by another method than deflate
 */
export function unpackEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  { inflate, limit_MiB }: { readonly inflate: Inflate; readonly limit_MiB: number },
): Uint8Array {
  const { name, size_bytes } = entry;
  if (entry.isEncrypted) throw zipError(`${name} is encrypted; unpack it with its password first`);
  if (entry.method === 'other')
    throw zipError(`${name} is packed by a method other than deflate; unpack it first`);
  if (size_bytes > limit_MiB * BYTES_PER_MiB) {
    const size = numberText(size_bytes / BYTES_PER_MiB, 0);
    throw zipError(`${name} has ${size} MiB; up to ${numberText(limit_MiB)} MiB are unpacked`);
  }
  const packed = packedBytes(archive, entry);
  const bytes = entry.method === 'stored' ? packed : inflated(packed, entry, inflate);
  if (bytes.length !== size_bytes || crc32(bytes) !== entry.crc) throw damaged(name);
  return bytes;
}

/**
 * The bytes of a file of a zip archive, as they are packed.
 *
 * @throws ModelError `zip-unreadable` if they are not all there
 */
export function packedBytes(archive: Uint8Array, { name, offset, packedSize_bytes }: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + LOCAL_LENGTH > archive.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw damaged(name);
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize_bytes > archive.length) throw damaged(name);
  return archive.subarray(start, start + packedSize_bytes);
}

function inflated(packed: Uint8Array, { name, size_bytes }: ZipEntry, inflate: Inflate): Uint8Array {
  try {
    return inflate(packed, size_bytes);
  } catch {
    throw damaged(name);
  }
}

const damaged = (name: string): Error => zipError(`${name} in it is damaged; download it again`);
