/** Text of a file, and whether its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  /** True if the bytes are not UTF-8 and were read as Windows-1252, which includes Latin-1. */
  readonly isGuessed: boolean;
}

/** Decodes a file of unknown encoding: UTF-8, UTF-16 with a byte-order mark, or else Windows-1252. Byte-order marks are removed. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
  }
}

const decoded = (bytes: Uint8Array, encoding: string): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  isGuessed: false,
});
