/**
 * Sets numbers so that their decimal points stand below each other, once they are set to the right.
 *
 * @param numbers - as texts; empty where there is none
 */
export function alignPoints(numbers: readonly string[]): string[] {
  const decimals = numbers.map((number) => {
    const point = number.indexOf('.');
    return point < 0 ? 0 : number.length - point;
  });
  const most = Math.max(0, ...decimals);
  return numbers.map((number, index) =>
    number === '' ? '' : number + ' '.repeat(most - (decimals[index] ?? 0)),
  );
}
