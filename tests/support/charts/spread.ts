/**
 * Numbers of 0 to 1 that fill it evenly: the fractional parts of the multiples of an irrational number.
 *
 * @param index - of the number
 * @param root - square of the irrational number: each one is another sequence
 */
export function spread(index: number, root: number): number {
  const value = (index + 1) * Math.sqrt(root);
  return value - Math.floor(value);
}
