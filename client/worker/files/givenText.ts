/** The text of a file, and whether its encoding had to be guessed. */
export interface GivenText {
  readonly text: string;
  /** True where the bytes are not UTF-8 and were read as Windows-1252, which holds Latin-1. */
  readonly isGuessed: boolean;
}

/** Decodes a file that people made: UTF-8, UTF-16 with its mark, or else Windows-1252. */
export function givenText(bytes: Uint8Array): GivenText {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  if (marked === 'utf-16le' || (first === 0xfe && second === 0xff)) {
    return { text: new TextDecoder(marked).decode(bytes), isGuessed: false };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
  }
}
