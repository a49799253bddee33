/**
 * Pads numbers so that their decimal points align when they are right-aligned.
 *
 * @param numbers - as texts; an empty text if there is none
 */
export function alignPoints(numbers: readonly string[]): string[] {
  const decimals = numbers.map((number) => {
    const point = number.indexOf('.');
    return point < 0 ? 0 : number.length - point;
  });
  const maxDecimals = Math.max(0, ...decimals);
  return numbers.map((number, index) =>
    number === '' ? '' : number + ' '.repeat(maxDecimals - (decimals[index] ?? 0)),
  );
}
