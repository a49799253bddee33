/** Font weight of a text. */
export type TextWeight = 'regular' | 'bold';

/** Size of the text of all charts. */
export const TEXT_FONT_px = 12;
const BOLD = 1.13;

/**
 * Width of a letter relative to the font size, for DejaVu Sans, the widest of the common system fonts: an overestimated text
 * is clipped early, an underestimated one would overlap its neighbour.
 */
function letterWidth(letter: string): number {
  if (/[\u1100-\u1fff\u2e80-\uffff\u{10000}-\u{10ffff}]/u.test(letter)) return 1.05;
  if (/[ijl.,:;'’|!()[\] ]/.test(letter)) return 0.34;
  if (/[ftrI/-]/.test(letter)) return 0.42;
  if (/[mwMW@%—…]/.test(letter)) return 0.97;
  if (/[A-Z&]/.test(letter)) return 0.7;
  return 0.62;
}

/** Widths of the letters of ASCII, by their code. */
const ascii = Array.from({ length: 0x7f }, (_, code) => letterWidth(String.fromCodePoint(code)));

const segmenter = new Intl.Segmenter('en');
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** The graphemes of a text: a letter with its accents, or an emoji, is one. */
export function lettersOf(text: string): string[] {
  if (isPlain(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const widthOf = (letter: string): number =>
  (letter.length === 1 ? ascii[letter.charCodeAt(0)] : undefined) ?? letterWidth(letter);

/**
 * An upper bound of the width of a text in a chart, where text cannot be measured.
 *
 * @param text - one line
 * @param weight - font weight
 * @returns width in pixels
 */
export function textWidth(text: string, weight: TextWeight = 'regular'): number {
  const width = (isPlain(text) ? plainWidth(text) : widthOfLetters(text)) * TEXT_FONT_px;
  return weight === 'bold' ? width * BOLD : width;
}

const widthOfLetters = (text: string): number =>
  lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0);

/** The same sum for a text of ASCII, which most are, without a list of its letters. */
function plainWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += ascii[text.charCodeAt(index)] ?? 0;
  return width;
}
