/** Letters that Unicode does not decompose into a letter and an accent. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
};

/**
 * A name without case, accents and punctuation, in words of letters and digits separated by single spaces:
 * "São Paulo" and "sao-paulo" are both "sao paulo".
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most names are plain words already, and there are tens of thousands.
  if (/^[a-z]+( [a-z]+)*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđðþæœıə]/g, (letter) => plain[letter] ?? letter)
    .replace(/['’ʻ‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
