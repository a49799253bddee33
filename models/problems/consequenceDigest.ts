import type { Finding } from './Finding.ts';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short digest of what follows from a finding, to tell whether it is still the same; undefined without consequences.
 * Method: FNV-1a, 32 bits, over the UTF-16 code units of their codes, paths, texts and numbers of places.
 *
 * @returns 8 hexadecimal digits
 */
export function consequenceDigest({ consequences = [] }: Finding): string | undefined {
  if (consequences.length === 0) return undefined;
  const text = consequences
    .map(({ code, path, message, occurrenceCount }) => [code, path, message, occurrenceCount].join('\t'))
    .toSorted()
    .join('\n');
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
