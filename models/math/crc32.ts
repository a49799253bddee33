/** Remainders of the bytes for the reversed polynomial of IEEE 802.3. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = (remainder & 1) === 0 ? remainder >>> 1 : 0xedb88320 ^ (remainder >>> 1);
  }
  return remainder;
});

/**
 * The checksum that a zip file stores of each of its files.
 *
 * Source: CRC-32 of ISO 3309 and ITU-T V.42.
 *
 * @returns 0 to 2³² - 1
 */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
