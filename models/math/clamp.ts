/** Limits a value to a range; NaN stays NaN. Implemented with comparisons, which compile to less code than `Math.min` and `max`. */
export function clamp(value: number, min: number, max: number): number {
  return value < min ? min : value > max ? max : value;
}
