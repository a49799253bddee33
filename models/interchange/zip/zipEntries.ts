import { zipError } from './zipError.ts';

/** A file in a zip archive. */
export interface ZipEntry {
  /** With its folders. */
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly crc: number;
  readonly packedSize_bytes: number;
  readonly size_bytes: number;
  /** Position of its local header in the archive. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const MAX_COMMENT = 65_535;
/** Stands for a value in the fields of Zip64, which archives of more than 4 GB have. */
const IN_ZIP64 = 0xffffffff;
const MAX_ENTRIES = 10_000;

/** Whether the first bytes are those of a zip archive, with files or empty. */
export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const isHeader = (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
  return first === 0x50 && second === 0x4b && isHeader;
}

/**
 * The files of a zip archive, from its central directory; folders are left out.
 *
 * Source: .ZIP File Format Specification 6.3.10 (APPNOTE), sections 4.3.12 and 4.3.16.
 *
 * @throws ModelError `zip-unreadable` if the archive is cut off or damaged
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw zipError('it has more than 10,000 files');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  if (at === IN_ZIP64) throw zipError('it is in the Zip64 format; pack it again without');
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw zipError('its list of files is damaged; download it again');
    }
    const nameLength = view.getUint16(at + 28, true);
    const entry = entryAt(view, at, nameLength);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Position of the record that ends an archive; a comment may follow it. */
function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw zipError('it is cut off: its list of files is missing; download it again');
}

function entryAt(view: DataView, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if (at + ENTRY_LENGTH + nameLength > view.byteLength) throw zipError('its list of files is damaged');
  let name = '';
  for (let index = 0; index < nameLength; index += 1) {
    // Names beyond ASCII are only shown, so their encoding does not matter.
    name += String.fromCharCode(view.getUint8(at + ENTRY_LENGTH + index));
  }
  return {
    name,
    isEncrypted: (flags & 1) !== 0,
    method: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
    crc: view.getUint32(at + 16, true),
    packedSize_bytes: view.getUint32(at + 20, true),
    size_bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}
