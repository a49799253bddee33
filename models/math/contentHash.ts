import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The hash of what a JSON value says: two values have the same hash where they say the same, in whatever order their keys stand.
 *
 * Source: SHA-256 (FIPS 180-4) of JSON with sorted keys, in UTF-8.
 *
 * @param value - finite numbers, texts, booleans, null, lists and objects of them; an undefined field is as if it were not there
 * @returns 64 hexadecimal digits
 */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** JSON with its keys sorted, in all depths. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    // Long lists hold numbers, which need no look at each.
    return value.every((element) => typeof element === 'number')
      ? JSON.stringify(value)
      : `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonicalJson(content)}`).join(',')}}`;
}
