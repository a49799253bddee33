/**
 * Prints lines for people. A plan's own words may hold terminal commands or line breaks; they are printed as spaces.
 *
 * @param print - where to
 * @param lines - without line ends
 */
export function printLines(print: (text: string) => void, lines: readonly string[]): void {
  print(lines.map((line) => `${line.replace(/\p{Cc}/gu, ' ').trimEnd()}\n`).join(''));
}
