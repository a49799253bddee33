/** How heavy a text is drawn. */
export type TextWeight = 'regular' | 'bold';

/** Size of the text of all charts. */
const FONT_px = 12;
const BOLD = 1.13;

/**
 * Width of a letter in shares of the font size, as wide as DejaVu Sans, the widest of the common system fonts:
 * a text that is thought too wide is cut early, one that is thought too narrow runs into its neighbour.
 */
function letterWidth(letter: string): number {
  if (/[\u1100-\u1fff\u2e80-\uffff\u{10000}-\u{10ffff}]/u.test(letter)) return 1.05;
  if (/[ijl.,:;'’|!()[\] ]/.test(letter)) return 0.34;
  if (/[ftrI/-]/.test(letter)) return 0.42;
  if (/[mwMW@%—…]/.test(letter)) return 0.97;
  if (/[A-Z&]/.test(letter)) return 0.7;
  return 0.62;
}

const segmenter = new Intl.Segmenter('en');

/** The letters of a text as people count them: a letter with its accents, or an emoji, is one. */
export function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * The room that a text needs at most in a chart, where nothing can be measured.
 *
 * @param text - one line
 * @param weight - how heavy it is drawn
 * @returns width in pixels
 */
export function textWidth(text: string, weight: TextWeight = 'regular'): number {
  const width = lettersOf(text).reduce((sum, letter) => sum + letterWidth(letter), 0) * FONT_px;
  return weight === 'bold' ? width * BOLD : width;
}
