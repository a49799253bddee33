/** A value held between two limits; NaN stays NaN. Written with comparisons, which engines compile to less than `Math.min` and `max`. */
export function clamp(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}
