/**
 * Shortens a label to the room it has, since SVG text does not wrap.
 *
 * @param text - the label
 * @param room - width in pixels
 * @param glyph - mean width of a letter in pixels
 */
export function clippedText(text: string, room: number, glyph = 6.6): string {
  const most = Math.max(1, Math.floor(room / glyph));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
