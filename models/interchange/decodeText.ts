/** The decoder of the web platform, which Node and browsers have and this folder does not know. */
type TextDecoding = new (
  encoding: string,
  options?: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

/** Text of a file, and whether its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  /** True where the bytes are not UTF-8 and were read as Windows-1252, which holds Latin-1. */
  readonly isGuessed: boolean;
}

/**
 * Decodes a text file of any origin: UTF-8, UTF-16 with its byte-order mark, or else Windows-1252. Marks are left out.
 *
 * @param bytes - the whole file
 * @param Decoder - the platform's `TextDecoder`
 */
export function decodeText(bytes: Uint8Array, Decoder: TextDecoding): DecodedText {
  const [first, second] = bytes;
  const decoded = (encoding: string, isGuessed = false): DecodedText => ({
    text: new Decoder(encoding).decode(bytes),
    isGuessed,
  });
  if (first === 0xff && second === 0xfe) return decoded('utf-16le');
  if (first === 0xfe && second === 0xff) return decoded('utf-16be');
  try {
    return { text: new Decoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return decoded('windows-1252', true);
  }
}
