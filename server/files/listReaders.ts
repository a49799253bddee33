import { inflateSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import type { ListReaders } from '../../models/interchange/lists/listFile.ts';

/** Readers of lists on Node. */
export const listReaders: ListReaders = {
  inflate: (packed, size_bytes) => inflateSync(packed, { out: new Uint8Array(size_bytes) }),
  decoder: TextDecoder,
  // The library gets the parts that were checked, without compression.
  sheetsOf: (parts) => {
    const archive = zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 0 });
    return readSheets(archive.slice().buffer, { trim: false });
  },
};
